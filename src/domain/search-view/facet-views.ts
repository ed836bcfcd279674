import type { FacetValue, SearchReply } from "../search/types.ts";
import { FILTER_NAMES, type FilterName } from "./facet-names.ts";

/** Longer lists show this many values and fold the others away. */
export const SHOWN_VALUES = 8;

/** A group of boxes: the values in sight, and the others under a fold. */
export type FacetView = { name: FilterName; label: string; shown: FacetValue[]; folded: FacetValue[] };

/** Every facet, also one without values: the script finds its place on the page when values come. */
export function toFacetViews({ facets }: Pick<SearchReply, "facets">): FacetView[] {
  return facets.map(({ name, values }) => toFacetView(name, values));
}

export const toMetricView = ({ metrics }: Pick<SearchReply, "metrics">): FacetView =>
  toFacetView("metric", metrics);

/** What is ticked is in sight wherever it stands in the list. */
function toFacetView(name: FilterName, values: readonly FacetValue[]): FacetView {
  const ordered = name === "year" ? values.toSorted(newestFirst) : values;
  const isShown = (value: FacetValue, position: number): boolean => position < SHOWN_VALUES || value.applied;
  return {
    name,
    label: FILTER_NAMES[name],
    shown: ordered.filter(isShown),
    folded: ordered.filter((value, position) => !isShown(value, position)),
  };
}

const newestFirst = (a: FacetValue, b: FacetValue): number => Number(b.value) - Number(a.value);
