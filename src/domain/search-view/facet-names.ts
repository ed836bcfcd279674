import type { FacetName } from "../search/types.ts";

export type FilterName = FacetName | "metric";

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
