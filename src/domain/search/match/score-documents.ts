import type { Numbers } from "../encoding.ts";
import type { Postings } from "../index-format.ts";
import type { SearchIndex } from "../open-index.ts";
import {
  FEEDBACK,
  fromImpact,
  IMPACT_LEVELS,
  inverseDocumentFrequency,
  RELATED_CEILING,
  toFrequency,
  toLevel,
} from "../ranking.ts";
import type { Expansion, TermGroup } from "./find-terms.ts";
import type { WeightedTerm } from "./term-variants.ts";

/** Adds to each document's score what it says of each group. */
export function addScores(index: SearchIndex, groups: readonly TermGroup[]): void {
  for (const group of groups) {
    const [only] = group;
    if (only && group.length === 1) addTerm(index, only);
    else addLargest(index, group);
  }
}

/**
 * Adds what documents say by related words, as frequency of the word itself. A document without the word stays below all that have it.
 * Of `documents`, only those that have a score already are lifted; null lets every document match by related words alone.
 */
export function addRelated(
  { words, scores, room }: SearchIndex,
  groups: readonly Expansion[],
  documents: Int32Array | null,
): void {
  if (groups.length === 0) return;
  const { first: own, second: added, flags: mayGain, touched } = room;
  if (documents === null) mayGain.fill(1);
  else flagScored(documents, scores, mayGain);
  for (const { term, weight, others } of groups) {
    const held = term < 0 ? null : words.postings(term);
    const ceiling = held ? addOwn(held, own) : 1;
    let end = 0;
    for (const other of others) {
      const postings = words.postings(other.term);
      end = addFrequencies(postings, other.frequency, { mayGain, added, touched }, end);
    }
    for (let at = 0; at < end; at++) {
      const document = touched[at] ?? 0;
      const more = added[document] ?? 0;
      added[document] = 0;
      const before = own[document] ?? 0;
      const gain = before > 0 ? toLevel(before + more) - toLevel(before) : Math.min(ceiling, toLevel(more));
      scores[document] = (scores[document] ?? 0) + weight * gain;
    }
    if (held) clearAt(held.documents, own);
  }
  mayGain.fill(0);
}

// Lists are walked by their places, which is quicker than by an iterator.

function flagScored(documents: Int32Array, scores: Float32Array, flags: Uint8Array): void {
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if ((scores[document] ?? 0) > 0) flags[document] = 1;
  }
}

function clearAt(documents: Numbers, values: Float32Array): void {
  for (let at = 0; at < documents.length; at++) values[documents[at] ?? 0] = 0;
}

/** Adds how often documents that may gain say a term; notes behind `end` those of them that had nothing yet, and returns the new end. */
function addFrequencies(
  { documents, impacts }: Postings,
  share: number,
  { mayGain, added, touched }: { mayGain: Uint8Array; added: Float32Array; touched: Int32Array },
  end: number,
): number {
  let last = end;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if (mayGain[document] === 0) continue;
    const before = added[document] ?? 0;
    if (before === 0) touched[last++] = document;
    added[document] = before + share * (FREQUENCIES[impacts[at] ?? 0] ?? 0);
  }
  return last;
}

/** Writes down how often documents say a word itself, and returns what those stay below that do not. */
function addOwn({ documents, impacts }: Postings, own: Float32Array): number {
  let least = IMPACT_LEVELS;
  for (let at = 0; at < documents.length; at++) {
    const impact = impacts[at] ?? 0;
    own[documents[at] ?? 0] = FREQUENCIES[impact] ?? 0;
    if (impact < least) least = impact;
  }
  return Math.min(1, RELATED_CEILING * fromImpact(least));
}

/** The frequency and the level of each impact. */
const FREQUENCIES = Float64Array.from({ length: IMPACT_LEVELS }, (_, impact) => toFrequency(impact));
const LEVELS = Float64Array.from({ length: IMPACT_LEVELS }, (_, impact) => fromImpact(impact));

function addTerm({ words, scores }: SearchIndex, { term, weight }: WeightedTerm): void {
  const { documents, impacts } = words.postings(term);
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + weight * (LEVELS[impacts[at] ?? 0] ?? 0);
  }
}

/** The same for documents that have a score already. */
function raiseScores({ words, scores }: SearchIndex, terms: readonly WeightedTerm[]): void {
  for (const { term, weight } of terms) {
    const { documents, impacts } = words.postings(term);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const score = scores[document] ?? 0;
      if (score > 0) scores[document] = score + weight * (LEVELS[impacts[at] ?? 0] ?? 0);
    }
  }
}

function addLargest({ words, scores, room }: SearchIndex, group: TermGroup): void {
  const { first: largest, touched } = room;
  let end = 0;
  for (const { term, weight } of group) {
    const { documents, impacts } = words.postings(term);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const own = weight * (LEVELS[impacts[at] ?? 0] ?? 0);
      const before = largest[document] ?? 0;
      if (own <= before) continue;
      if (before === 0) touched[end++] = document;
      largest[document] = own;
    }
  }
  for (let at = 0; at < end; at++) {
    const document = touched[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + (largest[document] ?? 0);
    largest[document] = 0;
  }
}

/**
 * The `limit` best of some documents, best first: those with the higher score, of equals the one with the lower number.
 * Documents come in ascending order. A heap of `limit` keeps the worst of the best on top.
 */
export function bestDocuments(documents: Int32Array, scores: Float32Array, limit: number): number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  const at = (place: number): number => heap[place] ?? 0;
  const sink = (): void => {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && isWorse(at(child + 1), at(child))) child += 1;
      if (isWorse(at(place), at(child))) return;
      [heap[place], heap[child]] = [at(child), at(place)];
      place = child;
    }
  };
  let least = -Infinity;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    if (heap.length < limit) {
      heap.push(document);
      if (heap.length < limit) continue;
      heap.sort((a, b) => (isWorse(a, b) ? -1 : 1));
    } else {
      if ((scores[document] ?? 0) <= least) continue;
      heap[0] = document;
      sink();
    }
    least = scores[at(0)] ?? 0;
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type Vote = { term: number; vote: number };

/** Documents that match already move up for terms that the best of them share. Finds nothing new. */
export function addFeedback(index: SearchIndex, groups: readonly TermGroup[], matching: Int32Array): void {
  const { scores, words, count } = index;
  const feedbackDocuments = bestDocuments(matching, scores, FEEDBACK.documents);
  const highest = scores[feedbackDocuments[0] ?? 0] ?? 0;
  const votes = new Map<number, number>();
  for (const source of feedbackDocuments) {
    const vote = ((scores[source] ?? 0) / highest) ** FEEDBACK.exponent;
    for (const term of words.salientTerms(source)) votes.set(term, (votes.get(term) ?? 0) + vote);
  }
  const expansionTerms = Array.from(votes.keys(), (term): Vote => ({ term, vote: votes.get(term) ?? 0 }))
    .sort((a, b) => b.vote - a.vote || a.term - b.term)
    .slice(0, FEEDBACK.terms)
    .map(({ term, vote }) => ({
      term,
      weight: vote * inverseDocumentFrequency(words.documentFrequency(term), count),
    }));
  const asked = sum(groups.map((group) => Math.max(...group.map(({ weight }) => weight))));
  const scale = (FEEDBACK.share * asked) / sum(expansionTerms.map(({ weight }) => weight));
  raiseScores(
    index,
    expansionTerms.map(({ term, weight }) => ({ term, weight: weight * scale })),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
