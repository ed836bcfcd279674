import { isConceptTerm } from "../concepts.ts";
import type { SearchIndex } from "../open-index.ts";
import type { Marks } from "./excerpt.ts";
import type { TermGroup } from "./find-terms.ts";

/** The terms to mark in texts for what was asked: a concept by those of its names that are one word. */
export function toMarks(index: SearchIndex, groups: readonly TermGroup[]): Marks {
  const marks: Marks = new Map();
  for (const { term, weight } of groups.flat()) {
    const word = index.words.terms[term] ?? "";
    for (const key of isConceptTerm(word) ? namesOf(index, word) : [word]) {
      marks.set(key, Math.max(marks.get(key) ?? 0, weight));
    }
  }
  return marks;
}

/** Those names of a concept that are one word. */
const namesOf = ({ names }: SearchIndex, concept: string): string[] =>
  names.namesOf(concept).flatMap(({ keys }) => (keys.length === 1 ? keys : []));
