import type { SearchIndex } from "../open-index.ts";
import { asWrittenOf, isShortQuestion } from "../ranking.ts";
import type { TermDictionary } from "../term-dictionary.ts";
import type { SearchQuery, SearchTier } from "../types.ts";
import { type Condition, findCondition } from "./condition.ts";
import { findExcluded } from "./find-concepts.ts";
import { type FoundPhrase, findPhrase, findPhrases, toPhrase } from "./find-phrases.ts";
import { type Expansion, type FoundTerms, findTerms, weigh } from "./find-terms.ts";
import { type ParsedQuery, parseQuery } from "./parse-query.ts";
import { addScores } from "./score-documents.ts";
import { addRelated } from "./score-related.ts";

/**
 * What a question stands for, and the documents it matches, ascending; their scores are in `index.scores`, but for what `unscored` adds: whoever
 * orders documents adds it to those of them that are ordered.
 */
export type Matches = FoundTerms & {
  unscored: Expansion[];
  documents: Int32Array;
  /** Those of them that hold every word, ascending; for a question of one word they are the same. */
  complete: Int32Array;
  /** The others: they hold some of the words or, where no document holds any, words near them in meaning. */
  partial: Int32Array;
};

/**
 * The documents that a question lists: those that hold all its words or, asked for or where there are none, those that hold some. It goes by the
 * words alone, so that a filter never adds results.
 */
export function pickTier({ complete, partial }: Matches, match: SearchTier): SearchTier {
  if (complete.length === 0) return partial.length > 0 ? "some" : "all";
  return partial.length > 0 ? match : "all";
}

/** Only those of some documents. */
function filterMatches(matches: Matches, kept: ReadonlySet<number>): Matches {
  const isKept = (document: number): boolean => kept.has(document);
  return {
    ...matches,
    documents: matches.documents.filter(isKept),
    complete: matches.complete.filter(isKept),
    partial: matches.partial.filter(isKept),
  };
}

/** What a question matches; where no document meets its condition and holds its other words, the condition is words like others. */
export function matchQuestion(
  index: SearchIndex,
  { q, figures }: Pick<SearchQuery, "q" | "figures">,
): { condition: Condition | null; matches: Matches } {
  const condition = figures === "results" ? findCondition(index, q) : null;
  if (condition) {
    const matches = filterMatches(matchDocuments(index, parseQuery(condition.rest)), condition.documents);
    if (matches.documents.length > 0) return { condition, matches };
  }
  return { condition: null, matches: matchDocuments(index, parseQuery(q)) };
}

export const documentsOf = (matches: Matches, tier: SearchTier): Int32Array =>
  tier === "all" ? matches.complete : matches.partial;

/**
 * A document matches that holds every phrase or, where there is none, any of the words; and nothing that is excluded. A phrase of
 * several words that stands nowhere counts as its words. A question without words matches every document.
 */
export function matchDocuments(index: SearchIndex, question: ParsedQuery): Matches {
  const { scores, words } = index;
  const { phrases, lostWords } = findPhrases(index, question.phrases);
  const isTyping = question.isTyping && lostWords.length === 0;
  const found = findTerms(index, { words: question.words, isTyping }, lostWords);
  found.groups.push(...toGroups(index, phrases));
  const asksNothing = phrases.length === 0 && question.words.length + lostWords.length === 0;
  scores.fill(asksNothing ? 1 : 0);
  addScores(index, found.groups);
  liftAsWritten(index, found);
  const holders = findComplete(index, found, phrases.length === 0);
  const noneHoldsAll = !holdsAny(scores, holders);
  if (noneHoldsAll) addRelated(index, found.related, documentsWithScore(scores));
  for (const { documents } of phrases) clearOthers(scores, documents);
  for (const word of question.excludedWords) {
    for (const term of findExcluded(index, index.analyzer.analyze(word)))
      clear(scores, words.postings(term).documents);
  }
  for (const text of question.excludedPhrases) clear(scores, findPhrase(index, toPhrase(index, text)));
  return { ...found, unscored: noneHoldsAll ? [] : found.related, ...partDocuments(scores, holders) };
}

/** For each document how many of so many words it holds, one after the other, as far as it holds all before. */
type Holders = { held: Uint8Array; most: number };

function holdsAny(scores: Float32Array, { held, most }: Holders): boolean {
  for (let document = 0; document < scores.length; document++)
    if (held[document] === most && scores[document] !== 0) return true;
  return false;
}

