import type { Postings } from "../index-format.ts";
import { frequencyOf, fromImpact, inverseDocumentFrequency, toImpact } from "../ranking.ts";
import { INDEXED_FIELDS } from "./documents.ts";
import { toJoined } from "./join-neighbours.ts";
import { type DocumentTerms, isName, toNameIndex } from "./read-terms.ts";

/** What neighbours count as the word that others write them as: they are found by it, and tell their document by themselves. */
const JOINED_SHARE = 0.1;

/**
 * Postings of every term by BM25F: frequencies are added up over fields, each weighted and measured against the usual
 * length of the field, then saturated. Of each form too, where its term has several; one that is the only form of its term
 * has none of its own. And how many terms each document has.
 * `termOfName` gives the number of the term a name of the vocabulary counts as, or -1.
 */
export function weighTerms(
  documents: readonly DocumentTerms[],
  termCount: number,
  { termOfForm, termOfName }: { termOfForm: Int32Array; termOfName: Int32Array },
): { terms: Postings[]; forms: Postings[]; termCounts: Int32Array } {
  const formsOfTerm = new Int32Array(termCount);
  for (const term of termOfForm) formsOfTerm[term] = (formsOfTerm[term] ?? 0) + 1;
  const toTerm = (token: number): number =>
    isName(token) ? (termOfName[toNameIndex(token)] ?? -1) : (termOfForm[token] ?? -1);
  // Forms are counted like terms that are numbered behind all others.
  const toForm = (token: number): number =>
    isName(token) || (formsOfTerm[termOfForm[token] ?? 0] ?? 0) < 2 ? -1 : termCount + token;
  const size = termCount + termOfForm.length;
  const usual = usualLengths(documents);
  const starts = countDocuments(documents, size, [toTerm, toForm]);
  const total = starts[size] ?? 0;
  const postedDocuments = new Int32Array(total);
  const impacts = new Uint8Array(total);
  const next = starts.slice();
  const frequencies = new Float64Array(size);
  const termCounts = new Int32Array(documents.length);
  documents.forEach(({ tokens, fieldEnds }, document) => {
    const touched: number[] = [];
    let at = 0;
    INDEXED_FIELDS.forEach(({ weight }, field) => {
      const end = fieldEnds[field] ?? 0;
      const length = (end - at) / (usual[field] ?? 1);
      const share = frequencyOf(weight, length);
      for (; at < end; at++) {
        const written = tokens[at] ?? 0;
        const joined = toJoined(written);
        const token = joined < 0 ? written : joined;
        for (const term of [toTerm(token), toForm(token)]) {
          if (term < 0) continue;
          if (frequencies[term] === 0) touched.push(term);
          frequencies[term] = (frequencies[term] ?? 0) + (joined < 0 ? share : JOINED_SHARE * share);
        }
      }
    });
    termCounts[document] = touched.filter((term) => term < termCount).length;
    for (const term of touched) {
      const slot = next[term] ?? 0;
      postedDocuments[slot] = document;
      impacts[slot] = toImpact(frequencies[term] ?? 0);
      next[term] = slot + 1;
      frequencies[term] = 0;
    }
  });
  const postings = Array.from({ length: size }, (_, term) => ({
    documents: postedDocuments.subarray(starts[term], starts[term + 1]),
    impacts: impacts.subarray(starts[term], starts[term + 1]),
  }));
  return { terms: postings.slice(0, termCount), forms: postings.slice(termCount), termCounts };
}

/** The mean length of each field over the documents that have it. */
function usualLengths(documents: readonly DocumentTerms[]): number[] {
  return INDEXED_FIELDS.map((_, field) => {
    let length = 0;
    let filled = 0;
    for (const { fieldEnds } of documents) {
      const own = (fieldEnds[field] ?? 0) - (field === 0 ? 0 : (fieldEnds[field - 1] ?? 0));
      length += own;
      if (own > 0) filled += 1;
    }
    return filled === 0 ? 1 : length / filled;
  });
}

/** Where each term's postings start once they lie one after the other; the last entry is where they all end. */
function countDocuments(
  documents: readonly DocumentTerms[],
  size: number,
  toNumbers: readonly ((token: number) => number)[],
): Int32Array {
  const starts = new Int32Array(size + 1);
  const seen = new Int32Array(size).fill(-1);
  documents.forEach(({ tokens }, document) => {
    for (const written of tokens) {
      const token = written < 0 ? toJoined(written) : written;
      for (const toNumber of toNumbers) {
        const term = toNumber(token);
        if (term < 0 || seen[term] === document) continue;
        seen[term] = document;
        starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      }
    }
  });
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  return starts;
}

/** For each document the `most` terms that tell it best from others, as ascending numbers: much said of here, by few elsewhere. */
export function findSalientTerms(
  postings: readonly Postings[],
  count: number,
  most: number,
  isWord: (term: number) => boolean,
): number[][] {
  const weights = new Float64Array(count * most);
  const terms = new Int32Array(count * most);
  postings.forEach(({ documents, impacts }, term) => {
    if (documents.length < 2 || !isWord(term)) return;
    const rarity = inverseDocumentFrequency(documents.length, count);
    for (let at = 0; at < documents.length; at++) {
      const first = (documents[at] ?? 0) * most;
      const weight = rarity * fromImpact(impacts[at] ?? 0);
      let slot = first + most - 1;
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
    const first = document * most;
    const found = [...terms.subarray(first, first + most)];
    return found.filter((_term, at) => (weights[first + at] ?? 0) > 0).sort((a, b) => a - b);
  });
}
