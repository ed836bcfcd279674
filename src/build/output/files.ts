import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { BuildResult } from "@11ty/eleventy";
import type { ProjectPaths } from "../project.ts";

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
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, file);
}

function sameContent(file: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(file).equals(Buffer.from(content));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

/**
 * Makes `target` hold the named files of `source` and no others. A file of that name is taken to be the same, since
 * names hold the hash of what is in them.
 */
export function publishFolder(names: readonly string[], source: string, target: string): void {
  keepOnly(names, target);
  for (const name of new Set(names)) {
    confirmFile(join(target, name));
    if (!existsSync(join(target, name))) copyFileSync(join(source, name), join(target, name));
  }
}

/** Removes all but the named files of a folder: what an earlier build published and this one does not. */
export function keepOnly(names: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(names);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
}

/**
 * Removes from the site what an earlier build wrote and this one neither wrote nor confirmed, whatever its ending: a study
 * withdrawn is gone, from feeds and lists too.
 */
export function removeStaleFiles(results: BuildResult[], { root, output }: ProjectPaths): void {
  const pages = new Set(results.map(({ outputPath }) => resolve(root, outputPath)));
  for (const entry of readdirSync(output, { recursive: true, withFileTypes: true })) {
    const file = resolve(join(entry.parentPath, entry.name));
    if (!entry.isDirectory() && !pages.has(file) && !isConfirmed(file)) rmSync(file);
  }
}
