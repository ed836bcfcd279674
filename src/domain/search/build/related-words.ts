import { FileWriter, type ListsRef, type NumbersRef, openFile } from "../encoding.ts";
import { packRelated, type RelatedTerm, toRelatedForm, toWordFilter } from "../related-terms.ts";
import type { Analyzer } from "../text/analyzer.ts";
import { packWords, unpackWords } from "../word-list.ts";
import { createSynonymTest, type Neighbour, type RelatedWords } from "./near-synonyms.ts";

/** Vectors of words, the commonest first, as the package they are published in has them. */
export type WordVectors = { words: readonly string[]; vectorOf(word: string): readonly number[] };

/** The table holds so many words, for each so many neighbours, and none less alike than this. */
const TABLE_WORDS = 40_000;
const TABLE_NEIGHBOURS = 24;
const LEAST_COSINE = 0.5;

/** A cosine is kept as a byte. */
const COSINE_STEPS = 255;

type TableHeader = { words: string; ranks: NumbersRef; neighbours: ListsRef; cosines: NumbersRef };

/**
 * The table as a file. Inflections of a word are no neighbours, since they share its stem, nor are words that only hold sentences
 * together. `dimensions` numbers of each vector count.
 */
export function makeRelatedWords(vectors: WordVectors, dimensions: number, analyzer: Analyzer): Uint8Array {
  const common = vectors.words
    .filter((word) => /^[a-z]{3,}$/.test(word) && !analyzer.isFunctionWord(word))
    .slice(0, TABLE_WORDS);
  const ranks = new Map(common.map((word, rank) => [word, rank]));
  const words = common.toSorted();
  const terms = words.map((word) => termOf(word, analyzer));
  const units = toUnits(words.map(vectors.vectorOf), dimensions);
  const nearest = findNearest(units, dimensions).map((list, word) =>
    list
      .filter((other) => terms[other.word] !== terms[word])
      .sort((a, b) => b.cosine - a.cosine || a.word - b.word)
      .slice(0, TABLE_NEIGHBOURS),
  );
  const file = new FileWriter();
  const header: TableHeader = {
    words: packWords(words).join("\n"),
    ranks: file.numbers(words.map((word) => ranks.get(word) ?? 0)),
    neighbours: file.packedLists(nearest.map((list) => list.map(({ word }) => word))),
    cosines: file.numbers(nearest.flat().map(({ cosine }) => Math.round(cosine * COSINE_STEPS))),
  };
  return file.toFile(header);
}

const termOf = (word: string, analyzer: Analyzer): string => analyzer.analyze(word).parts[0]?.term ?? "";

/** All vectors one after the other, each of length one. */
function toUnits(vectors: readonly (readonly number[])[], dimensions: number): Float32Array {
  const units = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, at) => {
    const length = Math.hypot(...vector.slice(0, dimensions)) || 1;
    for (let axis = 0; axis < dimensions; axis++)
      units[at * dimensions + axis] = (vector[axis] ?? 0) / length;
  });
  return units;
}

function findNearest(units: Float32Array, dimensions: number): Neighbour[][] {
  const nearest = Array.from({ length: units.length / dimensions }, (): Neighbour[] => []);
  nearest.forEach((own, first) => {
    const start = first * dimensions;
    for (let second = first + 1; second < nearest.length; second++) {
      const other = second * dimensions;
      let cosine = 0;
      for (let axis = 0; axis < dimensions; axis++)
        cosine += (units[start + axis] ?? 0) * (units[other + axis] ?? 0);
      if (cosine < LEAST_COSINE) continue;
      own.push({ word: second, cosine });
      nearest[second]?.push({ word: first, cosine });
    }
  });
  return nearest;
}

