import type { SearchDocument } from "../types.ts";

/** A shard of positions holds about so many letters of text: some 64 kB to read for one word. */
const LETTERS_PER_SHARD = 200_000;

/** Over how many shards the positions of all words are spread. */
export function countPositionShards(documents: readonly SearchDocument[]): number {
  const letters = documents.reduce((sum, { body }) => sum + body.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_PER_SHARD));
}
