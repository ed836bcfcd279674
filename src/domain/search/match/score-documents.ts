import { fromImpact, IMPACT_LEVELS } from "../bm25.ts";
import type { SearchIndex } from "../open-index.ts";
import type { WeightedTerm } from "./alternatives.ts";
import type { TermGroup } from "./find-terms.ts";

const WEIGHT_OF_IMPACT = Float32Array.from({ length: IMPACT_LEVELS }, (_, level) => fromImpact(level));

/** Adds to each document's score what it says of each group. */
export function addScores(index: SearchIndex, groups: readonly TermGroup[]): void {
  for (const group of groups) {
    const [only] = group;
    if (only && group.length === 1) addTerm(index, only);
    else addLargest(index, group);
  }
}

function addTerm({ words, scores }: SearchIndex, { term, weight }: WeightedTerm): void {
  const { documents, impacts } = words.postings(term);
  const weights = WEIGHT_OF_IMPACT.map((share) => share * weight);
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + (weights[impacts[at] ?? 0] ?? 0);
  }
}

/** The same for documents that have a score already. */
export function raiseScores({ words, scores }: SearchIndex, terms: readonly WeightedTerm[]): void {
  for (const { term, weight } of terms) {
    const { documents, impacts } = words.postings(term);
    const weights = WEIGHT_OF_IMPACT.map((share) => share * weight);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const score = scores[document] ?? 0;
      if (score > 0) scores[document] = score + (weights[impacts[at] ?? 0] ?? 0);
    }
  }
}

function addLargest({ words, scores, count }: SearchIndex, group: TermGroup): void {
  const largest = new Float32Array(count);
  for (const { term, weight } of group) {
    const { documents, impacts } = words.postings(term);
    const weights = WEIGHT_OF_IMPACT.map((share) => share * weight);
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      const own = weights[impacts[at] ?? 0] ?? 0;
      if (own > (largest[document] ?? 0)) largest[document] = own;
    }
  }
  for (let document = 0; document < count; document++) {
    scores[document] = (scores[document] ?? 0) + (largest[document] ?? 0);
  }
}
