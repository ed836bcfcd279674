import { lazy } from "../memoize.ts";
import type { Numbers, OpenFile } from "./encoding.ts";
import type { IndexHeader, Postings } from "./index-format.ts";
import { type AnalyzedWord, type Token, toFormKey, toFormText } from "./text/analyzer.ts";

/** A word as it stands in documents, and the number of its term. */
export type Form = { form: string; term: number };

/** The word index: terms are numbered in order. */
export type TermDictionary = {
  /** How many terms there are. */
  count: number;
  /** The term of a number. */
  term(number: number): string;
  /** The number of a term, or -1. */
  find(term: string): number;
  /** The number that `postings` has for a form of a term; the term's own where it has no other form, -1 where no document holds it. */
  findForm(token: Token): number;
  /** Whether a number is that of a form. */
  isForm(number: number): boolean;
  postings(term: number): Postings;
  /**
   * The lists of all terms one after the other, and where in them that of a term starts. Loops over documents walk these: what V8 makes of a loop over
   * a view, such as `postings` gives, takes half as long again.
   */
  documents: Numbers;
  impacts: Numbers;
  startOf(term: number): number;
  /** How many documents hold a term. */
  documentFrequency(term: number): number;
  /** The least and the most that any document says of a term. */
  leastImpact(term: number): number;
  mostImpact(term: number): number;
  /** The terms that begin with a text, and those a form of which does; ascending. */
  startingWith(text: string): number[];
  allForms(): readonly Form[];
  /** How many terms each document has. */
  termCounts: Numbers;
  salientTerms(document: number): Numbers;
};

export function openTermDictionary(packed: IndexHeader["words"], file: OpenFile): TermDictionary {
  const terms = file.words(packed.terms);
  const { starts, values: documents } = file.lists(packed.postings);
  const impacts = file.numbers(packed.impacts);
  const forms = lazy(() => file.words(packed.forms));
  const termOfForm = file.numbers(packed.termOfForm);
  const salient = lazy(() => file.lists(packed.salient));
  const impactRanges = lazy(() => [new Uint8Array(starts.length), new Uint8Array(starts.length)] as const);
  /** Of a term that was not looked through yet the most is 0. */
  const rangeOf = (term: number): readonly [least: Uint8Array, most: Uint8Array] => {
    const [least, most] = impactRanges();
    if (most[term] !== 0) return [least, most];
    const [start = 0, end = 0] = [starts[term], starts[term + 1]];
    let [low, high] = [impacts[start] ?? 0, 0];
    for (let at = start; at < end; at++) {
      const impact = impacts[at] ?? 0;
      if (impact < low) low = impact;
      if (impact > high) high = impact;
    }
    least[term] = low;
    most[term] = high;
    return [least, most];
  };
  const allForms = lazy(() =>
    forms()
      .all()
      .map((form, at) => ({ form, term: termOfForm[at] ?? 0 })),
  );
  return {
    count: terms.length,
    term: terms.at,
    isForm: (number) => number >= terms.length,
    find: terms.find,
    findForm: ({ form, term }) => {
      const wanted = terms.find(term);
      for (let at = forms().find(form); at >= 0 && forms().at(at) === form; at++) {
        if (termOfForm[at] !== wanted) continue;
        const number = terms.length + at;
        return starts[number] === starts[number + 1] ? wanted : number;
      }
      return -1;
    },
    documents,
    impacts,
    startOf: (term) => starts[term] ?? 0,
    postings: (term) => ({
      documents: documents.subarray(starts[term], starts[term + 1]),
      impacts: impacts.subarray(starts[term], starts[term + 1]),
    }),
    documentFrequency: (term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0),
    leastImpact: (term) => rangeOf(term)[0][term] ?? 0,
    mostImpact: (term) => rangeOf(term)[1][term] ?? 0,
    startingWith: (text) => {
      const found = new Set<number>();
      for (let at = terms.firstFrom(text); at < terms.length && terms.at(at).startsWith(text); at++)
        found.add(at);
      for (let at = forms().firstFrom(text); at < forms().length && forms().at(at).startsWith(text); at++)
        found.add(termOfForm[at] ?? 0);
      return [...found].sort((a, b) => a - b);
    },
    allForms,
    termCounts: file.numbers(packed.termCounts),
    salientTerms: (document) => {
      const { starts: first, values } = salient();
      return values.subarray(first[document], first[document + 1]);
    },
  };
}

/** A concept of the vocabulary is a term of its own, held by every document that calls it by any of its names. */
const CONCEPT_MARK = "=";

export const toConceptTerm = (slug: string): string => CONCEPT_MARK + slug;
export const isConceptTerm = (term: string): boolean => term.startsWith(CONCEPT_MARK);
/** The slug of a concept; null where a term is that of a word. */
export const slugOfConcept = (term: string): string | null =>
  isConceptTerm(term) ? term.slice(CONCEPT_MARK.length) : null;

/** One name of a concept: the keys of its words, and the number of the term that stands for the concept. */
type ConceptName = { term: number; keys: string[] };

/** A name as a word of a list. A tab stands before all other signs, so that names of one first word are neighbours. */
const KEY_SEPARATOR = "\t";
export const toNameText = ({ keys }: { keys: readonly string[] }): string => keys.join(KEY_SEPARATOR);

export type ConceptNames = {
  /** The names whose first word has a key. */
  startingWith(key: string): ConceptName[];
  /** The names of the concept that a term stands for. */
  namesOf(term: number): ConceptName[];
  /** Whether a word is compared as it is written and not by its stem. */
  isAsWritten(word: AnalyzedWord): boolean;
};

export function openConcepts(packed: IndexHeader["words"], file: OpenFile): ConceptNames {
  const names = file.words(packed.names);
  const [termOfName, rankOfName] = [file.numbers(packed.termOfName), file.numbers(packed.rankOfName)];
  const toNames = (numbers: number[]): ConceptName[] =>
    numbers
      .sort((a, b) => (rankOfName[a] ?? 0) - (rankOfName[b] ?? 0))
      .map((number) => ({ term: termOfName[number] ?? 0, keys: names.at(number).split(KEY_SEPARATOR) }));
  return {
    startingWith: (key) => {
      const found: number[] = [];
      for (let number = names.firstFrom(key); number < names.length; number++) {
        const name = names.at(number);
        if (name !== key && !name.startsWith(key + KEY_SEPARATOR)) break;
        found.push(number);
      }
      return toNames(found);
    },
    namesOf: (term) => {
      const found: number[] = [];
      for (let number = 0; number < names.length; number++)
        if (termOfName[number] === term) found.push(number);
      return toNames(found);
    },
    isAsWritten: (word) => packed.asWritten.includes(toFormText(toFormKey(word))),
  };
}
