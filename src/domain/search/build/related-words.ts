import { FileWriter, type ListsRef, type NumbersRef, openFile, openWords, packWords } from "../encoding.ts";
import { packRelated, type RelatedTerm, toRelatedForm } from "../related-terms.ts";
import type { Analyzer } from "../text/analyzer.ts";

/** Words of a language and, for each, others that are used like it, as a build reads them from `src/related-words/`. */
export type RelatedWords = {
  /** The commonest first. */
  words: readonly string[];
  /** The nearest first. */
  neighboursOf(word: number): readonly { word: number; cosine: number }[];
};

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
    words: packWords(words),
    ranks: file.numbers(words.map((word) => ranks.get(word) ?? 0)),
    neighbours: file.lists(nearest.map((list) => list.map(({ word }) => word))),
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

type Neighbour = { word: number; cosine: number };

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

/** Opens a file that `makeRelatedWords` made. */
export function openRelatedWords(bytes: Uint8Array): RelatedWords {
  const { value, numbers, lists } = openFile(bytes);
  const header = value as TableHeader;
  const sorted = openWords(header.words).all();
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
/** So many of the commonest words are no slips for others where no document holds them. */
const KNOWN_WORDS = 20_000;

/**
 * The file that a search reads: for terms that questions may have, the nearest terms that documents hold, `numberOf` giving the number
 * of such a term or -1.
 */
export function toRelatedFile(
  table: RelatedWords,
  analyzer: Analyzer,
  numberOf: (term: string) => number,
): Uint8Array {
  const terms = table.words.map((word) => termOf(word, analyzer));
  const meanings = readMeanings(table, terms, terms.map(numberOf));
  const choose = (asked: number, most: number): [string, RelatedTerm[]][] =>
    Array.from(mergeMeanings(meanings.slice(0, asked)), ([key, own]): [string, RelatedTerm[]] => [
      key,
      Array.from(own, ([term, cosine]) => ({ term, cosine }))
        .sort((a, b) => b.cosine - a.cosine || a.term - b.term)
        .slice(0, most),
    ]).filter(([, related]) => related.length > 0);
  const sizeOf = (chosen: [string, RelatedTerm[]][]): number =>
    chosen.reduce((sum, [, { length }]) => sum + length, 0);
  let chosen: [string, RelatedTerm[]][] = [];
  ASKED_WORDS.forEach((asked, at) => {
    const least = at === ASKED_WORDS.length - 1 ? 1 : LEAST_RELATED_TERMS;
    for (let most = RELATED_TERMS; most >= least; most--) {
      if (chosen.length > 0 && sizeOf(chosen) <= MOST_PAIRS) return;
      chosen = choose(asked, most);
    }
  });
  return packRelated(new Map(chosen), table.words.slice(0, KNOWN_WORDS));
}

/** A word of the table, its term, the terms of all its neighbours, and those that documents hold, with their cosines. */
type Meaning = { word: string; term: string; neighbours: Set<string>; held: [number, number][] };

const readMeanings = (
  { words, neighboursOf }: RelatedWords,
  terms: readonly string[],
  numbers: readonly number[],
): Meaning[] =>
  words.map((word, rank) => {
    const term = terms[rank] ?? "";
    const others = neighboursOf(rank).filter((other) => terms[other.word] !== term);
    return {
      word,
      term,
      neighbours: new Set(others.map((other) => terms[other.word] ?? "")),
      held: others.flatMap((other): [number, number][] => {
        const number = numbers[other.word] ?? -1;
        return number >= 0 ? [[number, other.cosine]] : [];
      }),
    };
  });

/**
 * The forms of a term share what is near them, but for those that have no neighbour in common with the commonest: "goods" are not near
 * what is near "good". Such a form is listed by itself.
 */
function mergeMeanings(meanings: readonly Meaning[]): Map<string, Map<number, number>> {
  const related = new Map<string, Map<number, number>>();
  const commonest = new Map<string, Set<string>>();
  for (const { word, term, neighbours, held } of meanings) {
    if (neighbours.size === 0) continue;
    const first = commonest.get(term) ?? neighbours;
    commonest.set(term, first);
    const key =
      first === neighbours || [...neighbours].some((other) => first.has(other)) ? term : toRelatedForm(word);
    const own = related.get(key) ?? new Map<number, number>();
    for (const [number, cosine] of held) own.set(number, Math.max(cosine, own.get(number) ?? 0));
    related.set(key, own);
  }
  return related;
}
