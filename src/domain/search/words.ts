import { fromNumerals } from "./codec/numbers.ts";
import { countPostings, type Postings, unpackAscending, unpackPostings } from "./codec/postings.ts";
import { unpackTexts, unpackWords } from "./codec/strings.ts";
import type { SearchIndexJson } from "./index-format.ts";
import { lazy } from "./lazy.ts";
import { isThingTerm } from "./things.ts";

/** Unpacked posting lists are let go, the oldest first, when together they hold more than this. */
const MAX_UNPACKED_POSTINGS = 4_000_000;

/** A form of a term as it stands in documents. */
export type Form = { form: string; term: number };

/** The word index: terms are numbered in order. */
export type Words = {
  terms: string[];
  /** The number of a term, or -1. */
  find(term: string): number;
  /** The number of the first term that is not before `text`. */
  firstFrom(text: string): number;
  postings(term: number): Postings;
  /** How many documents hold a term; unpacks nothing. */
  holding(term: number): number;
  formsOf(term: number): string[];
  allForms(): Form[];
  tellingTerms(document: number): Int32Array;
};

export function openWords(packed: SearchIndexJson["words"], count: number): Words {
  const terms = unpackWords(packed.terms);
  const lists = packed.postings.split(" ");
  const levels = Uint8Array.from(packed.levels);
  const endings = lazy(() => unpackTexts(packed.endings));
  const telling = lazy(() => packed.telling.split(" "));
  const bending = lazy(() => unpackAscending(packed.bending, terms.length));
  const forms = lazy(() => packed.forms.split(" "));
  const unpacked = new Map<number, Postings>();
  let held = 0;
  const firstFrom = (text: string): number => firstPlace(terms.length, (at) => (terms[at] ?? "") >= text);
  const postings = (term: number): Postings => {
    const known = unpacked.get(term);
    if (known) return known;
    const made = unpackPostings(lists[term] ?? "", count, levels);
    held += made.documents.length;
    for (const [oldest, { documents }] of unpacked) {
      if (held <= MAX_UNPACKED_POSTINGS) break;
      held -= documents.length;
      unpacked.delete(oldest);
    }
    unpacked.set(term, made);
    return made;
  };
  const formsOf = (term: number): string[] => {
    const word = terms[term] ?? "";
    const at = firstPlace(bending().length, (place) => (bending()[place] ?? 0) >= term);
    if (bending()[at] !== term) return isThingTerm(word) ? [] : [word];
    return unpackForms(word, forms()[at] ?? "", endings());
  };
  return {
    terms,
    find: (term) => {
      const at = firstFrom(term);
      return terms[at] === term ? at : -1;
    },
    firstFrom,
    postings,
    holding: (term) => unpacked.get(term)?.documents.length ?? countPostings(lists[term] ?? ""),
    formsOf,
    allForms: lazy(() => terms.flatMap((_, term) => formsOf(term).map((form) => ({ form, term })))),
    tellingTerms: (document) => unpackAscending(telling()[document] ?? "", terms.length),
  };
}

/** The first of `count` places from which on something holds, found by halving; `count` where it never does. */
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

/** The forms of a term as `packForms` writes them. */
function unpackForms(term: string, packed: string, endings: readonly string[]): string[] {
  return fromNumerals(packed).map((number) => {
    const ending = endings[number] ?? "0";
    return term.slice(0, term.length - Number.parseInt(ending.charAt(0), 36)) + ending.slice(1);
  });
}
