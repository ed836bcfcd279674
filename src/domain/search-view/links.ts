import { filterKey, type Locale } from "../locale/index.ts";
import { type Completion, emptyQuery } from "../search/index.ts";
import type { SearchReply, SearchSort } from "../search/types.ts";
import { searchUrl, withoutFilter } from "./addresses.ts";
import { formatCount, formatTier } from "./sentence.ts";

/** An order the results can be in. */
export type SortView = { sort: SearchSort; label: string; url: string; current: boolean };

/** Orders that differ for this question: without words relevance is the date, and one result has no order. */
export function toSortViews(
  { query, total, metrics }: Pick<SearchReply, "query" | "total" | "metrics">,
  { t }: Locale,
): SortView[] {
  const metric = metrics.find(({ applied }) => applied);
  const offered: [SearchSort, string][] =
    query.q === ""
      ? [["relevance", t("results.sorts.newest")]]
      : [
          ["relevance", t("results.sorts.relevance")],
          ["newest", t("results.sorts.newest")],
        ];
  if (metric) offered.push(["metric", t("results.sorts.metric", { metric: metric.label })]);
  if (offered.length < 2 || total < 2) return [];
  const current = query.q === "" && query.sort === "newest" ? "relevance" : query.sort;
  return offered.map(([sort, label]) => ({
    sort,
    label,
    url: searchUrl({ ...query, sort, page: 1 }),
    current: sort === current,
  }));
}

/** What a list for several words says of the studies that hold them all and of those that hold some. */
export type TierView = {
  /** "No case study has all of these words; these have some of them." */
  note: string | null;
  /** To the studies that are not listed. */
  link: { text: string; url: string } | null;
};

export function toTierView(
  { query, tier, complete, partial }: Pick<SearchReply, "query" | "tier" | "complete" | "partial">,
  locale: Locale,
): TierView {
  if (tier === "some" && query.match === "all") return { note: locale.t("results.tiers.none"), link: null };
  const others = tier === "all" ? partial : complete;
  if (others === null || others === 0) return { note: null, link: null };
  const url = searchUrl({ ...query, match: tier === "all" ? "some" : "all", page: 1 });
  return { note: null, link: { text: formatTier(tier === "all" ? "also" : "all", others, locale), url } };
}

/** What to try when little or nothing was found, as links. */
export type SuggestionViews = {
  /** "kubernetes", "4 case studies" */
  spellings: { q: string; count: string; url: string }[];
  /** "Retail", "2 case studies" */
  drops: { label: string; count: string; url: string }[];
  nearest: { title: string; url: string; language?: string }[];
};

export function toSuggestionViews(
  { query, suggestions }: Pick<SearchReply, "query" | "suggestions">,
  locale: Locale,
): SuggestionViews {
  const views: SuggestionViews = { spellings: [], drops: [], nearest: [] };
  for (const suggestion of suggestions) {
    if (suggestion.kind === "near") {
      const { kind: _, ...study } = suggestion;
      views.nearest.push(study);
    } else if (suggestion.kind === "drop") {
      const url = searchUrl(withoutFilter(query, suggestion));
      views.drops.push({ label: suggestion.label, count: formatCount(suggestion.total, locale), url });
    } else {
      const url = searchUrl({ ...query, q: suggestion.q, match: "all", page: 1 });
      views.spellings.push({ q: suggestion.q, count: formatCount(suggestion.total, locale), url });
    }
  }
  return views;
}

/** What may be meant by what was typed: its words, what kind of thing it is, and where it leads. */
type CompletionView = { text: string; kind: string; url: string; language?: string };

export const toCompletionViews = (completions: readonly Completion[], { t }: Locale): CompletionView[] =>
  completions.map((completion) => {
    if (completion.kind === "study") {
      const { title, url, language } = completion;
      const own = language === undefined ? {} : { language };
      return { text: title, kind: t("search.study"), url, ...own };
    }
    const { name, value, label } = completion;
    const query = emptyQuery();
    const url =
      name === "metric"
        ? searchUrl({ ...query, metric: value })
        : searchUrl({ ...query, facets: { ...query.facets, [name]: [value] } });
    return { text: label, kind: t(filterKey(name, "label")), url };
  });

export type PageLink = { page: number; url: string };

/** The links of a list's pages; in `list` null is a gap where pages are left out. */
export type PageLinks = {
  current: number;
  previous: PageLink | null;
  next: PageLink | null;
  list: (PageLink | null)[];
};

/** The first page, the last, the current one and its neighbours; a gap never stands for a single page. */
export function toPageLinks(current: number, pages: number, urlOf: (page: number) => string): PageLinks {
  const link = (page: number): PageLink => ({ page, url: urlOf(page) });
  const linkTo = (page: number): PageLink | null => (page >= 1 && page <= pages ? link(page) : null);
  const list: PageLinks["list"] = [];
  let before = 0;
  for (const page of new Set([1, current - 1, current, current + 1, pages])) {
    if (page <= before || page > pages) continue;
    if (page === before + 2) list.push(link(page - 1));
    else if (page > before + 2) list.push(null);
    list.push(link(page));
    before = page;
  }
  return { current, previous: linkTo(current - 1), next: linkTo(current + 1), list };
}
