import { lazy } from "../cache.ts";
import { FileWriter, type ListsRef, type NumbersRef, openFile, openWords, packWords } from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { Token } from "./text/analyzer.ts";

/** Terms that documents hold, by their numbers, near in meaning to a word that a question may have. Missing where the language has no table. */
export const RELATED_FILE = "related";

/** How alike two terms are used: the cosine of their vectors, at most 1. */
export type RelatedTerm = { term: number; cosine: number };

/** The related terms of a word, the nearest first: those of its form where that is listed by itself, else those of its term. */
export type FindRelated = (word: Token) => RelatedTerm[];

/** The key of a form that means something else than others of its term. */
export const toRelatedForm = (form: string): string => `~${form}`;

type RelatedHeader = { terms: string; related: ListsRef; cosines: NumbersRef };

const COSINE_STEPS = 255;

export function packRelated(related: ReadonlyMap<string, readonly RelatedTerm[]>): Uint8Array {
  const terms = [...related.keys()].sort();
  const lists = terms.map((term) => related.get(term) ?? []);
  const file = new FileWriter();
  const header: RelatedHeader = {
    terms: packWords(terms),
    related: file.lists(lists.map((list) => list.map(({ term }) => term))),
    cosines: file.numbers(lists.flat().map(({ cosine }) => Math.round(cosine * COSINE_STEPS))),
  };
  return file.toFile(header);
}

/** The file is read when the first question has words. */
export function openRelated(read: ReadSearchFile): FindRelated {
  const opened = lazy(() => {
    const file = read(RELATED_FILE);
    if (file === null) return null;
    const { value, lists, numbers } = openFile(file);
    const header = value as RelatedHeader;
    return { terms: openWords(header.terms), ...lists(header.related), cosines: numbers(header.cosines) };
  });
  return ({ form, term }) => {
    const file = opened();
    const ofForm = file ? file.terms.find(toRelatedForm(form)) : -1;
    const at = file && ofForm < 0 ? file.terms.find(term) : ofForm;
    if (file === null || at < 0) return [];
    const first = file.starts[at] ?? 0;
    return Array.from(file.values.subarray(first, file.starts[at + 1]), (number, place) => ({
      term: number,
      cosine: (file.cosines[first + place] ?? 0) / COSINE_STEPS,
    }));
  };
}
