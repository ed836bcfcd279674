import type { SearchIndex } from "../open-index.ts";
import { isThingTerm } from "../things.ts";
import type { Marks } from "./excerpt.ts";
import type { TermGroup } from "./find-terms.ts";

/** The terms to mark in texts for what was asked: a thing by those of its names that are one word. */
export function toMarks(index: SearchIndex, groups: readonly TermGroup[]): Marks {
  const marks: Marks = new Map();
  for (const { term, weight } of groups.flat()) {
    const word = index.words.terms[term] ?? "";
    for (const key of isThingTerm(word) ? namesOf(index, word) : [word]) {
      marks.set(key, Math.max(marks.get(key) ?? 0, weight));
    }
  }
  return marks;
}

function namesOf(index: SearchIndex, thing: string): string[] {
  const names = [...index.names().values()].flat();
  return names
    .filter(({ target, keys }) => target === thing && keys.length === 1)
    .flatMap(({ keys }) => keys);
}
