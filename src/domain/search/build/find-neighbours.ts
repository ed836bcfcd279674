import type { Postings } from "../index-format.ts";
import { fromImpact, inverseDocumentFrequency, LEAST_LIKENESS, MOST_NEIGHBOURS } from "../ranking.ts";
import { findSalientTerms } from "./weigh-terms.ts";

/** A term that more than this share of the documents hold makes none of them like another. */
const MOST_HOLDERS = 1 / 4;

/** By so many of its terms those like a document are looked for: time grows with the holders of these. */
const SALIENT_TERMS = 40;

/** A document like another, and the cosine. */
export type LikeDocument = { document: number; likeness: number };

/**
 * For each document those most like it, the nearest first: by the cosine of what they say of terms (G. Salton, 1971). The lengths
 * of the vectors are of all terms.
 */
export function findNeighbours(
  postings: readonly Postings[],
  count: number,
  isWord: (term: number) => boolean,
): LikeDocument[][] {
  const tells = postings.map(
    ({ documents }, term) => documents.length > 1 && documents.length <= MOST_HOLDERS * count && isWord(term),
  );
  const salient = findSalientTerms(postings, count, SALIENT_TERMS, (term) => tells[term] === true);
  const rarity = postings.map(({ documents }) => inverseDocumentFrequency(documents.length, count));
  const squares = new Float64Array(count);
  postings.forEach(({ documents, impacts }, term) => {
    if (!tells[term]) return;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      squares[document] =
        (squares[document] ?? 0) + ((rarity[term] ?? 0) * fromImpact(impacts[at] ?? 0)) ** 2;
    }
  });
  const product = new Float64Array(count);
  return salient.map((terms, document) => {
    const touched: number[] = [];
    for (const term of terms) {
      const { documents, impacts } = postings[term] ?? { documents: [], impacts: [] };
      const own = fromImpact(impacts[placeOf(documents, document)] ?? 0) * (rarity[term] ?? 0) ** 2;
      for (let at = 0; at < documents.length; at++) {
        const other = documents[at] ?? 0;
        if (product[other] === 0) touched.push(other);
        product[other] = (product[other] ?? 0) + own * fromImpact(impacts[at] ?? 0);
      }
    }
    const near: LikeDocument[] = [];
    for (const other of touched) {
      const lengths = Math.sqrt((squares[document] ?? 0) * (squares[other] ?? 0));
      const likeness = (product[other] ?? 0) / lengths;
      if (other !== document && likeness >= LEAST_LIKENESS) near.push({ document: other, likeness });
      product[other] = 0;
    }
    near.sort((a, b) => b.likeness - a.likeness || a.document - b.document);
    return near.slice(0, MOST_NEIGHBOURS);
  });
}

/** Where a document stands in an ascending list that has it. */
function placeOf(documents: ArrayLike<number>, document: number): number {
  let first = 0;
  let last = documents.length - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if ((documents[middle] ?? 0) < document) first = middle + 1;
    else last = middle;
  }
  return first;
}
