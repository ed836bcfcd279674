import type { SearchReply, SearchSort } from "../search/types.ts";
import { searchUrl } from "./addresses.ts";

/** An order the results can be in. */
export type SortView = { sort: SearchSort; label: string; url: string; current: boolean };

/** Orders that differ for this question: without words relevance is the date, and one result has no order. */
export function toSortViews({
  query,
  total,
  metrics,
}: Pick<SearchReply, "query" | "total" | "metrics">): SortView[] {
  const metric = metrics.find(({ applied }) => applied);
  const offered: [SearchSort, string][] =
    query.q === ""
      ? [["relevance", "Newest"]]
      : [
          ["relevance", "Relevance"],
          ["newest", "Newest"],
        ];
  if (metric) offered.push(["metric", `Largest change in ${metric.label}`]);
  if (offered.length < 2 || total < 2) return [];
  const current = query.q === "" && query.sort === "newest" ? "relevance" : query.sort;
  return offered.map(([sort, label]) => ({
    sort,
    label,
    url: searchUrl({ ...query, sort, page: 1 }),
    current: sort === current,
  }));
}
