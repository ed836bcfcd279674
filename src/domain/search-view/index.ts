import { FACETS, facetRow } from "../content-model/facets.ts";
import { type FilterName, filterKey, type Locale } from "../locale/index.ts";
import type { FacetValue, SearchReply } from "../search/types.ts";
import { canonicalUrl, feedUrl, searchUrl, withoutFilter, withoutFilters } from "./addresses.ts";
import {
  type PageLinks,
  type SortView,
  type SuggestionViews,
  type TierView,
  toPageLinks,
  toSortViews,
  toSuggestionViews,
  toTierView,
} from "./links.ts";
import { formatResult } from "./sentence.ts";

export { searchUrl } from "./addresses.ts";
export { toCompletionViews } from "./links.ts";

/** A reply with all that its page says and links to; the templates read nothing else. */
export type SearchView = {
  reply: SearchReply;
  /** Neither words nor filters: the list of all there is. */
  asksNothing: boolean;
  /** For the title of the page: the sentence, and which page of how many. */
  title: string;
  /** "3 case studies in Retail using Kubernetes" */
  sentence: string;
  tiers: TierView;
  facets: FacetView[];
  metric: FacetView;
  applied: { id: string; filter: string; label: string; removeUrl: string }[];
  /** The same words without any filter; null where no filter is on. */
  clearUrl: string | null;
  sorts: SortView[];
  suggestions: SuggestionViews;
  pages: PageLinks;
  feedUrl: string;
  /** The address of this very answer, and the one search engines should keep for it. */
  url: string;
  canonicalUrl: string;
};

/** `urlOf` says where page n of this list is: the question's own address, unless the list is a page of the build. */
export function toSearchView(reply: SearchReply, locale: Locale, urlOf = questionUrl(reply)): SearchView {
  const { query, page, pages } = reply;
  // Counts change with every tick; what is on keeps its place.
  const applied = reply.applied.toSorted(
    (a, b) => FILTERS.indexOf(a.name) - FILTERS.indexOf(b.name) || locale.compare(a.label, b.label),
  );
  const sentence = formatResult({ ...reply, applied }, locale);
  const asksNothing = query.q === "" && applied.length === 0;
  return {
    reply,
    asksNothing,
    title: toTitle({ asksNothing, sentence }, reply, locale),
    sentence,
    tiers: toTierView(reply, locale),
    facets: toFacetViews(reply, locale),
    metric: toMetricView(reply, locale),
    applied: [
      ...toConditionView(reply, locale),
      ...applied.map((filter) => ({
        id: `remove-${filter.name}-${filter.value}`,
        filter: locale.t(filterKey(filter.name, "label")),
        label: filter.label,
        removeUrl: searchUrl(withoutFilter(query, filter)),
      })),
    ],
    clearUrl: applied.length > 0 ? searchUrl(withoutFilters(query)) : null,
    sorts: toSortViews(reply, locale),
    suggestions: toSuggestionViews(reply, locale),
    pages: toPageLinks(page, pages, urlOf),
    feedUrl: feedUrl(query),
    url: urlOf(page),
    canonicalUrl: canonicalUrl({ ...query, page }),
  };
}

/** What is asked of measured results can be taken off like a filter: its words are then words like others. */
const toConditionView = ({ query, condition }: SearchReply, locale: Locale): SearchView["applied"] =>
  condition === null
    ? []
    : [
        {
          id: "remove-figures",
          filter: locale.t(filterKey("metric", "label")),
          label: condition,
          removeUrl: searchUrl({ ...query, figures: "words", page: 1 }),
        },
      ];

/** Another page of the list that a view shows: the same but for what stands on it and where it is. */
export function turnPage(
  view: SearchView,
  page: number,
  results: SearchReply["results"],
  locale: Locale,
  urlOf = questionUrl(view.reply),
): SearchView {
  const query = { ...view.reply.query, page };
  const reply = { ...view.reply, query, page, results };
  return {
    ...view,
    reply,
    title: toTitle(view, reply, locale),
    pages: toPageLinks(page, reply.pages, urlOf),
    url: urlOf(page),
    canonicalUrl: canonicalUrl(query),
  };
}

function toTitle(
  { asksNothing, sentence }: Pick<SearchView, "asksNothing" | "sentence">,
  { page, pages }: SearchReply,
  locale: Locale,
): string {
  const title = asksNothing ? locale.t("results.title") : sentence;
  return page > 1 ? locale.t("results.titleOfPage", { title, page, pages }) : title;
}

/** The page that was asked for may not be there; the links go by the one that is shown. */
const questionUrl =
  ({ query }: SearchReply) =>
  (page: number): string =>
    searchUrl({ ...query, page });

/** All that a question can be narrowed by, in the order it is shown. */
export const FILTERS: readonly FilterName[] = [...FACETS, "metric"];

/** Longer lists show this many values and fold the others away. */
export const SHOWN_VALUES = 8;

/** A group of boxes: the values in sight, and the others under a fold. */
export type FacetView = { name: FilterName; label: string; shown: FacetValue[]; folded: FacetValue[] };

/** Every facet, also one without values: the script finds its place on the page when values come. */
export function toFacetViews({ facets }: Pick<SearchReply, "facets">, locale: Locale): FacetView[] {
  return facets.map(({ name, values }) => toFacetView(name, values, locale));
}

export const toMetricView = ({ metrics }: Pick<SearchReply, "metrics">, locale: Locale): FacetView =>
  toFacetView("metric", metrics, locale);

/** What is ticked is in sight wherever it stands in the list. */
function toFacetView(name: FilterName, values: readonly FacetValue[], locale: Locale): FacetView {
  const ordered =
    name !== "metric" && facetRow(name).valueOrder === "newest" ? values.toSorted(newestFirst) : values;
  const isShown = (value: FacetValue, position: number): boolean => position < SHOWN_VALUES || value.applied;
  return {
    name,
    label: locale.t(filterKey(name, "label")),
    shown: ordered.filter(isShown),
    folded: ordered.filter((value, position) => !isShown(value, position)),
  };
}

const newestFirst = (a: FacetValue, b: FacetValue): number => Number(b.value) - Number(a.value);
