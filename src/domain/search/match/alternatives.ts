import { inverseDocumentFrequency } from "../bm25.ts";
import { isConceptTerm } from "../concepts.ts";
import type { SearchIndex } from "../open-index.ts";
import type { Token } from "../text/analyzer.ts";
import { isWithoutSpaces } from "../text/split-compound.ts";
import type { Correction } from "./typos.ts";

/** A term and how much it counts. */
export type WeightedTerm = { term: number; weight: number };

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
  const found: number[] = [];
  for (let at = words.firstFrom(form); words.terms[at]?.startsWith(form); at++) found.push(at);
  for (let length = 2; length < form.length; length++) {
    const shorter = words.find(form.slice(0, length));
    if (shorter >= 0 && words.surfaceFormsOf(shorter).some((other) => other.startsWith(form)))
      found.push(shorter);
  }
  const others = found.filter(
    (other) => words.terms[other] !== term && !isConceptTerm(words.terms[other] ?? ""),
  );
  return commonest(others, words.documentFrequency, MAX_COMPLETIONS).map((other) => ({
    term: other,
    weight: (isWord ? COMPLETION_WEIGHT : 1) * Math.min(1, form.length / (words.terms[other] ?? "").length),
  }));
}

/** The corrections worth trying: the nearest, best first, each term once. Nobody means a function word. */
export function bestCorrections({ corrections, analyzer }: SearchIndex, form: string): Correction[] {
  const found = corrections(form).filter((correction) => !analyzer.isFunctionWord(correction.form));
  const nearest = found.filter(({ edits }) => edits === found[0]?.edits);
  const terms = new Map(nearest.toReversed().map((correction) => [correction.term, correction]));
  return [...terms.values()].reverse().slice(0, MAX_CORRECTIONS);
}

export const halve = (corrections: readonly Correction[]): WeightedTerm[] =>
  corrections.map(({ term }, at) => ({ term, weight: 0.5 ** (at + 1) }));

/**
 * A group of terms of which one will do, weighed by rarity. The main terms set how rare the word is, or, where there are
 * none, the commonest of the others: a rare completion does not make what was typed rare.
 */
export function weigh(
  { words, count }: SearchIndex,
  main: readonly number[],
  others: readonly WeightedTerm[],
): WeightedTerm[] {
  const rarity = (term: number): number => inverseDocumentFrequency(words.documentFrequency(term), count);
  const rarest = Math.min(...(main.length > 0 ? main : others.map(({ term }) => term)).map(rarity));
  return [
    ...main.map((term) => ({ term, weight: rarity(term) })),
    ...others.map(({ term, weight }) => ({ term, weight: weight * Math.min(rarest, rarity(term)) })),
  ];
}

function commonest(terms: number[], documentFrequency: (term: number) => number, limit: number): number[] {
  if (terms.length <= limit) return terms;
  const counts = new Map(terms.map((term) => [term, documentFrequency(term)]));
  return terms.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b).slice(0, limit);
}
