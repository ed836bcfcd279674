import type { SearchIndex } from "../open-index.ts";
import {
  DOCUMENTS_FOR_PROXIMITY,
  FEEDBACK,
  inverseDocumentFrequency,
  isShortQuestion,
  isTopic,
  LEAST_DOCUMENTS_FOR_FEEDBACK,
  NEIGHBOUR_SHARE,
} from "../ranking.ts";
import type { TermGroup } from "./find-terms.ts";
import type { Matches } from "./match-documents.ts";
import { addProximity } from "./proximity.ts";
import { bestDocuments, LEVELS } from "./score-documents.ts";
import { addRelated, mostRelatedGain, selectFlagged, setFlags } from "./score-related.ts";
import type { WeightedTerm } from "./term-variants.ts";

/**
 * What words of questions say but for being there: words near them in meaning, neighbours that stand near, what the best documents share, and what documents like one say.
 * The scores of the `most` best of those shown are as they should be; another document, which could not be among them, may have less. Where none is
 * shown all scores are, since what is near is ordered then.
 */
export function refineScores(
  index: SearchIndex,
  { wanted, forms, groups, documents, unscored }: Matches,
  shown: Int32Array,
  most: number,
): void {
  if (shown.length === 0) {
    addRelated(index, unscored, documents);
    return;
  }
  const { scores } = index;
  const isTold = isTopic(wanted.length);
  const hasFeedback = isTold && shown.length > LEAST_DOCUMENTS_FOR_FEEDBACK;
  const mostBefore = isShortQuestion(wanted.length) ? Math.max(most, DOCUMENTS_FOR_PROXIMITY) : most;
  const gain = mostRelatedGain(index, unscored);
  let refined = findCandidates(scores, shown, mostBefore, gain);
  if (hasFeedback) refined = merge(refined, findCandidates(scores, documents, FEEDBACK.documents, gain));
  const own = isTold ? scores.slice() : scores;
  addRelated(index, unscored, refined);
  if (isShortQuestion(wanted.length)) addProximity(index, forms, shown);
  if (!isTold) return;
  const lift = new Float32Array(index.count);
  if (hasFeedback) raise(index, findSharedTerms(index, groups, documents), documents, lift);
  addNeighbours(index, own, shown, lift);
  addTo(scores, lift, shown);
  // What is added seldom makes candidates of others.
  const known = new Set(refined);
  const late = findCandidates(scores, shown, most, gain).filter((document) => !known.has(document));
  if (late.length === 0) return;
  for (const document of late) scores[document] = own[document] ?? 0;
  addRelated(index, unscored, late);
  addTo(scores, lift, late);
}

/** The `most` best of some documents once words near in meaning have moved them. */
export function bestWithRelated(
  index: SearchIndex,
  { unscored }: Matches,
  documents: Int32Array,
  most: number,
): number[] {
  const gain = mostRelatedGain(index, unscored);
  addRelated(index, unscored, findCandidates(index.scores, documents, most, gain));
  return bestDocuments(documents, index.scores, most);
}

/** What scores lose by being kept as Float32, generously: a share of the score. */
const ROUNDING = 1e-4;

/** The documents, ascending, that may be among the `most` best when each gains something between nothing and `gain`. */
function findCandidates(scores: Float32Array, documents: Int32Array, most: number, gain: number): Int32Array {
  if (documents.length <= most) return documents;
  const worst = bestDocuments(documents, scores, most).at(-1) ?? 0;
  const least = (1 - ROUNDING) * (scores[worst] ?? 0) - gain;
  const candidates = new Int32Array(documents.length);
  let length = 0;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    if ((scores[document] ?? 0) >= least) candidates[length++] = document;
  }
  return candidates.subarray(0, length);
}

