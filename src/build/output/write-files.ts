import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { threadId } from "node:worker_threads";
import type { ProjectPaths } from "../project-paths.ts";

/** Files of this build by their whole path: written by it, or found to be what it would have written. */
const confirmed = new Set<string>();

/** Counts a file as one of this build, however it came to be there. */
export const confirmFile = (file: string): void => {
  confirmed.add(resolve(file));
};

const isConfirmed = (file: string): boolean => confirmed.has(resolve(file));

/**
 * Writes a file only where its content differs, and in one step: a function that imports it is reloaded at every change,
 * and the Netlify CLI dies of a file that is half there.
 */
export function writeIfChanged(file: string, content: string | Uint8Array): void {
  confirmFile(file);
  if (sameContent(file, content)) return;
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.${threadId}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

/**
 * Writes a file that functions import or bundle as `writeIfChanged` does, but into the file that is there. The Netlify CLI watches such
 * a file once for each function, and chokidar loses one that is replaced where several watch it: only the first edit would reach them.
 * The new content is there before the rest of a longer old one is cut off, so that nobody reads an empty file.
 */
export function overwriteIfChanged(file: string, content: string | Uint8Array): void {
  if (!existsSync(file)) {
    writeIfChanged(file, content);
    return;
  }
  confirmFile(file);
  if (sameContent(file, content)) return;
  const bytes = Buffer.from(content);
  const opened = openSync(file, "r+");
  try {
    writeSync(opened, bytes, 0, bytes.length, 0);
    ftruncateSync(opened, bytes.length);
  } finally {
    closeSync(opened);
  }
}

/** Most files that are written again are the same: they are compared in memory that is used again, which takes half the time. */
function sameContent(file: string, content: string | Uint8Array): boolean {
  const length = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
  if (statSync(file, { throwIfNoEntry: false })?.size !== length) return false;
  const wanted = typeof content === "string" ? toBytes(content, length) : content;
  const opened = openSync(file, "r");
  try {
    let end = 0;
    for (let count = 1; count > 0 && end < length; end += count) {
      count = readSync(opened, piece, 0, piece.length, end);
      if (piece.compare(wanted, end, Math.min(end + count, length), 0, count) !== 0) return false;
    }
    return end === length;
  } finally {
    closeSync(opened);
  }
}

/** Files of the search have tens of megabytes: what is read of a file to be compared with is held a piece at a time. */
const PIECE = 256 * 1024;
const piece = Buffer.allocUnsafeSlow(PIECE);
const text = Buffer.allocUnsafeSlow(PIECE);

function toBytes(content: string, length: number): Buffer {
  if (length > PIECE) return Buffer.from(content);
  text.write(content);
  return text;
}

/**
 * Makes `target` hold the named files of `source` and no others. A file of that name is taken to be the same, since
 * names hold the hash of what is in them.
 */
export function publishFolder(names: readonly string[], source: string, target: string): void {
  const there = removeFilesExcept(names, target);
  for (const name of new Set(names)) {
    confirmFile(join(target, name));
    if (!there.has(name)) copyFileSync(join(source, name), join(target, name));
  }
}

/** Removes all but the named files of a folder, what an earlier build published and this one does not, and tells those that are there. */
export function removeFilesExcept(names: readonly string[], folder: string): Set<string> {
  mkdirSync(folder, { recursive: true });
  const wanted = new Set(names);
  const there = new Set(readdirSync(folder));
  for (const name of there) {
    if (wanted.has(name)) continue;
    rmSync(join(folder, name), { recursive: true });
    there.delete(name);
  }
  return there;
}

/**
 * Removes from the site what an earlier build wrote and this one neither wrote nor confirmed, whatever its ending: a study
 * withdrawn is gone, from feeds and lists too.
 */
export function removeStaleFiles({ output }: Pick<ProjectPaths, "output">): void {
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !isConfirmed(file)) rmSync(file);
  }
}
