import { lazy } from "../memoize.ts";
import { FileWriter, type LengthsRef, type NumbersRef, openFile, type WordsRef } from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { Token } from "./text/analyzer.ts";

/** Terms that documents hold, by their numbers, near in meaning to a word that a question may have. Missing where the language has no table. */
export const RELATED_FILE = "related";

/** How alike two terms are used: the cosine of their vectors, at most 1; and whether one may be told that the other stands for it. */
export type RelatedTerm = { term: number; cosine: number; isSynonym: boolean };

/** The related terms of a word, the nearest first: those of its form where that is listed by itself, else those of its term. */
type FindRelated = (word: Token) => RelatedTerm[];

export type RelatedTerms = {
  of: FindRelated;
  /** Whether a form is a common word of the language; one in two hundred others is taken for one. */
  isWord(form: string): boolean;
  /** Whether the language has a table. */
  isAtHand(): boolean;
};

/** The key of a form that means something else than others of its term. */
export const toRelatedForm = (form: string): string => `~${form}`;

type RelatedHeader = {
  terms: WordsRef;
  lengths: LengthsRef;
  related: NumbersRef;
  cosines: NumbersRef;
  known: NumbersRef;
};

/** A cosine is a byte, and since none is below a half, its highest bit says instead whether the two are synonyms. */
const COSINE_STEPS = 255;
const SYNONYM = 128;
const toByte = ({ cosine, isSynonym }: RelatedTerm): number =>
  (Math.max(SYNONYM, Math.round(cosine * COSINE_STEPS)) - SYNONYM) | (isSynonym ? SYNONYM : 0);

/** `related`: in ascending order of what is asked. `known`: the filter of the commonest words of the language. */
export function packRelated(
  related: readonly (readonly [asked: string, RelatedTerm[]])[],
  known: Uint8Array,
): Uint8Array {
  const lists = related.map(([, own]) => own);
  const file = new FileWriter();
  const header: RelatedHeader = {
    terms: file.words(related.map(([asked]) => asked)),
    lengths: file.lengths(lists.map(({ length }) => length)),
    related: file.numbers(lists.flat().map(({ term }) => term)),
    cosines: file.numbers(lists.flat().map(toByte)),
    known: file.numbers(known),
  };
  return file.toFile(header);
}

const hasBit = (bits: ArrayLike<number>, at: number): boolean =>
  ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;

/** A set of words by some bits of each (B. H. Bloom, 1970): 32 kB hold 20,000 words. */
const FILTER_BITS = 2 ** 18;
const BITS_OF_A_WORD = 4;

export function toWordFilter(words: readonly string[]): Uint8Array {
  const filter = new Uint8Array(FILTER_BITS / 8);
  for (const bit of words.flatMap(bitsOf)) filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  return filter;
}

const bitsOf = (word: string): number[] =>
  Array.from({ length: BITS_OF_A_WORD }, (_, seed) => {
    // FNV-1a over UTF-16 units, each time from another start.
    let hash = 0x811c9dc5 + seed * 0x9e3779b9;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return ((hash ^ (hash >>> 15)) >>> 0) % FILTER_BITS;
  });

export const isInFilter = (filter: ArrayLike<number>, word: string): boolean =>
  bitsOf(word).every((bit) => hasBit(filter, bit));

/** The file is read when the first question has words. */
export function openRelated(read: ReadSearchFile): RelatedTerms {
  const opened = lazy(() => {
    const file = read(RELATED_FILE);
    if (file === null) return null;
    const { value, lengths, numbers, words } = openFile(file);
    const header = value as RelatedHeader;
    return {
      terms: words(header.terms),
      lengths: lengths(header.lengths),
      related: numbers(header.related),
      cosines: numbers(header.cosines),
      known: numbers(header.known),
    };
  });
  const isWord = (form: string): boolean => {
    const known = opened()?.known;
    return known !== undefined && isInFilter(known, form);
  };
  const of: FindRelated = ({ form, term }) => {
    const file = opened();
    const ofForm = file ? file.terms.find(toRelatedForm(form)) : -1;
    const at = file && ofForm < 0 ? file.terms.find(term) : ofForm;
    if (file === null || at < 0) return [];
    const first = file.lengths.startOf(at);
    return Array.from({ length: file.lengths.lengthOf(at) }, (_, place) => {
      const byte = file.cosines[first + place] ?? 0;
      const isSynonym = byte >= SYNONYM;
      return {
        term: file.related[first + place] ?? 0,
        cosine: (isSynonym ? byte : byte + SYNONYM) / COSINE_STEPS,
        isSynonym,
      };
    });
  };
  return { of, isWord, isAtHand: () => opened() !== null };
}
