import type { FacetColumn } from "../facet-columns.ts";
import type { SearchIndex } from "../open-index.ts";
import { FACETS, type SearchQuery } from "../types.ts";

/** For each document one bit for each filter that it fails (facets in their order, then the metric); null where nothing is filtered. */
export type Failures = Uint8Array | null;

/** Any value of a facet will do, and all facets must. A value the index does not know is one that no document has. */
export function findFailures(index: SearchIndex, { facets, metric }: SearchQuery): Failures {
  const filters = FACETS.map((name) => ({ column: index.facets[name], wanted: facets[name] }));
  filters.push({ column: index.metrics, wanted: metric === null ? [] : [metric] });
  let failures: Failures = null;
  filters.forEach(({ column, wanted }, filter) => {
    if (wanted.length === 0) return;
    failures ??= new Uint8Array(index.count);
    markFailures(column, flagValues(column, wanted), failures, 1 << filter);
  });
  return failures;
}

function markFailures(
  { starts, values }: FacetColumn,
  wanted: Uint8Array,
  failures: Uint8Array,
  bit: number,
): void {
  for (let document = 0; document < failures.length; document++) {
    const end = starts[document + 1] ?? 0;
    let at = starts[document] ?? 0;
    while (at < end && wanted[values[at] ?? 0] !== 1) at += 1;
    if (at === end) failures[document] = (failures[document] ?? 0) | bit;
  }
}

function flagValues(column: FacetColumn, values: readonly string[]): Uint8Array {
  const flags = new Uint8Array(column.size);
  for (const value of values) flags[column.find(value)] = 1;
  return flags;
}
