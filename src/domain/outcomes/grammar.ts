import { wordsFrom } from "./lexicon/index.ts";

/** Parts of the grammar: sources of regular expressions over a marked sentence. */

/** Whole words, captured under `word`. */
export const word = (alternatives: string): string => `(?<![\\p{L}-])(?<word>${alternatives})(?![\\p{L}-])`;

/** Up to `length` characters within a clause, without a figure. */
export const gap = (length: number): string => `[^\\ue000;.!?]{0,${length}}?`;

/** The same, without any of some words, so that the nearest of two is matched. */
export const gapWithout = (words: string, length: number): string =>
  `(?:(?!${anyWord(words)})[^\\ue000;.!?]){0,${length}}?`;

/** A name between a verb and its figure, captured under `inner`. */
export const inner = (length: number): string => `(?<inner>[^\\ue000,;:.!?()]{0,${length}}?)`;

/** Any of the words, not inside another. */
export const anyWord = (alternatives: string): string => `(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`;

const FILLERS = wordsFrom(({ names }) => names.fillers);

/** Words that may stand before a figure without changing it: "by an impressive 34 %". */
export const filler = `(?:(?:an average of|on average|im Schnitt|en moyenne|de media|${FILLERS.join("|")})\\s+)*`;

export const grammar = (source: string): RegExp => new RegExp(source, "giu");

/** The words of a list written as one string, in lower case. */
export function wordsOf(list: string): string[] {
  return list.toLowerCase().split(/\s+/).filter(Boolean);
}

/** One alternative for a regular expression out of many phrases, longest first. */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"))
    .join("|");
}
