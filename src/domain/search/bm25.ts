/** How fast a word said again adds less (BM25's k1), and how far length is held against a document (its b). */
const SATURATION = 1.5;
export const LENGTH_NORMALISATION = 0.75;

/** A posting's weight, between 0 and 1, is kept as one of so many impacts: a byte. */
export const IMPACT_LEVELS = 256;

/** Saturated term frequency of BM25F as a level: `frequency` is weighted by field and length. */
export function toImpact(frequency: number): number {
  return Math.min(IMPACT_LEVELS - 1, Math.floor((IMPACT_LEVELS * frequency) / (SATURATION + frequency)));
}

/** The middle of a level. */
export const fromImpact = (level: number): number => (level + 0.5) / IMPACT_LEVELS;

/** Robertson and Spärck Jones's weight of a term that `documentFrequency` of `count` documents hold, never negative (Lucene's form). */
export function inverseDocumentFrequency(documentFrequency: number, count: number): number {
  return Math.log(1 + (count - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
