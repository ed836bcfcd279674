import type { FacetColumn } from "../facet-columns.ts";
import type { SearchIndex } from "../open-index.ts";
import { FACETS, type FacetValue, type SearchQuery } from "../types.ts";

/** For each document one bit for each filter that it fails (facets in their order, then the metric); null where nothing is filtered. */
export type FilterMismatches = Uint8Array | null;

/** Any value of a facet will do, and all facets must. A value the index does not know is one that no document has. */
export function findFilterMismatches(index: SearchIndex, { facets, metric }: SearchQuery): FilterMismatches {
  const filters = FACETS.map((name) => ({ column: index.facets[name], wanted: facets[name] }));
  filters.push({ column: index.metrics, wanted: metric === null ? [] : [metric] });
  let failures: FilterMismatches = null;
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

/** What a question found. */
export type Found = {
  /** The documents that pass every filter, ascending. */
  documents: Int32Array;
  /** For each filter and each of its values, how many documents have it that pass all other filters. */
  counts: Int32Array[];
  /** For each filter how many documents fail it alone. */
  mismatchingOnly: number[];
};

/** Goes through the matching documents once. Those that fail two filters or more are in no count. */
export function countFound(index: SearchIndex, matching: Int32Array, failures: FilterMismatches): Found {
  const columns = [...FACETS.map((name) => index.facets[name]), index.metrics];
  if (failures === null) {
    return {
      documents: matching,
      counts: countAll(columns, matching, index.count),
      mismatchingOnly: columns.map(() => 0),
    };
  }
  const passing: number[] = [];
  const failingOne = columns.map((): number[] => []);
  for (let at = 0; at < matching.length; at++) {
    const document = matching[at] ?? 0;
    const failed = failures[document] ?? 0;
    if (failed === 0) passing.push(document);
    else if ((failed & (failed - 1)) === 0) failingOne[31 - Math.clz32(failed)]?.push(document);
  }
  const documents = new Int32Array(passing);
  const counts = countAll(columns, documents, index.count);
  columns.forEach((column, filter) => {
    addCounts(column, Int32Array.from(failingOne[filter] ?? []), counts[filter] ?? new Int32Array(), 1);
  });
  return { documents, counts, mismatchingOnly: failingOne.map(({ length }) => length) };
}

/** Counts from the smaller side: where most documents match, those that do not are taken off the totals. */
function countAll(columns: readonly FacetColumn[], documents: Int32Array, count: number): Int32Array[] {
  const isMost = documents.length * 2 > count;
  const counted = isMost ? othersThan(documents, count) : documents;
  return columns.map((column) => {
    const counts = isMost ? new Int32Array(column.totals) : new Int32Array(column.size);
    addCounts(column, counted, counts, isMost ? -1 : 1);
    return counts;
  });
}

function othersThan(documents: Int32Array, count: number): Int32Array {
  const others = new Int32Array(count - documents.length);
  let next = 0;
  let at = 0;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    while (next < document) others[at++] = next++;
    next = document + 1;
  }
  while (next < count) others[at++] = next++;
  return others;
}

function addCounts(
  { starts, values }: FacetColumn,
  documents: Int32Array,
  counts: Int32Array,
  step: number,
): void {
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    const end = starts[document + 1] ?? 0;
    for (let place = starts[document] ?? 0; place < end; place++) {
      const value = values[place] ?? 0;
      counts[value] = (counts[value] ?? 0) + step;
    }
  }
}

/**
 * The values of a facet that some documents have, most documents first, then by label; the applied ones are there even
 * when none has them, and even when the index does not know them.
 */
export function listValues(
  column: FacetColumn,
  counts: Int32Array,
  applied: readonly string[],
): FacetValue[] {
  const chosen = new Set(applied.map(column.find));
  const values: FacetValue[] = [];
  counts.forEach((count, number) => {
    const isApplied = chosen.has(number);
    if (count > 0 || isApplied) values.push({ ...column.label(number), count, applied: isApplied });
  });
  const unknown = applied.filter((value) => column.find(value) < 0);
  values.push(...unknown.map((value) => ({ value, label: value, count: 0, applied: true })));
  return values.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
