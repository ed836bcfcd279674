import { fromNumerals } from "./codec/numbers.ts";
import { countPostings, type Postings, unpackAscending, unpackPostings } from "./codec/postings.ts";
import { unpackTexts, unpackWords } from "./codec/strings.ts";
import { isConceptTerm } from "./concepts.ts";
import type { SearchIndexJson } from "./index-format.ts";
import { lazy } from "./lazy.ts";

/** Unpacked posting lists are let go, the oldest first, when together they hold more than this. */
const MAX_UNPACKED_POSTINGS = 4_000_000;

/** A form of a term as it stands in documents. */
export type Form = { form: string; term: number };

/** The word index: terms are numbered in order. */
export type TermDictionary = {
  terms: string[];
  /** The number of a term, or -1. */
  find(term: string): number;
  /** The number of the first term that is not before `text`. */
  firstFrom(text: string): number;
  postings(term: number): Postings;
  /** How many documents hold a term; unpacks nothing. */
  documentFrequency(term: number): number;
  surfaceFormsOf(term: number): string[];
  allSurfaceForms(): Form[];
  salientTerms(document: number): Int32Array;
};

export function openTermDictionary(packed: SearchIndexJson["words"], count: number): TermDictionary {
  const terms = unpackWords(packed.terms);
  const lists = packed.postings.split(" ");
  const impacts = Uint8Array.from(packed.impacts);
  const suffixRules = lazy(() => unpackTexts(packed.suffixRules));
  const salient = lazy(() => packed.salient.split(" "));
  const inflectedTerms = lazy(() => unpackAscending(packed.inflectedTerms, terms.length));
  const forms = lazy(() => packed.forms.split(" "));
  const unpacked = new Map<number, Postings>();
  let held = 0;
  const firstFrom = (text: string): number => firstPlace(terms.length, (at) => (terms[at] ?? "") >= text);
  const postings = (term: number): Postings => {
    const known = unpacked.get(term);
    if (known) return known;
    const made = unpackPostings(lists[term] ?? "", count, impacts);
    held += made.documents.length;
    for (const [oldest, { documents }] of unpacked) {
      if (held <= MAX_UNPACKED_POSTINGS) break;
      held -= documents.length;
      unpacked.delete(oldest);
    }
    unpacked.set(term, made);
    return made;
  };
  const surfaceFormsOf = (term: number): string[] => {
    const word = terms[term] ?? "";
    const at = firstPlace(inflectedTerms().length, (place) => (inflectedTerms()[place] ?? 0) >= term);
    if (inflectedTerms()[at] !== term) return isConceptTerm(word) ? [] : [word];
    return unpackSurfaceForms(word, forms()[at] ?? "", suffixRules());
  };
  return {
    terms,
    find: (term) => {
      const at = firstFrom(term);
      return terms[at] === term ? at : -1;
    },
    firstFrom,
    postings,
    documentFrequency: (term) => unpacked.get(term)?.documents.length ?? countPostings(lists[term] ?? ""),
    surfaceFormsOf,
    allSurfaceForms: lazy(() =>
      terms.flatMap((_, term) => surfaceFormsOf(term).map((form) => ({ form, term }))),
    ),
    salientTerms: (document) => unpackAscending(salient()[document] ?? "", terms.length),
  };
}

/** The first of `count` positions from which on something holds, found by halving; `count` where it never does. */
function firstPlace(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The forms of a term as `packSurfaceForms` writes them. */
function unpackSurfaceForms(term: string, packed: string, suffixRules: readonly string[]): string[] {
  return fromNumerals(packed).map((number) => {
    const ending = suffixRules[number] ?? "0";
    return term.slice(0, term.length - Number.parseInt(ending.charAt(0), 36)) + ending.slice(1);
  });
}
