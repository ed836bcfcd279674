import { fold } from "../slug.ts";

/** Past this, more words change nothing and only cost time. */
const MAX_WORDS = 60;
/** Short words ("and", "und", "pour") fit every study. */
const MIN_LETTERS = 4;
/** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
const K = 60;

/**
 * The addresses that fit a message best, best first. Each word is looked up by itself, since no study holds all the words
 * of a letter; a word few studies hold counts for more. `find` gives the addresses for one word, best first.
 */
export function suggest(message: string, find: (word: string) => readonly string[], most: number): string[] {
  const points = new Map<string, number>();
  for (const word of distinctWords(message)) {
    const found = find(word);
    for (const [rank, url] of found.entries()) {
      points.set(url, (points.get(url) ?? 0) + 1 / (K + rank) / found.length);
    }
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
