import type { FacetName } from "../content-model/facets.ts";
import type { Outcome } from "../outcomes/types.ts";

export { FACETS, type FacetName } from "../content-model/facets.ts";

/** What the build knows of one case study that a search may need. */
export type SearchDocument = {
  /** As the pages of its language have it; of one with a `language`, on the whole site. */
  url: string;
  /** The language of one that is not in that of the list (BCP 47). */
  language?: string;
  title: string;
  snippet: string;
  headings: string[];
  /** Plain text, no markup. */
  body: string;
  /** The parts of the body, in order: the id of each on the page of the study, and where in the body it starts (UTF-16 units). */
  sections: DocumentSection[];
  /** Who wrote it, by name. */
  people: string[];
  /** The names it is filed under in each facet. */
  facets: Record<FacetName, string[]>;
  /** ISO 8601 with zone. */
  publishDate: string;
  image?: { src: string; alt: string };
  outcomes: Outcome[];
};

export type DocumentSection = { id: string; title: string; start: number };

export type SearchSort = "relevance" | "newest" | "metric";

/** A cleaned question. Facet values are slugs; `page` starts at 1. */
export type SearchQuery = {
  q: string;
  facets: Record<FacetName, string[]>;
  /** Slug of a metric of the vocabulary, or null. */
  metric: string | null;
  sort: SearchSort;
  /** Of a question of several words: the studies that hold them all, or those that hold some of them and not all. */
  match: SearchTier;
  /** Whether a figure that `q` states ("under 2 s") is a condition on measured results, or words like others. */
  figures: "results" | "words";
  page: number;
};

export type SearchTier = "all" | "some";

export type SearchResult = {
  /** As the pages of its language have it; of one with a `language`, on the whole site. */
  url: string;
  /** The language of a study that is not translated into that of the list (BCP 47). */
  language?: string;
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
  /** The part of the study that passage stands in, and its address; null where it stands in none that has a heading. */
  section: { title: string; url: string } | null;
  /** The title with the words that were asked for marked, or null where it has none of them. */
  titleParts: ExcerptPart[] | null;
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
  | { kind: "near"; url: string; title: string; language?: string };

/** The one answer of a search: the function sends it, the templates and the browser read it. */
export type SearchReply = {
  query: SearchQuery;
  total: number;
  /**
   * Which studies these are: those that hold all words, or some. Where the words allow no choice, since no study or every one that
   * holds some holds all, they are whichever there are, whatever was asked for.
   */
  tier: SearchTier;
  /** How many studies that pass the filters hold every word, and how many some and not all; null where no more than one word was asked. */
  complete: number | null;
  partial: number | null;
  page: number;
  pages: number;
  results: SearchResult[];
  facets: Facet[];
  /** The metrics that studies here report: a filter of one value at most, counted like a facet. */
  metrics: FacetValue[];
  applied: AppliedFilter[];
  /** What `q` asks of measured results, in its own words; null where it asks nothing of them. */
  condition: string | null;
  suggestions: Suggestion[];
};
