import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import stems from "../../.generated/stems.js";
import {
  type FilePart,
  findFittingUrls,
  openIndexWith,
  recommendStudies,
  type SearchIndex,
} from "../../src/domain/search/index.ts";
import type { SuggestedStudy } from "../contact/studies.ts";

const opened = new Map<string, SearchIndex>();

/**
 * The index of this deploy, opened at the first question. `folder` holds the files that the build wrote, which netlify.toml
 * has bundled; the function names it, since the way from its own file to the root is the one that a bundle keeps.
 */
export function openSearchIndex(folder: URL): SearchIndex {
  const index =
    opened.get(folder.href) ?? openIndexWith(stems, (name, part) => readIfThere(new URL(name, folder), part));
  opened.set(folder.href, index);
  return index;
}

/** Without texts or positions answers are plainer, not wrong. */
function readIfThere(file: URL, part?: FilePart): Uint8Array | null {
  try {
    return part ? readPart(file, part) : readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function readPart(file: URL, { start, end }: FilePart): Uint8Array {
  const descriptor = openSync(file, "r");
  try {
    const bytes = new Uint8Array(end - start);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
  } finally {
    closeSync(descriptor);
  }
}

// The form loads this module when it needs it: taken from the engine by name here, a bundle of it holds neither what builds an index nor
// the stems of every language.

/** The slugs of the `most` studies that fit a message best, best first; `searchFiles` is the folder of the index. */
export const suggestStudies = (message: string, most: number, searchFiles: URL): string[] =>
  findFittingUrls(openSearchIndex(searchFiles), message, most).map(slugOf);

/** The same with the reasons. */
export const explainStudies = (message: string, most: number, searchFiles: URL): SuggestedStudy[] =>
  recommendStudies(openSearchIndex(searchFiles), message, most).map(({ result, words, related }) => ({
    slug: slugOf(result.url),
    words,
    related,
  }));

/** `/case-studies/<slug>/` */
const slugOf = (url: string): string => url.split("/").at(-2) ?? "";
