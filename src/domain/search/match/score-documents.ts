import type { SearchIndex } from "../open-index.ts";
import { fromImpact, IMPACT_LEVELS } from "../ranking.ts";
import type { TermGroup } from "./find-terms.ts";
import type { WeightedTerm } from "./term-variants.ts";

/** Adds to each document's score what it says of each group. */
export function addScores(index: SearchIndex, groups: readonly TermGroup[]): void {
  for (const group of groups) {
    const [only] = group;
    if (only && group.length === 1) addTerm(index, only);
    else addLargest(index, group);
  }
}

/** The level of each impact. */
export const LEVELS = Float64Array.from({ length: IMPACT_LEVELS }, (_, impact) => fromImpact(impact));

function addTerm({ words, scores }: SearchIndex, { term, weight }: WeightedTerm): void {
  const { documents, impacts, startOf } = words;
  const end = startOf(term + 1);
  for (let at = startOf(term); at < end; at++) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + weight * (LEVELS[impacts[at] ?? 0] ?? 0);
  }
}

function addLargest({ words, scores, room }: SearchIndex, group: TermGroup): void {
  const { first: largest, touched } = room;
  const { documents, impacts, startOf } = words;
  let length = 0;
  for (const { term, weight } of group) {
    const end = startOf(term + 1);
    for (let at = startOf(term); at < end; at++) {
      const document = documents[at] ?? 0;
      const own = weight * (LEVELS[impacts[at] ?? 0] ?? 0);
      const before = largest[document] ?? 0;
      if (own <= before) continue;
      if (before === 0) touched[length++] = document;
      largest[document] = own;
    }
  }
  for (let at = 0; at < length; at++) {
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
