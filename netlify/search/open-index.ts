import { readFileSync } from "node:fs";
import stems from "../../.generated/stems.js";
import { openIndexWith, type SearchIndex } from "../../src/domain/search/index.ts";

const opened = new Map<string, SearchIndex>();

/**
 * The index of this deploy, opened at the first question. `folder` holds the files that the build wrote, which netlify.toml
 * has bundled; the function names it, since the way from its own file to the root is the one that a bundle keeps.
 */
export function openSearchIndex(folder: URL): SearchIndex {
  const index = opened.get(folder.href) ?? openIndexWith(stems, (name) => readIfThere(new URL(name, folder)));
  opened.set(folder.href, index);
  return index;
}

/** Without a shard answers are plainer, not wrong. */
function readIfThere(file: URL): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
