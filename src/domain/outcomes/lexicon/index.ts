import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { Lexicon } from "./types.ts";

/** The languages whose results are read, all in every text: firms write English words into any language. */
const LEXICONS: readonly Lexicon[] = [english, german, french, spanish];

/** A list of words of all languages, in lower case. */
export const wordsFrom = (pick: (lexicon: Lexicon) => string): string[] =>
  LEXICONS.flatMap((lexicon) => pick(lexicon).toLowerCase().split(/\s+/).filter(Boolean));

/** A list of phrases of all languages, as they are written. */
export const phrasesFrom = (pick: (lexicon: Lexicon) => string): string[] =>
  LEXICONS.flatMap((lexicon) => pick(lexicon).split("|"))
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter(Boolean);

/** Numbers in words of all languages. */
export const numbersFrom = (
  pick: (lexicon: Lexicon) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => new Map(LEXICONS.flatMap((lexicon) => Object.entries(pick(lexicon))));
