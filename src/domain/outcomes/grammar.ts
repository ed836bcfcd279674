import { byLanguage, phrasesFrom } from "./lexicon/index.ts";
import type { Lexicon } from "./lexicon/types.ts";
import { pattern } from "./pattern.ts";

/** Parts of the grammar: sources of regular expressions over a marked sentence. */

/** Whole words, captured under `word`. */
export const word = (alternatives: string): string => `(?<![\\p{L}-])(?<word>${alternatives})(?![\\p{L}-])`;

/** Up to `length` characters within a clause, without a figure. */
export const gap = (length: number): string => `[^\\ue000;.!?]{0,${length}}?`;

/** The same, without any of some words, so that the nearest of two is matched. */
export const gapWithout = (words: string, length: number): string =>
  `(?:(?!${anyWord(words)})[^\\ue000;.!?]){0,${length}}?`;

/** A name between a verb and its figure, captured under `inner`. It begins with no space: with those before it, a long run would be cubic. */
export const inner = (length: number): string => `(?<inner>(?!\\s)[^\\ue000,;:.!?()]{0,${length}}?)`;

/** Any of the words, not inside another. */
export const anyWord = (alternatives: string): string => `(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`;

/** Words that may stand before a figure without changing it: "by an impressive 34 %". */
export const filler = byLanguage(() => `(?:${leading(({ names }) => names.fillers)})*`);

/** Any phrase of the language from a list, not inside another word. */
export const anyFrom = (pick: (lexicon: Lexicon) => string): string => anyWord(anyOf(phrasesFrom(pick)));

/** The same and the space behind it; a phrase that ends in an apostrophe needs none: "d'un tiers". */
export function leading(pick: (lexicon: Lexicon) => string): string {
  const phrases = phrasesFrom(pick);
  const elided = phrases.filter((phrase) => phrase.endsWith("'"));
  const whole = phrases.filter((phrase) => !phrase.endsWith("'"));
  const parts = [
    ...(whole.length > 0 ? [`(?:${anyOf(whole)})(?![\\p{L}])\\s+`] : []),
    ...(elided.length > 0 ? [`(?:${anyOf(elided)})`] : []),
  ];
  return `(?<![\\p{L}])(?:${parts.join("|") || NOTHING})`;
}

/** Matches nowhere. */
export const NOTHING = "(?!)";

export const grammar = (source: string): RegExp => pattern(source, "giu");

/** The words of a list written as one string, in lower case. */
export function wordsOf(list: string): string[] {
  return list.toLowerCase().split(/\s+/).filter(Boolean);
}

/** One alternative for a regular expression out of many phrases, longest first; of none one that matches nowhere. */
export function anyOf(phrases: Iterable<string>): string {
  const alternatives = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/ /g, "\\s+")
        .replace(/['’]/g, "['’]"),
    );
  return alternatives.length > 0 ? alternatives.join("|") : NOTHING;
}

/**
 * The first words of phrases: where none of them stands in a sentence, none of the phrases does.
 * @throws {RangeError} for a phrase that does not begin with a letter.
 */
export const firstWordsOf = (phrases: Iterable<string>): string[] =>
  [...phrases].map((phrase) => {
    const word = /^\p{L}+/u.exec(phrase.toLowerCase())?.[0];
    if (word === undefined) throw new RangeError(`The phrase "${phrase}" does not begin with a letter`);
    return word;
  });
