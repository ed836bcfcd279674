import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { ImageFinding } from "../../domain/case-study/types.ts";

/** The finding, and where the file lies. */
type ImageFile = Exclude<ImageFinding, { kind: "found" }> | { kind: "found"; path: string };

/** Where pictures lie: `content` is what `/` stands for, other paths begin at the Markdown file. */
type ImagePlace = { content: string; file: string; root: string; readNames?: ReadFolder };

/** The names in a folder by their composed form (NFC), and by that in small letters; empty for what is no folder. */
type FolderNames = { composed: ReadonlyMap<string, string>; folded: ReadonlyMap<string, string> };
export type ReadFolder = (folder: string) => FolderNames;

/** Reads each folder once: for as long as a site is read, its pictures stay where they are. */
export function createFolderReader(): ReadFolder {
  const known = new Map<string, FolderNames>();
  return (folder) => {
    const names = known.get(folder) ?? readFolder(folder);
    known.set(folder, names);
    return names;
  };
}

function readFolder(folder: string): FolderNames {
  const composed = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const name of listNames(folder)) {
    const key = name.normalize("NFC");
    // Of two files whose names differ in their form alone, the one in the form authors type.
    if (!composed.has(key) || name === key) composed.set(key, name);
    folded.set(key.toLowerCase(), name);
  }
  return { composed, folded };
}

/** Looks for the file of a picture's path, which an author writes encoded (`my%20chart.png`) or as it reads. */
export function findImage(src: string, place: ImagePlace): ImageFile {
  const findings = readingsOf(src).map((path) => findFile(path, place));
  return (
    findings.find(({ kind }) => kind === "found") ??
    findings.find(({ kind }) => kind === "misspelled") ??
    fromOtherRoots(src)
      .map((path) => findFile(path, place))
      .find(({ kind }) => kind === "found") ??
    findings.at(-1) ?? { kind: "missing", wanted: src }
  );
}

/** The same path as it reads from the root of the project, from that of the content, and as Windows writes it. */
function fromOtherRoots(src: string): string[] {
  return readingsOf(src).flatMap((reading) => {
    const path = reading.replaceAll("\\", "/");
    const bare = path.replace(/^\/?(?:src\/content|public|static)\//, "");
    return [path, `/${bare.replace(/^\.?\//, "")}`];
  });
}

/**
 * What the written path may stand for. A name may hold signs that mean something in an address: `C# chart.jpg` is looked for
 * before a picture `C` with a fragment, `50%25.jpg` before `50%.jpg`.
 */
function readingsOf(src: string): string[] {
  const whole = decodePart(src);
  const withoutQuery = decodePart(src.replace(/[?#].*$/s, ""));
  return [...new Set([src, whole, withoutQuery])];
}

/** A path with its encoded signs read, one run of them at a time: a % that encodes nothing stays. */
function decodePart(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function findFile(written: string, { content, file, root, readNames = readFolder }: ImagePlace): ImageFile {
  const isRooted = written.startsWith("/");
  const base = isRooted ? content : dirname(file);
  const path = join(base, written);
  const wanted = relative(root, path).split(sep).join("/");
  const folder = [content, dirname(file)].find((candidate) => isUnder(path, candidate));
  if (folder === undefined || (isRooted && !isUnder(path, content))) return { kind: "missing", wanted };
  return walk(folder, relative(folder, path).split(sep), wanted, readNames);
}

/**
 * Goes down from `folder` name by name. A name counts as the same in the other normal form of Unicode, in which macOS and
 * older archives write it; with other capitals it is found on some systems and not on others.
 */
function walk(folder: string, names: readonly string[], wanted: string, readNames: ReadFolder): ImageFile {
  let path = folder;
  let misspelled = false;
  const actual: string[] = [];
  for (const name of names) {
    const there = readNames(path);
    const key = name.normalize("NFC");
    const found = there.composed.get(key) ?? there.folded.get(key.toLowerCase());
    if (found === undefined) return { kind: "missing", wanted };
    if (misspelled || found.normalize("NFC") !== name.normalize("NFC")) actual.push(found);
    misspelled ||= actual.length > 0;
    path = join(path, found);
  }
  return misspelled ? { kind: "misspelled", actual: actual.join("/") } : { kind: "found", path };
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Both are absolute and normal, as `join` and `resolve` give them. */
const isUnder = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`) && path.length > folder.length + 1;
