import { lazy } from "../memoize.ts";
import type { Condition } from "./match/condition.ts";
import { createExcerpter, sectionAt, toMarks } from "./match/excerpt.ts";
import {
  countFound,
  type FilterMismatches,
  type Found,
  findFilterMismatches,
  listValues,
} from "./match/filters.ts";
import { documentsOf, type Matches, matchQuestion, pickTier } from "./match/match-documents.ts";
import { refineScores } from "./match/refine-scores.ts";
import { bestDocuments } from "./match/score-documents.ts";
import { suggestDropping, suggestNear, suggestSpelling } from "./match/suggest-alternatives.ts";
import type { SearchIndex } from "./open-index.ts";
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
  const { page, pages } = pickPage(found.documents.length, query);
  const last = page * RESULTS_PER_PAGE;
  if (query.sort === "relevance" || found.documents.length === 0)
    refineScores(index, matches, found.documents, last);
  const first = orderDocuments(index, found.documents, query, last);
  const { facets, metrics } = listFacets(index, query, found);
  const applied = [...facets.flatMap(toApplied), ...toApplied({ name: "metric", values: metrics })];
  return {
    query,
    total: found.documents.length,
    tier,
    ...countTiers(matches, failures),
    page,
    pages,
    results: readResults(index, metricOf(index, query, condition), matches, [
      ...first.slice(last - RESULTS_PER_PAGE, last),
    ]),
    facets,
    metrics,
    applied,
    condition: condition?.label ?? null,
    suggestions: [
      ...suggestDropping(found, applied),
      ...(found.documents.length === 0 ? suggestNear(index, matches, failures) : []),
      ...suggestSpelling(index, query, matches.misspellings, failures),
    ],
  };
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

/** A page past the end is the last. */
function pickPage(total: number, { page }: SearchQuery): Pick<SearchReply, "page" | "pages"> {
  const pages = Math.ceil(total / RESULTS_PER_PAGE);
  return { page: Math.max(1, Math.min(page, pages)), pages };
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
