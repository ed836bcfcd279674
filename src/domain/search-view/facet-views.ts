import { FACETS, facetRow } from "../content-model/facets.ts";
import { type FilterName, type SiteWords, wordsOfFilter } from "../content-model/words.ts";
import type { FacetValue, SearchReply } from "../search/types.ts";

/** All that a question can be narrowed by, in the order it is shown. */
export const FILTERS: readonly FilterName[] = [...FACETS, "metric"];

/** Longer lists show this many values and fold the others away. */
export const SHOWN_VALUES = 8;

/** A group of boxes: the values in sight, and the others under a fold. */
export type FacetView = { name: FilterName; label: string; shown: FacetValue[]; folded: FacetValue[] };

/** Every facet, also one without values: the script finds its place on the page when values come. */
export function toFacetViews({ facets }: Pick<SearchReply, "facets">, words: SiteWords): FacetView[] {
  return facets.map(({ name, values }) => toFacetView(name, values, words));
}

export const toMetricView = ({ metrics }: Pick<SearchReply, "metrics">, words: SiteWords): FacetView =>
  toFacetView("metric", metrics, words);

/** What is ticked is in sight wherever it stands in the list. */
function toFacetView(name: FilterName, values: readonly FacetValue[], words: SiteWords): FacetView {
  const ordered =
    name !== "metric" && facetRow(name).valueOrder === "newest" ? values.toSorted(newestFirst) : values;
  const isShown = (value: FacetValue, position: number): boolean => position < SHOWN_VALUES || value.applied;
  return {
    name,
    label: wordsOfFilter(words, name).label,
    shown: ordered.filter(isShown),
    folded: ordered.filter((value, position) => !isShown(value, position)),
  };
}

const newestFirst = (a: FacetValue, b: FacetValue): number => Number(b.value) - Number(a.value);
