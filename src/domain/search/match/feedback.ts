import { inverseDocumentFrequency } from "../levels.ts";
import type { SearchIndex } from "../open-index.ts";
import { bestDocuments } from "./best-documents.ts";
import type { TermGroup } from "./find-terms.ts";
import { raiseScores } from "./score-documents.ts";

/** The first answers teach what else the question is about: so many of them, each by its telling terms. */
const TEACHERS = 10;
/** A teacher's say falls off with the fifth power of its score: one clear answer speaks alone. */
const FALL_OFF = 5;
const TERMS_LEARNT = 10;
/** All that is learnt counts so much of what was asked. */
const SHARE = 0.5;

type Vote = { term: number; vote: number };

/**
 * Pseudo-relevance feedback (J. J. Rocchio, 1971): documents that match already move up for terms that the best of them
 * share. Finds nothing new.
 */
export function addFeedback(index: SearchIndex, groups: readonly TermGroup[], matching: Int32Array): void {
  const { scores, words, count } = index;
  const teachers = bestDocuments(matching, scores, TEACHERS);
  const highest = scores[teachers[0] ?? 0] ?? 0;
  const votes = new Map<number, number>();
  for (const teacher of teachers) {
    const vote = ((scores[teacher] ?? 0) / highest) ** FALL_OFF;
    for (const term of words.tellingTerms(teacher)) votes.set(term, (votes.get(term) ?? 0) + vote);
  }
  const learnt = Array.from(votes.keys(), (term): Vote => ({ term, vote: votes.get(term) ?? 0 }))
    .sort((a, b) => b.vote - a.vote || a.term - b.term)
    .slice(0, TERMS_LEARNT)
    .map(({ term, vote }) => ({ term, weight: vote * inverseDocumentFrequency(words.holding(term), count) }));
  const asked = sum(groups.map((group) => Math.max(...group.map(({ weight }) => weight))));
  const scale = (SHARE * asked) / sum(learnt.map(({ weight }) => weight));
  raiseScores(
    index,
    learnt.map(({ term, weight }) => ({ term, weight: weight * scale })),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
