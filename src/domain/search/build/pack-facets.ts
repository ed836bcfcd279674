import { toSlug } from "../../slug.ts";
import { packNumbers } from "../codec/bytes.ts";
import { packLists } from "../codec/lists.ts";
import { packTexts } from "../codec/strings.ts";
import type { PackedColumn } from "../index-format.ts";
import type { FacetLabel } from "../types.ts";

/** The values of one facet, the commonest first, and for each document the numbers of those it has, in its own order. */
export function packFacet(labelsOf: readonly (readonly FacetLabel[])[]): PackedColumn {
  const counts = new Map<string, number>();
  const spellings = new Map<string, Map<string, number>>();
  for (const { value, label } of labelsOf.flat()) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    const known = spellings.get(value) ?? new Map<string, number>();
    spellings.set(value, known.set(label, (known.get(label) ?? 0) + 1));
  }
  const values = commonestFirst(counts);
  const numbers = new Map(values.map((value, number) => [value, number]));
  return packColumn(
    values.map((value) => commonestFirst(spellings.get(value) ?? new Map())[0] ?? value),
    labelsOf.map((labels) => labels.map(({ value }) => numbers.get(value) ?? 0)),
  );
}

const commonestFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);

export function packColumn(
  labels: readonly string[],
  documents: readonly (readonly number[])[],
): PackedColumn {
  const totals = labels.map(() => 0);
  for (const value of documents.flat()) totals[value] = (totals[value] ?? 0) + 1;
  return {
    labels: packTexts(labels),
    slugs: packTexts(labels.map(toSlug)),
    totals: packNumbers(totals),
    documents: packLists(documents),
  };
}