/** Opens a file that `makeRelatedWords` made, beside the lines of `synonyms`. */
export function openRelatedWords(bytes: Uint8Array, synonyms: readonly string[] = []): RelatedWords {
  const { value, numbers, lists } = openFile(bytes);
  const header = value as TableHeader;
  const sorted = unpackWords(header.words.split("\n"));
  const ranks = numbers(header.ranks);
  const { starts, values } = lists(header.neighbours);
  const cosines = numbers(header.cosines);
  const byRank = new Int32Array(sorted.length);
  ranks.forEach((rank, word) => {
    byRank[rank] = word;
  });
  return {
    words: Array.from(byRank, (word) => sorted[word] ?? ""),
    neighboursOf: (rank) => {
      const word = byRank[rank] ?? 0;
      const own: Neighbour[] = [];
      for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++)
        own.push({ word: ranks[values[at] ?? 0] ?? 0, cosine: (cosines[at] ?? 0) / COSINE_STEPS });
      return own;
    },
    synonyms,
  };
}

/**
 * What questions say with other words than documents is looked for among all words of the table or, where the file would pass some 280 kB,
 * among the commonest; for each at most so many terms are kept that some document holds.
 */
const ASKED_WORDS = [TABLE_WORDS, 20_000];
const RELATED_TERMS = 10;
/** With fewer, rather fewer words are asked. */
const LEAST_RELATED_TERMS = 6;
const MOST_PAIRS = 64_000;
/** So many of the commonest words are everyday language: no slips for others where no document holds them, and no names of technologies. */
const KNOWN_WORDS = 20_000;

/**
 * A table of related words by their terms, whatever documents hold: what takes long, and is the same for all builds. `terms`: all
 * that some word is near to. `asked`: for each of `ASKED_WORDS`. `known`: the filter of the commonest words.
 */
export type NearTerms = { terms: string[]; asked: AskedTerms[]; known: Uint8Array };

/**
 * What questions may ask, in ascending order, and what each is near to: numbers of terms from `starts[n]` to `starts[n + 1]`, the
 * nearest first, then in ascending order of terms. Cosines in steps; `synonyms`: 1 for a synonym.
 */
type AskedTerms = {
  keys: string[];
  starts: Int32Array;
  near: Uint16Array;
  cosines: Uint8Array;
  synonyms: Uint8Array;
};

export function toNearTerms(table: RelatedWords, analyzer: Analyzer): NearTerms {
  const termOfWord = table.words.map((word) => termOf(word, analyzer));
  const terms = [...new Set(termOfWord)].sort();
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const ownTerms = Int32Array.from(termOfWord, (term) => numbers.get(term) ?? 0);
  const areSynonyms = createSynonymTest(table, termOfWord, analyzer);
  const meanings = table.words.map((word, rank): Meaning => {
    const term = ownTerms[rank] ?? 0;
    const pairs: number[] = [];
    table.neighboursOf(rank).forEach((other) => {
      const near = ownTerms[other.word] ?? 0;
      if (near !== term) pairs.push(toPair(near, other.cosine, areSynonyms(rank, other.word)));
    });
    return { word, term, pairs };
  });
  return {
    terms,
    asked: ASKED_WORDS.map((count) => toAskedTerms(meanings.slice(0, count), terms)),
    known: toWordFilter(table.words.slice(0, KNOWN_WORDS)),
  };
}

/** A word of the table, and the numbers of its term and of the terms of its neighbours, each in a pair. */
type Meaning = { word: string; term: number; pairs: number[] };

/** A term, how near it is, and whether as a synonym, in one number that is the smaller the nearer, of equals the smaller the earlier the term. */
const TERMS_IN_PAIR = 2 ** 16;
const toPair = (term: number, cosine: number, isSynonym: boolean): number =>
  2 * ((COSINE_STEPS - Math.round(cosine * COSINE_STEPS)) * TERMS_IN_PAIR + term) + (isSynonym ? 0 : 1);
const termOfPair = (pair: number): number => (pair >> 1) % TERMS_IN_PAIR;
const stepsOfPair = (pair: number): number => COSINE_STEPS - Math.floor((pair >> 1) / TERMS_IN_PAIR);
const isSynonymPair = (pair: number): boolean => (pair & 1) === 0;

