import { FACETS, type FacetName } from "../content-model/facets.ts";
import type { FilterName } from "../locale/index.ts";
import { isLandingFacet, LIST_URL, landingUrl, pageUrl } from "../page-addresses.ts";
import { type AppliedFilter, emptyQuery, type SearchQuery, toSearchParams } from "../search/index.ts";

/** The address of a question, in canonical order. The list of all studies has static pages: nothing need be asked for it. */
export function searchUrl(query: SearchQuery): string {
  const parameters = toSearchParams(query).toString();
  return asksNothing(query) ? pageUrl(LIST_URL, query.page) : `/search?${parameters}`;
}

/** The address of the same answer with all values of one facet in sight, at that facet. */
export function wholeFacetUrl(query: SearchQuery, name: FilterName): string {
  const parameters = toSearchParams({ ...query, page: 1 });
  parameters.set("facet", name);
  return `/search?${parameters}#facet-${name}`;
}

/** The Atom feed of a question; that of the whole list is a file. It has neither pages nor another order than the newest first. */
export function feedUrl(query: SearchQuery): string {
  const parameters = toSearchParams({ ...query, sort: "relevance", page: 1 });
  return parameters.size === 0 ? "/feed.xml" : `/search/feed.xml?${parameters}`;
}

/**
 * The one address, of all that show the same list, that search engines should keep: a question for one industry and
 * nothing else is answered by the page of that industry.
 */
export function canonicalUrl(query: SearchQuery): string {
  const filters = filtersOf(query);
  const [only] = filters;
  const isLanding =
    query.q === "" && query.metric === null && query.sort === "relevance" && filters.length === 1;
  return isLanding && only && isLandingFacet(only.name)
    ? pageUrl(landingUrl(only.name, only.value), query.page)
    : searchUrl(query);
}

/** The same question with one filter less, from its first page. */
export function withoutFilter(query: SearchQuery, { name, value }: Filter): SearchQuery {
  if (name === "metric") return { ...query, metric: null, sort: sortWithoutMetric(query), page: 1 };
  const values = query.facets[name].filter((other) => other !== value);
  return { ...query, facets: { ...query.facets, [name]: values }, page: 1 };
}

/** The same words without any filter. */
export const withoutFilters = (query: SearchQuery): SearchQuery => ({
  ...emptyQuery(),
  q: query.q,
  sort: sortWithoutMetric(query),
  match: query.match,
  figures: query.figures,
});

type Filter = Pick<AppliedFilter, "name" | "value">;

const sortWithoutMetric = ({ sort }: SearchQuery): SearchQuery["sort"] =>
  sort === "metric" ? "relevance" : sort;

const filtersOf = ({ facets }: SearchQuery): { name: FacetName; value: string }[] =>
  FACETS.flatMap((name) => facets[name].map((value) => ({ name, value })));

const asksNothing = (query: SearchQuery): boolean => toSearchParams({ ...query, page: 1 }).size === 0;
