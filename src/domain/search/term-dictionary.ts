import { lazy, memoize } from "./cache.ts";
import { FIELD_SEPARATOR, fromAscii, toAscii } from "./codec/ascii.ts";
import { fromNumerals } from "./codec/numbers.ts";
import { countPostings, type Postings, unpackAscending, unpackPostings } from "./codec/postings.ts";
import { unpackTexts, unpackWords } from "./codec/strings.ts";
import type { SearchIndexJson } from "./index-format.ts";

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

/** A concept of the vocabulary is a term of its own, held by every document that calls it by any of its names. */
const CONCEPT_MARK = "=";

export const toConceptTerm = (slug: string): string => CONCEPT_MARK + slug;
export const isConceptTerm = (term: string): boolean => term.startsWith(CONCEPT_MARK);

/** One name of a concept: the keys of its words, and the term that stands for the concept. */
type ConceptName = { target: string; keys: string[] };

/** "=kubernetes|k8s|kube": a thing's term and its names, the words of a name as keys parted by spaces. */
export function packNames(target: string, names: readonly { keys: readonly string[] }[]): string {
  const texts = new Set(names.map(({ keys }) => keys.join(" ")));
  return [target, ...texts].map(toAscii).join(FIELD_SEPARATOR);
}

export type ConceptNames = {
  /** The names whose first word has a key. */
  startingWith(key: string): readonly ConceptName[];
  namesOf(target: string): readonly ConceptName[];
};

const MAX_MEMOIZED_KEYS = 1_000;

/** A question names few concepts, so only lines that hold what it asks for are unpacked. */
export function openNames(packed: readonly string[]): ConceptNames {
  const unpackAll = (isWanted: (line: string) => boolean): ConceptName[] =>
    packed.filter(isWanted).flatMap(unpackNames);
  const startingWith = memoize((key) => {
    const written = toAscii(key);
    return unpackAll((line) => line.includes(written)).filter(({ keys }) => keys[0] === key);
  }, MAX_MEMOIZED_KEYS);
  const namesOf = (target: string): ConceptName[] => {
    const start = toAscii(target) + FIELD_SEPARATOR;
    return unpackAll((line) => line.startsWith(start));
  };
  return { startingWith, namesOf };
}

function unpackNames(line: string): ConceptName[] {
  const [target = "", ...names] = line.split(FIELD_SEPARATOR).map(fromAscii);
  return names.map((name) => ({ target, keys: name.split(" ") }));
}
