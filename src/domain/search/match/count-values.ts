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

/** Goes through the matching documents once; those that fail two filters are of no use to anyone. */
export function countFound(index: SearchIndex, matching: Int32Array, failures: Failures): Found {
  const columns = [...FACETS.map((name) => index.facets[name]), index.metrics];
  if (failures === null) {
    return {
      documents: matching,
      counts: countAll(columns, matching, index.count),
      failingOnly: columns.map(() => 0),
    };
  }
  const passing: number[] = [];
  const failingOne = columns.map((): number[] => []);
  for (const document of matching) {
    const failed = failures[document] ?? 0;
    if (failed === 0) passing.push(document);
    else if ((failed & (failed - 1)) === 0) failingOne[31 - Math.clz32(failed)]?.push(document);
  }
  const documents = new Int32Array(passing);
  const counts = countAll(columns, documents, index.count);
  columns.forEach((column, filter) => {
    addCounts(column, failingOne[filter] ?? [], counts[filter] ?? [], 1);
  });
  return { documents, counts, failingOnly: failingOne.map(({ length }) => length) };
}

/** Counts from the smaller side: where most documents match, those that do not are taken off the totals. */
function countAll(columns: readonly FacetColumn[], documents: Int32Array, count: number): Int32Array[] {
  const isMost = documents.length * 2 > count;
  const counted = isMost ? othersThan(documents, count) : documents;
  return columns.map((column) => {
    const counts = isMost ? Int32Array.from(column.totals()) : new Int32Array(column.size);
    addCounts(column, counted, counts, isMost ? -1 : 1);
    return counts;
  });
}

function othersThan(documents: Int32Array, count: number): Int32Array {
  const others = new Int32Array(count - documents.length);
  let next = 0;
  let at = 0;
  for (const document of documents) {
    while (next < document) others[at++] = next++;
    next = document + 1;
  }
  while (next < count) others[at++] = next++;
  return others;
}

type NumberList = { length: number; [at: number]: number };

function addCounts(
  { starts, values }: FacetColumn,
  documents: NumberList,
  counts: NumberList,
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
