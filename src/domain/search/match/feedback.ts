import { inverseDocumentFrequency } from "../bm25.ts";
import type { SearchIndex } from "../open-index.ts";
import { bestDocuments } from "./best-documents.ts";
import type { TermGroup } from "./find-terms.ts";
import { raiseScores } from "./score-documents.ts";

/** The best-ranked documents whose salient terms may expand the query (the pseudo-relevant set). */
const FEEDBACK_DOCUMENTS = 10;
/** A feedback document votes with this power of its score relative to the best one, so a clear first result outweighs the rest. */
const SCORE_EXPONENT = 5;
const EXPANSION_TERMS = 10;
/** The expansion terms together weigh this share of the query's own terms. */
const EXPANSION_SHARE = 0.5;

type Vote = { term: number; vote: number };

/**
 * Pseudo-relevance feedback (J. J. Rocchio, 1971): documents that match already move up for terms that the best of them
 * share. Finds nothing new.
 */
export function addFeedback(index: SearchIndex, groups: readonly TermGroup[], matching: Int32Array): void {
  const { scores, words, count } = index;
  const feedbackDocuments = bestDocuments(matching, scores, FEEDBACK_DOCUMENTS);
  const highest = scores[feedbackDocuments[0] ?? 0] ?? 0;
  const votes = new Map<number, number>();
  for (const source of feedbackDocuments) {
    const vote = ((scores[source] ?? 0) / highest) ** SCORE_EXPONENT;
    for (const term of words.salientTerms(source)) votes.set(term, (votes.get(term) ?? 0) + vote);
  }
  const expansionTerms = Array.from(votes.keys(), (term): Vote => ({ term, vote: votes.get(term) ?? 0 }))
    .sort((a, b) => b.vote - a.vote || a.term - b.term)
    .slice(0, EXPANSION_TERMS)
    .map(({ term, vote }) => ({
      term,
      weight: vote * inverseDocumentFrequency(words.documentFrequency(term), count),
    }));
  const asked = sum(groups.map((group) => Math.max(...group.map(({ weight }) => weight))));
  const scale = (EXPANSION_SHARE * asked) / sum(expansionTerms.map(({ weight }) => weight));
  raiseScores(
    index,
    expansionTerms.map(({ term, weight }) => ({ term, weight: weight * scale })),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