function toAskedTerms(meanings: readonly Meaning[], terms: readonly string[]): AskedTerms {
  const merged = mergeMeanings(meanings, terms);
  const keys = [...merged.keys()].sort();
  const lengths = keys.map((key) => merged.get(key)?.reduce((sum, { length }) => sum + length, 0) ?? 0);
  const most = lengths.reduce((sum, length) => sum + length, 0);
  const starts = new Int32Array(keys.length + 1);
  const [near, cosines, synonyms] = [new Uint16Array(most), new Uint8Array(most), new Uint8Array(most)];
  const seenIn = new Int32Array(terms.length).fill(-1);
  const slotOf = new Int32Array(terms.length);
  let end = 0;
  for (const [place, key] of keys.entries()) {
    const pairs = new Int32Array(lengths[place] ?? 0);
    let at = 0;
    for (const own of merged.get(key) ?? []) {
      pairs.set(own, at);
      at += own.length;
    }
    for (const pair of pairs.sort()) {
      const term = termOfPair(pair);
      // Of a term that several forms are near to, the nearest; it is a synonym where it is one of any.
      if (seenIn[term] !== place) {
        seenIn[term] = place;
        slotOf[term] = end;
        near[end] = term;
        cosines[end++] = stepsOfPair(pair);
      }
      if (isSynonymPair(pair)) synonyms[slotOf[term] ?? 0] = 1;
    }
    starts[place + 1] = end;
  }
  return {
    keys,
    starts,
    near: near.slice(0, end),
    cosines: cosines.slice(0, end),
    synonyms: synonyms.slice(0, end),
  };
}

/**
 * The pairs of each term. The forms of a term share what is near them, but for those that have no neighbour in common with the commonest:
 * "goods" are not near what is near "good". Such a form is listed by itself.
 */
function mergeMeanings(meanings: readonly Meaning[], terms: readonly string[]): Map<string, number[][]> {
  const merged = new Map<string, number[][]>();
  const commonest = new Map<number, number[]>();
  for (const { word, term, pairs } of meanings) {
    if (pairs.length === 0) continue;
    const first = commonest.get(term) ?? pairs;
    commonest.set(term, first);
    const isAlike = first === pairs || haveTermInCommon(first, pairs);
    const key = isAlike ? (terms[term] ?? "") : toRelatedForm(word);
    const own = merged.get(key);
    if (own) own.push(pairs);
    else merged.set(key, [pairs]);
  }
  return merged;
}

function haveTermInCommon(first: readonly number[], second: readonly number[]): boolean {
  return second.some((pair) => {
    const term = termOfPair(pair);
    return first.some((other) => termOfPair(other) === term);
  });
}

/**
 * The file that a search reads: for terms that questions may have, the nearest terms that documents hold. `documentTerms`: these, in
 * ascending order; the file names them by their place.
 */
export function toRelatedFile(
  { terms, asked, known }: NearTerms,
  documentTerms: readonly string[],
): Uint8Array {
  const numbers = new Map(documentTerms.map((term, number) => [term, number]));
  const numberOfTerm = Int32Array.from(terms, (term) => numbers.get(term) ?? -1);
  let related: [string, RelatedTerm[]][] = [];
  for (const [at, group] of asked.entries()) {
    const held = holdTerms(group, numberOfTerm);
    const least = at === asked.length - 1 ? 1 : LEAST_RELATED_TERMS;
    for (let most = RELATED_TERMS; most >= least; most--) {
      related = held.map(([key, own]) => [key, own.slice(0, most)]);
      const pairs = related.reduce((sum, [, { length }]) => sum + length, 0);
      if (pairs > 0 && pairs <= MOST_PAIRS) return packRelated(related, known);
    }
  }
  return packRelated(related, known);
}

/** Of what may be asked, what is near to some term that documents hold, with as many of these as are ever kept. */
function holdTerms(
  { keys, starts, near, cosines, synonyms }: AskedTerms,
  numberOfTerm: Int32Array,
): [string, RelatedTerm[]][] {
  const held: [string, RelatedTerm[]][] = [];
  keys.forEach((key, place) => {
    const own: RelatedTerm[] = [];
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end && own.length < RELATED_TERMS; at++) {
      const term = numberOfTerm[near[at] ?? 0] ?? -1;
      if (term >= 0)
        own.push({ term, cosine: (cosines[at] ?? 0) / COSINE_STEPS, isSynonym: synonyms[at] === 1 });
    }
    if (own.length > 0) held.push([key, own]);
  });
  return held;
}
