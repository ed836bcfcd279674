import type { FacetColumn } from "../facet-columns.ts";
import type { SearchIndex } from "../open-index.ts";
import { FACETS } from "../types.ts";
import type { Failures } from "./filters.ts";

/** What a question found. */
export type Found = {
  /** The documents that pass every filter, ascending. */
  documents: Int32Array;
  /** For each filter and each of its values, how many documents have it that pass all other filters. */
  counts: Int32Array[];
  /** For each filter how many documents fail it alone. */
  failingOnly: number[];
};

/** Passes once over the matching documents. */
export function countFound(index: SearchIndex, matching: Int32Array, failures: Failures): Found {
  const columns = [...FACETS.map((name) => index.facets[name]), index.metrics];
  const counts = columns.map(({ size }) => new Int32Array(size));
  const documents = failures ? matching.filter((document) => failures[document] === 0) : matching;
  columns.forEach((column, filter) => {
    countColumn(column, documents, counts[filter]);
  });
  const failingOnly = columns.map((column, filter) => {
    if (!failures) return 0;
    const missing = matching.filter((document) => failures[document] === 1 << filter);
    countColumn(column, missing, counts[filter]);
    return missing.length;
  });
  return { documents, counts, failingOnly };
}

function countColumn(
  { starts, values }: FacetColumn,
  documents: Int32Array,
  counts: Int32Array = new Int32Array(),
): void {
  for (const document of documents) {
    const end = starts[document + 1] ?? 0;
    for (let at = starts[document] ?? 0; at < end; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}
