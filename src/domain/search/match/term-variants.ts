import type { SearchIndex } from "../open-index.ts";
import { isConceptTerm } from "../term-dictionary.ts";
import type { AnalyzedWord, Token } from "../text/analyzer.ts";
import { isWithoutSpaces } from "../text/tokenizer.ts";
import type { Correction } from "./typos.ts";

/** A term and how much it counts. */
export type WeightedTerm = { term: number; weight: number };

/** Behind the name of a technology "8" is also "8.2". */
export function findVersions({ words }: SearchIndex, { parts: [only, ...others] }: AnalyzedWord): number[] {
  return only && others.length === 0 && /^\d{1,3}$/.test(only.form)
    ? words.startingWith(`${only.form}.`)
    : [];
}

/** A word being typed stands for the commonest of its completions; where it is a word itself they count less. */
const MAX_COMPLETIONS = 40;
const COMPLETION_WEIGHT = 0.5;
/** From here a word that is one by itself completes too: "go" is not the beginning of "governance". */
const LETTERS_TO_COMPLETE_A_WORD = 3;

/** Of the corrections that are equally near, so many are tried, each at half the weight of the one before. */
const MAX_CORRECTIONS = 3;

/**
 * Terms a word being typed may become: those it begins, and those a form of which it begins ("transformati" is on its
 * way to "transformation", whose term is "transform"). The less of a term is typed the less it counts.
 */
export function completionsOf(
  { words }: SearchIndex,
  { form, term }: Token,
  isWord: boolean,
): WeightedTerm[] {
  if (isWord && form.length < LETTERS_TO_COMPLETE_A_WORD && !isWithoutSpaces(form)) return [];
  const others = words
    .startingWith(form)
    .filter((other) => words.term(other) !== term && !isConceptTerm(words.term(other)));
  return commonest(others, words.documentFrequency, MAX_COMPLETIONS).map((other) => ({
    term: other,
    weight: (isWord ? COMPLETION_WEIGHT : 1) * Math.min(1, form.length / words.term(other).length),
  }));
}

/** Letters of each part of a compound: "Antwort" is no sort of "Wort", nor "Zeitung" of "Zeit". */
const LETTERS_OF_A_COMPOUND_PART = 4;
const MAX_COMPOUNDS = 40;
const COMPOUND_WEIGHT = 0.5;

/**
 * In a language that writes compounds as one word, those that a word begins or ends: "Steuer" is asked for in "Gemeindesteuer" too, in any
 * form of either.
 */
export function compoundsOf({ words, analyzer }: SearchIndex, { form, term }: Token): WeightedTerm[] {
  if (!analyzer.joinsWords || !/^\p{L}{4,}$/u.test(form) || analyzer.isFunctionWord(form)) return [];
  const isWithin = (whole: string, part: string): boolean =>
    part.length >= LETTERS_OF_A_COMPOUND_PART &&
    whole.length - part.length >= LETTERS_OF_A_COMPOUND_PART &&
    (whole.endsWith(part) || whole.startsWith(part));
  const found = new Set<number>();
  for (const other of words.allForms()) {
    const whole = words.term(other.term);
    if (isConceptTerm(whole) || whole === term) continue;
    if (isWithin(other.form, form) || isWithin(whole, term)) found.add(other.term);
  }
  return commonest([...found], words.documentFrequency, MAX_COMPOUNDS).map((compound) => ({
    term: compound,
    weight: COMPOUND_WEIGHT,
  }));
}

/** The corrections worth trying: the nearest, best first, each term once. Function words are left out: they are seldom what was meant. */
export function bestCorrections({ corrections, analyzer }: SearchIndex, form: string): Correction[] {
  const found = corrections(form).filter((correction) => !analyzer.isFunctionWord(correction.form));
  const nearest = found.filter(({ edits }) => edits === found[0]?.edits);
  const terms = new Map(nearest.toReversed().map((correction) => [correction.term, correction]));
  return [...terms.values()].reverse().slice(0, MAX_CORRECTIONS);
}

export const halve = (corrections: readonly Correction[]): WeightedTerm[] =>
  corrections.map(({ term }, at) => ({ term, weight: 0.5 ** (at + 1) }));

function commonest(terms: number[], documentFrequency: (term: number) => number, limit: number): number[] {
  if (terms.length <= limit) return terms;
  const counts = new Map(terms.map((term) => [term, documentFrequency(term)]));
  return terms.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b).slice(0, limit);
}
