import type { SearchIndex } from "../open-index.ts";
import { type AnalyzedWord, toKey } from "../text/analyzer.ts";

/** Things of the vocabulary that a question names: by one of its words (then under its place), or by several. */
export type FoundConcepts = { byWord: Map<number, number[]>; byWords: number[] };

/** Looks for names of concepts in the words of a question; concepts come as numbers of terms. */
export function findConcepts({ names, words }: SearchIndex, asked: readonly AnalyzedWord[]): FoundConcepts {
  const found: FoundConcepts = { byWord: new Map(), byWords: [] };
  const keys = asked.map(toKey);
  keys.forEach((first, at) => {
    for (const name of names.startingWith(first)) {
      const term = words.find(name.target);
      if (term < 0 || !name.keys.every((key, step) => keys[at + step] === key)) continue;
      if (name.keys.length > 1) found.byWords.push(term);
      else found.byWord.set(at, [...(found.byWord.get(at) ?? []), term]);
    }
  });
  return found;
}
