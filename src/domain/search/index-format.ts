import type { PackedProse } from "./codec/prose.ts";
import type { FacetName } from "./types.ts";

/** Changes with every change of what is written; an index of another version is refused. */
export const INDEX_VERSION = 3;

/**
 * The index as it stands in `search-index.json`: few long strings, each unpacked when it is first needed. Documents are
 * numbered newest first. `docs/search.md` explains every member.
 */
export type SearchIndexJson = {
  version: number;
  language: string;
  count: number;
  words: {
    /** Terms in order (packWords), and in the same order their postings, parted by spaces. */
    terms: string;
    postings: string;
    /** The terms that have other forms than themselves (packAscending), and those forms, parted by spaces. */
    inflectedTerms: string;
    forms: string;
    /** How a form differs from its term: letters to cut, then letters to add, as in "1y". The commonest first. */
    suffixRules: string;
    /** Levels of postings, the commonest first. */
    impacts: number[];
    /** For each document the terms that tell it from others, parted by spaces (packAscending). */
    salient: string;
    /** "slug|alias|other alias", aliases as terms. */
    synonyms: string[];
  };
  facets: Record<FacetName, PackedColumn>;
  /** For each entry of the column how large the change is, in hundredths, and which outcome of the document it is. */
  metrics: PackedColumn & { sizes: string; outcomes: string };
  /** What results show of each document: `toResultFields`. */
  results: PackedProse;
  /** Over how many files beside the index the positions of words are spread. */
  positionShards: number;
};

/**
 * Labels of the values of a facet and their slugs; how many documents have each (packNumbers); for each document its
 * values (packLists).
 */
export type PackedColumn = { labels: string; slugs: string; totals: string; documents: string };

/** An index that this code cannot read. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** @throws SearchIndexError where the value is not an index, or one of another version. */
export function parseIndexJson(value: unknown): SearchIndexJson {
  if (!isIndexJson(value)) {
    throw new SearchIndexError("This is no search index; hand in what buildIndex returned, or its JSON.");
  }
  if (value.version !== INDEX_VERSION) {
    throw new SearchIndexError(
      `The search index has version ${value.version}, this code reads version ${INDEX_VERSION}; build the site again.`,
    );
  }
  return value;
}

const isIndexJson = (value: unknown): value is SearchIndexJson =>
  typeof value === "object" && value !== null && "version" in value;
