import type { SearchIndex } from "../open-index.ts";
import { type AnalyzedWord, toFormKey, toFormText, toKey } from "../text/analyzer.ts";

/** Concepts of the vocabulary that a question names: by one of its words (then under its number), or by several. */
type FoundConcepts = {
  byWord: Map<number, number[]>;
  byWords: { term: number; first: number; last: number }[];
};

/** Looks for names of concepts in the words of a question; concepts come as numbers of terms. */
export function findConcepts({ concepts }: SearchIndex, asked: readonly AnalyzedWord[]): FoundConcepts {
  const found: FoundConcepts = { byWord: new Map(), byWords: [] };
  const keys = asked.map((word) => [toKey(word), toFormKey(word)]);
  keys.forEach((own, at) => {
    for (const name of own.flatMap(concepts.startingWith)) {
      const { term } = name;
      if (!name.keys.every((key, step) => keys[at + step]?.includes(key))) continue;
      if (name.keys.length > 1) found.byWords.push({ term, first: at, last: at + name.keys.length - 1 });
      else found.byWord.set(at, [...(found.byWord.get(at) ?? []), term]);
    }
  });
  return found;
}

/** The concepts that a term names by itself. */
export const conceptsOf = ({ concepts, words }: SearchIndex, term: number): number[] =>
  concepts.startingWith(words.term(term)).flatMap((name) => (name.keys.length === 1 ? [name.term] : []));

/**
 * The forms, as numbers of the dictionary, that count as a word which is compared as it is written, singular and plural; null where it
 * is compared by its stem.
 */
export function findFormsAsWritten({ concepts, words }: SearchIndex, word: AnalyzedWord): number[] | null {
  const token = word.whole ?? word.parts[0];
  if (!token || !concepts.isAsWritten(word)) return null;
  const form = toFormText(toFormKey(word));
  const forms = [form, `${form}s`, form.replace(/y$/, "ies")];
  return [...new Set(forms.map((other) => words.findForm({ form: other, term: token.term })))].filter(
    (number) => number >= 0,
  );
}

/** The numbers of all that excludes a document where a word is excluded: the concept it names, and what it is found by. */
export function findExcluded(index: SearchIndex, word: AnalyzedWord): number[] {
  const { whole, parts } = word;
  const { byWord } = findConcepts(index, [word]);
  const terms = (whole ? [whole] : parts).filter(({ form }) => form !== "%");
  const found = findFormsAsWritten(index, word) ?? terms.map(({ term }) => index.words.find(term));
  return [...(byWord.get(0) ?? []), ...found].filter((term) => term >= 0);
}
