import { FACETS } from "../search/types.ts";

/** All that a question can be narrowed by, in the order it is shown. */
export const FILTERS = [...FACETS, "metric"] as const;
export type FilterName = (typeof FILTERS)[number];

/** What people call the filters. */
export const FILTER_NAMES: Record<FilterName, string> = {
  industry: "Industry",
  technology: "Technology",
  topic: "Topic",
  service: "Service",
  client: "Client",
  year: "Year",
  metric: "Measured result",
};
