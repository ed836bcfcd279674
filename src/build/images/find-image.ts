import { readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { ImageFinding } from "../../domain/case-study/types.ts";

/** The finding, and where the file lies. */
type ImageFile = Exclude<ImageFinding, { kind: "found" }> | { kind: "found"; path: string };

/** Where pictures lie: `content` is what `/` stands for, other paths begin at the Markdown file. */
type ImagePlace = { content: string; file: string; root: string; listNames?: ListNames };

/** The names in a folder; none of what is no folder. */
export type ListNames = (folder: string) => readonly string[];

/** Lists each folder once: for as long as a site is read, its pictures stay where they are. */
export function createFolderReader(): ListNames {
  const known = new Map<string, readonly string[]>();
  return (folder) => {
    const names = known.get(folder) ?? listNames(folder);
    known.set(folder, names);
    return names;
  };
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

function findFile(
  written: string,
  { content, file, root, listNames: list = listNames }: ImagePlace,
): ImageFile {
  const isRooted = written.startsWith("/");
  const base = isRooted ? content : dirname(file);
  const path = join(base, written);
  const wanted = relative(root, path).split(sep).join("/");
  const folder = [content, dirname(file)].find((candidate) => isUnder(path, candidate));
  if (folder === undefined || (isRooted && !isUnder(path, content))) return { kind: "missing", wanted };
  return walk(folder, relative(folder, path).split(sep), wanted, list);
}

/**
 * Goes down from `folder` name by name. A name counts as the same in the other normal form of Unicode, in which macOS and
 * older archives write it; with other capitals it is found on some systems and not on others.
 */
function walk(folder: string, names: readonly string[], wanted: string, list: ListNames): ImageFile {
  let path = folder;
  let misspelled = false;
  const actual: string[] = [];
  for (const name of names) {
    const there = list(path);
    const found = findName(there, name);
    if (found === undefined) return { kind: "missing", wanted };
    if (misspelled || found.normalize("NFC") !== name.normalize("NFC")) actual.push(found);
    misspelled ||= actual.length > 0;
    path = join(path, found);
  }
  return misspelled ? { kind: "misspelled", actual: actual.join("/") } : { kind: "found", path };
}

function findName(names: readonly string[], name: string): string | undefined {
  const composed = name.normalize("NFC");
  const folded = composed.toLowerCase();
  return (
    names.find((other) => other === name) ??
    names.find((other) => other.normalize("NFC") === composed) ??
    names.find((other) => other.normalize("NFC").toLowerCase() === folded)
  );
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const isUnder = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`);
};
