import type { SearchIndex } from "../open-index.ts";
import { weigh } from "./alternatives.ts";
import { type FoundTerms, findTerms } from "./find-terms.ts";
import type { Question } from "./parse-question.ts";
import { findPhrase, type Phrase, toPhrase } from "./phrases.ts";
import { addScores } from "./score-documents.ts";

/** What a question stands for, and the documents it matches, ascending; their scores are in `index.scores`. */
export type Matches = FoundTerms & { documents: Int32Array };

/**
 * A document matches that holds every phrase or, where there is none, any of the words; and nothing that is excluded.
 * A question without words matches every document.
 */
export function matchDocuments(index: SearchIndex, question: Question): Matches {
  const { scores, words } = index;
  const phrases = question.phrases.map((text) => toPhrase(index, text)).filter((phrase) => phrase.length > 0);
  const found = findTerms(index, question);
  found.groups.push(...toGroups(index, phrases));
  const asksNothing = phrases.length === 0 && question.words.length === 0;
  scores.fill(asksNothing ? 1 : 0);
  addScores(index, found.groups);
  for (const phrase of phrases) keepOnly(scores, findPhrase(index, phrase));
  for (const word of question.excludedWords) {
    const { parts, whole } = index.analyzer.analyze(word);
    const terms = whole ? [whole] : parts;
    const numbers = terms.map(({ term }) => words.find(term)).filter((term) => term >= 0);
    for (const term of numbers) clear(scores, words.postings(term).documents);
  }
  for (const text of question.excludedPhrases) clear(scores, findPhrase(index, toPhrase(index, text)));
  return { ...found, documents: documentsWith(scores) };
}

/** The words of phrases count towards the order like others. */
function toGroups(index: SearchIndex, phrases: readonly Phrase[]): FoundTerms["groups"] {
  const terms = new Set(phrases.flat().map(({ term }) => index.words.find(term)));
  return [...terms].filter((term) => term >= 0).map((term) => weigh(index, [term], []));
}

function keepOnly(scores: Float32Array, documents: readonly number[]): void {
  const kept = documents.map((document) => scores[document] ?? 0);
  scores.fill(0);
  documents.forEach((document, at) => {
    scores[document] = kept[at] ?? 0;
  });
}

function clear(scores: Float32Array, documents: Iterable<number>): void {
  for (const document of documents) scores[document] = 0;
}

function documentsWith(scores: Float32Array): Int32Array {
  const found = new Int32Array(scores.length);
  let count = 0;
  for (let document = 0; document < scores.length; document++) {
    if ((scores[document] ?? 0) > 0) found[count++] = document;
  }
  return found.subarray(0, count);
}
