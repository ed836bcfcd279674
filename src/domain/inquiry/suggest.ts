import { fold } from "../text/slug.ts";

/** Past this, more words change nothing and only cost time. */
const MAX_WORDS = 60;
/** Not one or two ("a", "of", "zu"); three stay, for "aws" and "k8s". */
const MIN_LETTERS = 3;
/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
const K = 60;

/** A search over `size` studies: for one word the best addresses, best first, and how many studies hold it. */
export type WordSearch = { size: number; find: (word: string) => { urls: readonly string[]; total: number } };

/**
 * The addresses that fit a message best, best first. Each word is looked up by itself, since no study holds all the words
 * of a letter; a word few studies hold counts for more, one they all hold for almost nothing.
 */
export function suggest(message: string, { size, find }: WordSearch, most: number): string[] {
  const points = new Map<string, number>();
  for (const word of distinctWords(message)) {
    const { urls, total } = find(word);
    const rarity = Math.log((size + 1) / total);
    for (const [rank, url] of urls.entries()) points.set(url, (points.get(url) ?? 0) + rarity / (K + rank));
  }
  return [...points.entries()]
    .sort(([urlA, a], [urlB, b]) => b - a || (urlA < urlB ? -1 : 1))
    .slice(0, most)
    .map(([url]) => url);
}

function distinctWords(message: string): string[] {
  const words = fold(message.slice(0, 10_000)).match(/[\p{L}\p{N}][\p{L}\p{N}+#.]*[\p{L}\p{N}+#]/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= MIN_LETTERS))].slice(0, MAX_WORDS);
}
