import { lazy } from "../memoize.ts";
import { type Condition, findCondition } from "./match/condition.ts";
import { createExcerpter, sectionAt, toMarks } from "./match/excerpt.ts";
import {
  countFound,
  type FilterMismatches,
  type Found,
  findFilterMismatches,
  listValues,
} from "./match/filters.ts";
import {
  documentsOf,
  filterMatches,
  type Matches,
  matchDocuments,
  pickTier,
} from "./match/match-documents.ts";
import { parseQuery } from "./match/parse-query.ts";
import { addProximity } from "./match/proximity.ts";
import { addFeedback, addRelated, bestDocuments } from "./match/score-documents.ts";
import { suggestDropping, suggestNear, suggestSpelling } from "./match/suggest-alternatives.ts";
import type { SearchIndex } from "./open-index.ts";
import { isShortQuestion, isTopic, LEAST_DOCUMENTS_FOR_FEEDBACK } from "./ranking.ts";
import {
  type AppliedFilter,
  FACETS,
  type FacetValue,
  type SearchQuery,
  type SearchReply,
  type SearchResult,
} from "./types.ts";

/** Answers a question; whatever it holds, it is answered. */
export function search(index: SearchIndex, query: SearchQuery): SearchReply {
  const { condition, matches } = matchQuestion(index, query);
  const failures = findFilterMismatches(index, query);
  const tier = pickTier(matches, query.match);
  const found = countFound(index, documentsOf(matches, tier), failures);
  if (query.sort === "relevance" || found.documents.length === 0)
    refineScores(index, matches, found.documents);
  const { page, pages, documents } = pickPage(index, found.documents, query);
  const { facets, metrics } = listFacets(index, query, found);
  const applied = [...facets.flatMap(toApplied), ...toApplied({ name: "metric", values: metrics })];
  return {
    query,
    total: found.documents.length,
    tier,
    ...countTiers(matches, failures),
    page,
    pages,
    results: readResults(index, metricOf(index, query, condition), matches, documents),
    facets,
    metrics,
    applied,
    condition: condition?.label ?? null,
    suggestions: [
      ...suggestDropping(found, applied),
      ...(found.documents.length === 0 ? suggestNear(index, matches, failures) : []),
      ...(condition ? [] : suggestSpelling(index, query, matches.misspellings, failures)),
    ],
  };
}

/** What a question matches; where no document meets its condition and holds its other words, the condition is words like others. */
function matchQuestion(
  index: SearchIndex,
  { q, figures }: SearchQuery,
): { condition: Condition | null; matches: Matches } {
  const condition = figures === "results" ? findCondition(index, q) : null;
  if (condition) {
    const matches = filterMatches(matchDocuments(index, parseQuery(condition.rest)), condition.documents);
    if (matches.documents.length > 0) return { condition, matches };
  }
  return { condition: null, matches: matchDocuments(index, parseQuery(q)) };
}

/** What words of questions say but for being there: words near them in meaning, neighbours that stand near, and what the best documents share. */
function refineScores(
  index: SearchIndex,
  { wanted, forms, groups, documents, unscored }: Matches,
  shown: Int32Array,
): void {
  const isTold = isTopic(wanted.length) && shown.length > LEAST_DOCUMENTS_FOR_FEEDBACK;
  // Where nothing is found, what is near to it is ordered; otherwise others than those shown need no whole score.
  addRelated(index, unscored, isTold || shown.length === 0 ? documents : shown);
  if (isShortQuestion(wanted.length)) addProximity(index, forms, shown);
  if (isTold) addFeedback(index, groups, documents);
}

function countTiers(
  { wanted, complete, partial }: Matches,
  failures: FilterMismatches,
): Pick<SearchReply, "complete" | "partial"> {
  if (wanted.length < 2 && partial.length === 0) return { complete: null, partial: null };
  const count = (documents: Int32Array): number =>
    failures ? documents.filter((document) => failures[document] === 0).length : documents.length;
  return { complete: count(complete), partial: count(partial) };
}

function listFacets(
  index: SearchIndex,
  query: SearchQuery,
  { counts }: Found,
): Pick<SearchReply, "facets" | "metrics"> {
  const countsOf = (filter: number): Int32Array => counts[filter] ?? new Int32Array();
  return {
    facets: FACETS.map((name, filter) => ({
      name,
      values: listValues(index.facets[name], countsOf(filter), query.facets[name]),
    })),
    metrics: listValues(index.metrics, countsOf(FACETS.length), query.metric === null ? [] : [query.metric]),
  };
}

const toApplied = ({
  name,
  values,
}: {
  name: AppliedFilter["name"];
  values: FacetValue[];
}): AppliedFilter[] =>
  values.filter(({ applied }) => applied).map(({ value, label }) => ({ name, value, label }));

/** The metric whose outcome stands first in results, or -1. */
const metricOf = (index: SearchIndex, { metric }: SearchQuery, condition: Condition | null): number =>
  metric === null ? (condition?.metric ?? -1) : index.metrics.find(metric);

/** What a page shows of documents: the record of each with the outcome of a metric first, its best passage, and what is marked. */
export function readResults(
  index: SearchIndex,
  metric: number,
  matches: Matches,
  documents: number[],
): SearchResult[] {
  const marks = toMarks(index, matches.groups);
  const related = matches.related.map(({ others }) =>
    others.map(({ term, frequency }) => ({ term, weight: frequency })),
  );
  const asked = createExcerpter(index, marks);
  const near = lazy(() => createExcerpter(index, toMarks(index, related)));
  return documents.map((document) => {
    const result = index.readResult(document, metric);
    const text = marks.size + related.length > 0 ? index.shards.textOf(document) : null;
    const excerpt = text && (asked.excerptOf(text) ?? near().excerptOf(text));
    const section = text && excerpt && sectionAt(text.sections(), excerpt.start);
    return {
      ...result,
      excerpt: excerpt?.parts ?? null,
      section: section && { title: section.title, url: `${result.url}#${section.id}` },
      titleParts: text && asked.markTitle(result.title, text),
    };
  });
}

export const RESULTS_PER_PAGE = 12;

/** One page of the documents found, in the order asked for. A page past the end is the last. */
export type Page = { page: number; pages: number; documents: number[] };

function pickPage(index: SearchIndex, documents: Int32Array, query: SearchQuery): Page {
  const pages = Math.ceil(documents.length / RESULTS_PER_PAGE);
  const page = Math.max(1, Math.min(query.page, pages));
  const end = page * RESULTS_PER_PAGE;
  const first = orderDocuments(index, documents, query, end);
  return { page, pages, documents: [...first.slice(end - RESULTS_PER_PAGE, end)] };
}

/** Documents are numbered newest first, and so are those that are otherwise equal. */
function orderDocuments(
  index: SearchIndex,
  documents: Int32Array,
  { sort, metric }: SearchQuery,
  limit: number,
): Int32Array | number[] {
  if (sort === "newest") return documents;
  if (sort === "metric" && metric !== null)
    return bestDocuments(documents, changeSizes(index, metric), limit);
  return bestDocuments(documents, index.scores, limit);
}

/** For each document the size of its change in one metric. */
function changeSizes({ metrics, metricSizes, count }: SearchIndex, metric: string): Float32Array {
  const number = metrics.find(metric);
  const sizes = new Float32Array(count);
  for (let document = 0; document < count; document++) {
    const at = metrics.positionOf(document, number);
    if (at >= 0) sizes[document] = metricSizes[at] ?? 0;
  }
  return sizes;
}
