import { readFileSync } from "node:fs";
import indexJson from "../../_site/search-index.json" with { type: "json" };
import { openIndex, type SearchIndex } from "../../src/domain/search/index.ts";

let index: SearchIndex | undefined;

/** The index of this deploy, opened at the first question. */
export const openIndexWithoutShards = (): SearchIndex => {
  index ??= openIndex(indexJson);
  return index;
};

/** The same with the texts beside it, which are read when a question needs them. */
export function openIndexWithShards(folder: URL): SearchIndex {
  index ??= openIndex(indexJson, { readShard: (name) => readShard(new URL(name, folder)) });
  return index;
}

/** Without a shard answers are plainer, not wrong. */
function readShard(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
