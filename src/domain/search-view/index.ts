import { FACETS, facetRow } from "../content-model/facets.ts";
import { type FilterName, filterKey, type Locale } from "../locale/index.ts";
import type { FacetValue, SearchQuery, SearchReply } from "../search/types.ts";
import {
  canonicalUrl,
  feedUrl,
  searchUrl,
  wholeFacetUrl,
  withoutFilter,
  withoutFilters,
} from "./addresses.ts";
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
  /** The same words without any filter, also without what they ask of results; null where no filter is on. */
  clearUrl: string | null;
  sorts: SortView[];
  suggestions: SuggestionViews;
  pages: PageLinks;
  feedUrl: string;
  /** The address of this very answer, and the one search engines should keep for it. */
  url: string;
  canonicalUrl: string;
};

/**
 * `urlOf` says where page n of this list is: the question's own address, unless the list is a page of the build. `whole` is the
 * facet whose values are all in sight.
 */
export function toSearchView(
  reply: SearchReply,
  locale: Locale,
  urlOf = questionUrl(reply),
  whole?: FilterName,
): SearchView {
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
    ...toFilterViews(reply, locale, whole),
    applied: [
      ...toConditionView(reply, locale),
      ...applied.map((filter) => ({
        id: `remove-${filter.name}-${filter.value}`,
        filter: locale.t(filterKey(filter.name, "label")),
        label: filter.label,
        removeUrl: searchUrl(withoutFilter(query, filter)),
      })),
    ],
    clearUrl: applied.length > 0 ? searchUrl(withoutFilters(withoutCondition(reply))) : null,
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
          removeUrl: searchUrl({ ...withoutCondition({ query, condition }), page: 1 }),
        },
      ];

const withoutCondition = ({ query, condition }: Pick<SearchReply, "query" | "condition">): SearchQuery =>
  condition === null ? query : { ...query, figures: "words" };

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

/**
 * How many values may lie under the folds of one page: together with its results the page comes in the first round trip. The
 * thirteen samples fold 135.
 */
export const MAX_FOLDED = 160;

/**
 * A group of boxes: the values in sight, and the others under a fold, or behind a link to the same answer with all of them.
 * `isWhole`: it is the one that such a link asked for.
 */
export type FacetView = {
  name: FilterName;
  label: string;
  shown: FacetValue[];
  folded: FacetValue[];
  rest: { count: number; url: string } | null;
  isWhole: boolean;
};

/** All groups of a page. Where their folds hold too much for it, the longest become links until the others fit. */
function toFilterViews(
  reply: SearchReply,
  locale: Locale,
  whole: FilterName | undefined,
): Pick<SearchView, "facets" | "metric"> {
  const views = [...toFacetViews(reply, locale), toMetricView(reply, locale)].map((view) =>
    view.name === whole ? toWhole(view, reply) : view,
  );
  let folded = views.reduce((sum, view) => sum + view.folded.length, 0);
  const linked = new Set<FilterName>();
  for (const { name, folded: values } of views.toSorted((a, b) => b.folded.length - a.folded.length)) {
    if (folded <= MAX_FOLDED) break;
    linked.add(name);
    folded -= values.length;
  }
  const facets = views.map((view) => {
    if (!linked.has(view.name)) return view;
    const rest = { count: view.folded.length, url: wholeFacetUrl(reply.query, view.name) };
    return { ...view, folded: [], rest };
  });
  const [metric = toMetricView(reply, locale)] = facets.splice(-1);
  return { facets, metric };
}

/** All values in sight, in the order they have. */
function toWhole(view: FacetView, { facets, metrics }: Pick<SearchReply, "facets" | "metrics">): FacetView {
  const values = view.name === "metric" ? metrics : facets.find(({ name }) => name === view.name)?.values;
  return { ...view, shown: toOrdered(view.name, values ?? []), folded: [], isWhole: true };
}

/** Every facet, also one without values: the script finds its place on the page when values come. */
export function toFacetViews({ facets }: Pick<SearchReply, "facets">, locale: Locale): FacetView[] {
  return facets.map(({ name, values }) => toFacetView(name, values, locale));
}

export const toMetricView = ({ metrics }: Pick<SearchReply, "metrics">, locale: Locale): FacetView =>
  toFacetView("metric", metrics, locale);

/** What is ticked is in sight wherever it stands in the list. */
function toFacetView(name: FilterName, values: readonly FacetValue[], locale: Locale): FacetView {
  const ordered = toOrdered(name, values);
  const isShown = (value: FacetValue, position: number): boolean => position < SHOWN_VALUES || value.applied;
  return {
    name,
    label: locale.t(filterKey(name, "label")),
    shown: ordered.filter(isShown),
    folded: ordered.filter((value, position) => !isShown(value, position)),
    rest: null,
    isWhole: false,
  };
}

const toOrdered = (name: FilterName, values: readonly FacetValue[]): FacetValue[] =>
  name !== "metric" && facetRow(name).valueOrder === "newest" ? values.toSorted(newestFirst) : [...values];

const newestFirst = (a: FacetValue, b: FacetValue): number => Number(b.value) - Number(a.value);