/** The documents of two ascending lists, ascending. */
function merge(first: Int32Array, second: Int32Array): Int32Array {
  const merged = new Int32Array(first.length + second.length);
  let length = 0;
  let next = 0;
  for (let at = 0; at < first.length; at++) {
    const document = first[at] ?? 0;
    while (next < second.length && (second[next] ?? 0) < document) merged[length++] = second[next++] ?? 0;
    if (second[next] === document) next += 1;
    merged[length++] = document;
  }
  while (next < second.length) merged[length++] = second[next++] ?? 0;
  return merged.subarray(0, length);
}

type Vote = { term: number; vote: number };

/** The terms that the best documents share, by which documents move that match already. */
function findSharedTerms(
  index: SearchIndex,
  groups: readonly TermGroup[],
  matching: Int32Array,
): WeightedTerm[] {
  const { scores, words, count } = index;
  const feedbackDocuments = bestDocuments(matching, scores, FEEDBACK.documents);
  const highest = scores[feedbackDocuments[0] ?? 0] ?? 0;
  const votes = new Map<number, number>();
  let voters = 0;
  for (const source of feedbackDocuments) {
    const vote = ((scores[source] ?? 0) / highest) ** FEEDBACK.exponent;
    voters += vote;
    for (const term of words.salientTerms(source)) votes.set(term, (votes.get(term) ?? 0) + vote);
  }
  const shared = Array.from(votes.keys(), (term): Vote => ({ term, vote: votes.get(term) ?? 0 }))
    .sort((a, b) => b.vote - a.vote || a.term - b.term)
    .slice(0, FEEDBACK.terms);
  const expansionTerms = shared.map(({ term, vote }) => ({
    term,
    weight: vote * inverseDocumentFrequency(words.documentFrequency(term), count),
  }));
  const asked = sum(groups.map((group) => Math.max(...group.map(({ weight }) => weight))));
  const agreement = sum(shared.map(({ vote }) => vote)) / shared.length / voters;
  const scale = (FEEDBACK.share * agreement * asked) / sum(expansionTerms.map(({ weight }) => weight));
  return expansionTerms.map(({ term, weight }) => ({ term, weight: weight * scale }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Adds up for some documents what they say of terms. */
function raise(
  { words, room }: SearchIndex,
  terms: readonly WeightedTerm[],
  raised: Int32Array,
  lift: Float32Array,
): void {
  const { flags, touched } = room;
  const { documents, impacts } = words;
  setFlags(flags, raised, 1);
  for (const { term, weight } of terms) {
    const length = selectFlagged(words, term, flags, touched);
    for (let selected = 0; selected < length; selected++) {
      const at = touched[selected] ?? 0;
      const document = documents[at] ?? 0;
      lift[document] = (lift[document] ?? 0) + weight * (LEVELS[impacts[at] ?? 0] ?? 0);
    }
  }
  setFlags(flags, raised, 0);
}

/**
 * Adds to what documents gain a share of what those like them have by the words of the question and by feedback, on average by likeness; of what they have themselves where
 * none is like them, so that they fall behind no others.
 */
function addNeighbours(
  { neighbours, room }: SearchIndex,
  own: Float32Array,
  raised: Int32Array,
  lift: Float32Array,
): void {
  const { starts, values, likeness } = neighbours();
  const { first: gained } = room;
  for (let at = 0; at < raised.length; at++) {
    const document = raised[at] ?? 0;
    const start = starts[document] ?? 0;
    const end = starts[document + 1] ?? 0;
    let sum = 0;
    let weights = 0;
    for (let place = start; place < end; place++) {
      const neighbour = values[place] ?? 0;
      const weight = likeness[place] ?? 0;
      sum += weight * ((own[neighbour] ?? 0) + (lift[neighbour] ?? 0));
      weights += weight;
    }
    const mean = weights > 0 ? sum / weights : (own[document] ?? 0) + (lift[document] ?? 0);
    gained[document] = NEIGHBOUR_SHARE * mean;
  }
  addTo(lift, gained, raised);
  for (let at = 0; at < raised.length; at++) gained[raised[at] ?? 0] = 0;
}

function addTo(scores: Float32Array, gained: Float32Array, documents: Int32Array): void {
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    scores[document] = (scores[document] ?? 0) + (gained[document] ?? 0);
  }
}
