import { FACETS, type FacetName, mapFacets } from "../content-model/facets.ts";
import { toSlug } from "../text/slug.ts";
import type { SearchQuery, SearchSort } from "./types.ts";

/** A longer question is cut to these limits: each word costs time. */
const MAX_QUESTION_LENGTH = 2_000;
const MAX_VALUES_PER_FACET = 40;
const MAX_VALUE_LENGTH = 100;
const MAX_PAGE = 100_000;

const SORTS: readonly SearchSort[] = ["relevance", "newest", "metric"];

/** The question that asks for everything. */
export function emptyQuery(): SearchQuery {
  return {
    q: "",
    facets: mapFacets(() => []),
    metric: null,
    sort: "relevance",
    match: "all",
    figures: "results",
    page: 1,
  };
}

/** Reads a question from an address. Never throws: unknown parameters are ignored, mangled ones cleaned. */
export function parseSearchQuery(params: URLSearchParams): SearchQuery {
  const values = collectValues(params);
  const facets = emptyQuery().facets;
  for (const name of FACETS) facets[name] = toFacetValues(values.get(name) ?? []);
  const metric = (values.get("metric") ?? []).map(toValue).find(Boolean) ?? null;
  return {
    q: toQuestion((values.get("q") ?? []).find((text) => text.trim() !== "") ?? ""),
    facets,
    metric,
    sort: toSort(values.get("sort")?.[0], metric),
    match: values.get("match")?.[0]?.trim() === "some" ? "some" : "all",
    figures: values.get("figures")?.[0]?.trim() === "words" ? "words" : "results",
    page: toPage(values.get("page")?.[0]),
  };
}

/** The address of a question: one for each, in canonical order, with defaults left out. */
export function toSearchParams(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== "") params.set("q", query.q);
  for (const name of FACETS) for (const value of query.facets[name]) params.append(name, value);
  if (query.metric !== null) params.set("metric", query.metric);
  if (query.sort !== "relevance") params.set("sort", query.sort);
  if (query.match !== "all") params.set("match", query.match);
  if (query.figures !== "results") params.set("figures", query.figures);
  if (query.page !== 1) params.set("page", String(query.page));
  return params;
}

/** Text as it can stand in a field and in an address: well-formed, on one line, of bounded length. */
function toQuestion(text: string): string {
  return text
    .slice(0, MAX_QUESTION_LENGTH)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Z}\uFFFD]+/gu, " ")
    .trim();
}

/** `industry`, `industry[]` and `industry[3]` are one parameter to those who build addresses by hand. */
function collectValues(params: URLSearchParams): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [key, value] of params) {
    const name = key.replace(/\[\d*\]$/, "").trim();
    const list = values.get(name);
    if (list) list.push(value);
    else values.set(name, [value]);
  }
  return values;
}

function toFacetValues(texts: string[]): FacetValues {
  const values = texts.map(toValue).filter((value) => value !== "");
  return [...new Set(values)].slice(0, MAX_VALUES_PER_FACET).sort();
}
type FacetValues = SearchQuery["facets"][FacetName];

function toValue(text: string): string {
  return toSlug(text.slice(0, MAX_VALUE_LENGTH).toWellFormed());
}

function toSort(text: string | undefined, metric: string | null): SearchSort {
  const sort = SORTS.find((known) => known === text) ?? "relevance";
  return sort === "metric" && metric === null ? "relevance" : sort;
}

function toPage(text: string | undefined): number {
  const page = Math.floor(Number(text ?? 1));
  return page >= 1 ? Math.min(page, MAX_PAGE) : 1;
}
