import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { ImageFinding } from "../../domain/case-study/options.ts";

/** The finding, and where the file lies. */
type ImageFile = Exclude<ImageFinding, { kind: "found" }> | { kind: "found"; path: string };

/** Where pictures lie: `content` is what `/` stands for, other paths begin at the Markdown file. */
type ImagePlace = { content: string; file: string; root: string };

/** Looks for the file of a picture's path. */
export function findImage(src: string, { content, file, root }: ImagePlace): ImageFile {
  const clean = src.replace(/[?#].*$/, "");
  const path = clean.startsWith("/") ? join(content, clean) : join(dirname(file), clean);
  const isInside = clean.startsWith("/")
    ? isUnder(path, content)
    : isUnder(path, content) || isUnder(path, dirname(file));
  const wanted = relative(root, path).split(sep).join("/");
  if (!isInside || !existsSync(dirname(path))) return { kind: "missing", wanted };
  const name = basename(path);
  const names = readdirSync(dirname(path));
  if (names.includes(name)) return { kind: "found", path };
  const actual = names.find((other) => other.toLowerCase() === name.toLowerCase());
  return actual ? { kind: "misspelled", actual } : { kind: "missing", wanted };
}

const isUnder = (path: string, folder: string): boolean => !relative(folder, path).startsWith("..");
