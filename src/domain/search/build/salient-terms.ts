import { fromImpact, inverseDocumentFrequency } from "../bm25.ts";
import type { Postings } from "../codec/postings.ts";

/** So many terms stand for a document where one looks for others like it. */
export const SALIENT_TERMS = 12;

/** For each document the terms that tell it best from others, as ascending numbers: much said of here, by few elsewhere. */
export function salientTerms(
  postings: readonly Postings[],
  count: number,
  isWord: (term: number) => boolean,
): number[][] {
  const weights = new Float64Array(count * SALIENT_TERMS);
  const terms = new Int32Array(count * SALIENT_TERMS);
  postings.forEach(({ documents, impacts }, term) => {
    if (documents.length < 2 || !isWord(term)) return;
    const rarity = inverseDocumentFrequency(documents.length, count);
    for (let at = 0; at < documents.length; at++) {
      const first = (documents[at] ?? 0) * SALIENT_TERMS;
      const weight = rarity * fromImpact(impacts[at] ?? 0);
      let slot = first + SALIENT_TERMS - 1;
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
    const first = document * SALIENT_TERMS;
    const found = [...terms.subarray(first, first + SALIENT_TERMS)];
    return found.filter((_term, at) => (weights[first + at] ?? 0) > 0).sort((a, b) => a - b);
  });
}