/** The documents that hold a word, in ascending order; null for all where none does. */
function documentsWithScore(scores: Float32Array): Int32Array | null {
  const documents = new Int32Array(scores.length);
  let length = 0;
  for (let document = 0; document < scores.length; document++)
    if (scores[document] !== 0) documents[length++] = document;
  return length === 0 ? null : documents.subarray(0, length);
}

/** The documents that have a score. */
function partDocuments(
  scores: Float32Array,
  { held, most }: Holders,
): Pick<Matches, "documents" | "complete" | "partial"> {
  const documents = new Int32Array(scores.length);
  const complete = new Int32Array(scores.length);
  const partial = new Int32Array(scores.length);
  let all = 0;
  let whole = 0;
  let some = 0;
  for (let document = 0; document < scores.length; document++) {
    if ((scores[document] ?? 0) <= 0) continue;
    documents[all++] = document;
    if (held[document] === most) complete[whole++] = document;
    else partial[some++] = document;
  }
  return {
    documents: documents.subarray(0, all),
    complete: complete.subarray(0, whole),
    partial: partial.subarray(0, some),
  };
}

/**
 * Lifts the documents that hold every word of a short question as it is written above those that hold other forms of some,
 * the higher the fewer terms they have: who remembers two words of a study remembers them as they stand there. A problem told in a sentence remembers none.
 */
function liftAsWritten(index: SearchIndex, { forms, wanted, isProse }: FoundTerms): void {
  const { words, count, scores } = index;
  if (isProse || forms.length < 2 || forms.length < wanted.length || !isShortQuestion(forms.length)) return;
  const { held } = countHolders(
    index,
    forms.map(({ numbers }) => numbers),
  );
  const gain = forms.reduce((sum, { idf }) => sum + idf, 0);
  let mostTerms = 1;
  for (let document = 0; document < count; document++)
    if (held[document] === forms.length) mostTerms = Math.max(mostTerms, words.termCounts[document] ?? 1);
  for (let document = 0; document < count; document++) {
    if (held[document] !== forms.length) continue;
    const share = (words.termCounts[document] ?? 1) / mostTerms;
    scores[document] = (scores[document] ?? 0) + asWrittenOf(gain, share);
  }
}

/**
 * Which of the documents that have a score hold every word, in whatever form or by whatever name. `isAll`: there is nothing but words, and so
 * a document that has a score holds a word that is asked alone.
 */
function findComplete(index: SearchIndex, { wanted, hasLightWords }: FoundTerms, isAll: boolean): Holders {
  if (wanted.length !== 1 || hasLightWords || !isAll) return countHolders(index, wanted);
  const held = new Uint8Array(index.count);
  for (let document = 0; document < held.length; document++)
    if ((index.scores[document] ?? 0) > 0) held[document] = 1;
  return { held, most: 1 };
}

/** Of each list one term will do. */
function countHolders({ words, count }: SearchIndex, lists: readonly (readonly number[])[]): Holders {
  const held = new Uint8Array(count);
  let left = count;
  lists.forEach((terms, before) => {
    let reached = 0;
    for (const term of terms) {
      if (reached === left) break;
      reached += addHolders(words, term, held, before);
    }
    left = reached;
  });
  return { held, most: lists.length };
}

/** Counts one more for the documents with a term that hold all before it, and says for how many. */
function addHolders(
  { documents, startOf }: TermDictionary,
  term: number,
  held: Uint8Array,
  before: number,
): number {
  let count = 0;
  const end = startOf(term + 1);
  for (let at = startOf(term); at < end; at++) {
    const document = documents[at] ?? 0;
    if (held[document] !== before) continue;
    held[document] = before + 1;
    count += 1;
  }
  return count;
}

/** The words of phrases count towards the order like others. */
function toGroups(index: SearchIndex, phrases: readonly FoundPhrase[]): FoundTerms["groups"] {
  const terms = new Set(phrases.flatMap(({ phrase }) => phrase).map(({ term }) => index.words.find(term)));
  return [...terms].filter((term) => term >= 0).map((term) => weigh(index, [term], []));
}

function clearOthers(scores: Float32Array, documents: readonly number[]): void {
  const kept = documents.map((document) => scores[document] ?? 0);
  scores.fill(0);
  documents.forEach((document, at) => {
    scores[document] = kept[at] ?? 0;
  });
}

function clear(scores: Float32Array, documents: Iterable<number>): void {
  for (const document of documents) scores[document] = 0;
}
