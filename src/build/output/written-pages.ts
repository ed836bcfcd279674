import { resolve } from "node:path";
import type { PageOfBuild } from "@11ty/eleventy";
import type { ProjectPaths } from "../project-paths.ts";
import { contentHash } from "./content-hash.ts";
import { confirmFile, writeIfChanged } from "./write-files.ts";

/**
 * A page of this build, in `file`; `hash`: of its text. `isIndexable`: it does not ask search engines to leave it out. `isRendered`:
 * it was not found as an earlier build had written it.
 */
export type WrittenPage = {
  url: string;
  file: string;
  hash: string;
  isIndexable: boolean;
  isRendered: boolean;
};

const written: WrittenPage[] = [];

export const writtenPages = (): readonly WrittenPage[] => written;

let keepsRenderedPages = true;

/** For a build whose pages Eleventy is not to write (`dryRun`): it then needs none of them. */
export const discardRenderedPages = (): void => {
  keepsRenderedPages = false;
};

/**
 * Writes a page as soon as it is rendered, and returns what Eleventy holds of it until the last page is done: those of
 * 10,000 studies fill the memory. It warns of a page that became empty.
 */
export function writePage({ url, outputPath }: PageOfBuild, html: string, { root }: ProjectPaths): string {
  const file = resolve(root, outputPath);
  writeIfChanged(file, html);
  const asksOut = /<meta\s+name="?robots"?\s+content="?[^">]*noindex/i.test(html);
  if (url !== false) {
    const isIndexable = url.endsWith("/") && !asksOut;
    written.push({ url, file, hash: contentHash(html), isIndexable, isRendered: true });
  }
  return keepsRenderedPages ? html : " ";
}

/** Counts a page as one of this build that an earlier one wrote, where this one would write the same. */
export function confirmPage(page: WrittenPage): void {
  confirmFile(page.file);
  written.push({ ...page, isRendered: false });
}
