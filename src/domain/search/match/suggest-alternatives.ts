import type { SearchIndex } from "../open-index.ts";
import { locateWords } from "../text/tokenizer.ts";
import { type AppliedFilter, FACETS, type SearchQuery, type Suggestion } from "../types.ts";
import type { FilterMismatches, Found } from "./filters.ts";
import type { Misspelling } from "./find-terms.ts";
import { documentsOf, type Matches, matchQuestion, pickTier } from "./match-documents.ts";
import { bestDocuments } from "./score-documents.ts";

/** Fewer results than this and dropping a filter is suggested. */
const FEW_RESULTS = 3;
const NEAR_STUDIES = 3;

/**
 * The filters whose dropping would show more, most first. Only those that stand alone in their facet: of several values
 * any will do, so one less finds nothing new.
 */
export function suggestDropping(found: Found, applied: readonly AppliedFilter[]): Suggestion[] {
  if (found.documents.length >= FEW_RESULTS) return [];
  const alone = applied.filter(({ name }) => applied.filter((other) => other.name === name).length === 1);
  return alone
    .map(({ name, value, label }): DropSuggestion => {
      const total = found.documents.length + (found.mismatchingOnly[filterOf(name)] ?? 0);
      return { kind: "drop", name, value, label, total };
    })
    .filter(({ total }) => total > found.documents.length)
    .sort((a, b) => b.total - a.total);
}

type DropSuggestion = Extract<Suggestion, { kind: "drop" }>;

const filterOf = (name: AppliedFilter["name"]): number => [...FACETS, "metric"].indexOf(name);

/** Where nothing was found: documents that match the words and most filters, or, if none has the words, most filters. */
export function suggestNear(index: SearchIndex, matches: Matches, failures: FilterMismatches): Suggestion[] {
  if (failures === null) return [];
  const { documents } = matches.documents.length > 0 ? matches : { documents: everyDocument(index) };
  const highest = documents.reduce((most, document) => Math.max(most, index.scores[document] ?? 0), 0);
  const nearness = new Float32Array(index.count);
  for (const document of documents) {
    nearness[document] =
      (index.scores[document] ?? 0) / (highest + 1) - countFailures(failures[document] ?? 0);
  }
  const near = bestDocuments(documents, nearness, NEAR_STUDIES);
  return near.map((document) => {
    const { url, title, language } = index.readResult(document, -1);
    return { kind: "near", url, title, ...(language === undefined ? {} : { language }) };
  });
}

const everyDocument = ({ count }: SearchIndex): Int32Array =>
  Int32Array.from({ length: count }, (_, at) => at);

const countFailures = (bits: number): number => bits.toString(2).replaceAll("0", "").length;

/** The question with its unknown words as they may have been meant, if that finds something. Overwrites the scores. */
export function suggestSpelling(
  index: SearchIndex,
  { q, figures }: SearchQuery,
  misspellings: readonly Misspelling[],
  failures: FilterMismatches,
): Suggestion[] {
  const corrected = misspellings.length === 0 ? q : correct(index, q, misspellings);
  if (corrected === q) return [];
  const { matches } = matchQuestion(index, { q: corrected, figures });
  const documents = documentsOf(matches, pickTier(matches, "all"));
  const total = failures ? documents.filter((document) => failures[document] === 0).length : documents.length;
  return total === 0 ? [] : [{ kind: "spelling", q: corrected, total }];
}

function correct({ analyzer }: SearchIndex, q: string, misspellings: readonly Misspelling[]): string {
  const meant = new Map(misspellings.map(({ word, form }) => [word, form]));
  let corrected = "";
  let end = 0;
  for (const { word, start, end: next } of locateWords(q)) {
    const { parts } = analyzer.analyze(word);
    const [only] = parts.length === 1 ? parts : [];
    corrected += q.slice(end, start) + (meant.get(only?.form ?? "") ?? word);
    end = next;
  }
  return corrected + q.slice(end);
}
