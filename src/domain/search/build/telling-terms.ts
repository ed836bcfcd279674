import type { Postings } from "../codec/postings.ts";
import { fromLevel, inverseDocumentFrequency } from "../levels.ts";

/** So many terms stand for a document where one looks for others like it. */
export const TELLING_TERMS = 12;

/** For each document the terms that tell it best from others, as ascending numbers: much said of here, by few elsewhere. */
export function tellingTerms(
  postings: readonly Postings[],
  count: number,
  isWord: (term: number) => boolean,
): number[][] {
  const weights = new Float64Array(count * TELLING_TERMS);
  const terms = new Int32Array(count * TELLING_TERMS);
  postings.forEach(({ documents, levels }, term) => {
    if (documents.length < 2 || !isWord(term)) return;
    const rarity = inverseDocumentFrequency(documents.length, count);
    for (let at = 0; at < documents.length; at++) {
      const first = (documents[at] ?? 0) * TELLING_TERMS;
      const weight = rarity * fromLevel(levels[at] ?? 0);
      let slot = first + TELLING_TERMS - 1;
      if (weight <= (weights[slot] ?? 0)) continue;
      for (; slot > first && weight > (weights[slot - 1] ?? 0); slot--) {
        weights[slot] = weights[slot - 1] ?? 0;
        terms[slot] = terms[slot - 1] ?? 0;
      }
      weights[slot] = weight;
      terms[slot] = term;
    }
  });
  return Array.from({ length: count }, (_, document) => {
    const first = document * TELLING_TERMS;
    const found = [...terms.subarray(first, first + TELLING_TERMS)];
    return found.filter((_term, at) => (weights[first + at] ?? 0) > 0).sort((a, b) => a - b);
  });
}
