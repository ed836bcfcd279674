import type { FacetName } from "../content-model/facets.ts";
import type { Outcome } from "../outcomes/types.ts";

export { FACETS, type FacetName } from "../content-model/facets.ts";

/** What the build knows of one case study that a search may need. */
export type SearchDocument = {
  url: string;
  title: string;
  snippet: string;
  headings: string[];
  /** Plain text, no markup. */
  body: string;
  /** Who wrote it, by name. */
  people: string[];
  /** The names it is filed under in each facet. */
  facets: Record<FacetName, string[]>;
  /** ISO 8601 with zone. */
  publishDate: string;
  image?: { src: string; alt: string };
  outcomes: Outcome[];
};

export type SearchSort = "relevance" | "newest" | "metric";

/** A cleaned question. Facet values are slugs; `page` starts at 1. */
export type SearchQuery = {
  q: string;
  facets: Record<FacetName, string[]>;
  /** Slug of a metric of the vocabulary, or null. */
  metric: string | null;
  sort: SearchSort;
  page: number;
};

export type SearchResult = {
  url: string;
  title: string;
  snippet: string;
  client: string | null;
  industry: FacetLabel | null;
  technologies: FacetLabel[];
  topics: FacetLabel[];
  services: FacetLabel[];
  publishDate: string;
  image: { src: string; alt: string } | null;
  /** The study's leading outcomes, best first. */
  outcomes: Outcome[];
  /** The best passage, or null where the query has no words or no texts were handed in. */
  excerpt: ExcerptPart[] | null;
};

export type FacetLabel = { value: string; label: string };
export type ExcerptPart = { text: string; marked: boolean };
export type FacetValue = FacetLabel & { count: number; applied: boolean };
export type Facet = { name: FacetName; values: FacetValue[] };
export type AppliedFilter = FacetLabel & { name: FacetName | "metric" };

/** What to try when little or nothing was found. */
export type Suggestion =
  | { kind: "spelling"; q: string; total: number }
  | { kind: "drop"; name: FacetName | "metric"; value: string; label: string; total: number }
  | { kind: "near"; url: string; title: string };

/** The one answer of a search: the function sends it, the templates and the browser read it. */
export type SearchReply = {
  query: SearchQuery;
  total: number;
  /** How many of them hold every word that was asked; null where no more than one was. */
  complete: number | null;
  page: number;
  pages: number;
  results: SearchResult[];
  facets: Facet[];
  /** The metrics that studies here report: a filter of one value at most, counted like a facet. */
  metrics: FacetValue[];
  applied: AppliedFilter[];
  suggestions: Suggestion[];
};
