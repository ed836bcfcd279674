import { lazy } from "./cache.ts";
import { type Numbers, unpackNumbers } from "./codec/bytes.ts";
import { type Lists, unpackLists } from "./codec/lists.ts";
import { unpackTexts } from "./codec/strings.ts";
import type { PackedColumn } from "./index-format.ts";
import type { FacetLabel } from "./types.ts";

/** The values of one facet and which of them each document has. */
export type FacetColumn = Lists & {
  size: number;
  /** For each value how many documents have it. */
  totals(): Numbers;
  label(number: number): FacetLabel;
  /** The number of a value, or -1. */
  find(value: string): number;
  labelsOf(document: number): FacetLabel[];
  /** Where in `values` a document has a value, or -1. */
  positionOf(document: number, value: number): number;
};

export function openFacetColumn(packed: PackedColumn): FacetColumn {
  const { starts, values } = unpackLists(packed.documents);
  const labels = unpackTexts(packed.labels);
  const slugs = unpackTexts(packed.slugs);
  const label = (number: number): FacetLabel => ({ value: slugs[number] ?? "", label: labels[number] ?? "" });
  return {
    starts,
    values,
    size: labels.length,
    totals: lazy(() => unpackNumbers(packed.totals)),
    label,
    find: (value) => slugs.indexOf(value),
    positionOf: (document, value) => {
      const end = starts[document + 1] ?? 0;
      let at = starts[document] ?? 0;
      while (at < end && values[at] !== value) at += 1;
      return at < end ? at : -1;
    },
    labelsOf: (document) => {
      const end = starts[document + 1] ?? 0;
      const own: FacetLabel[] = [];
      for (let at = starts[document] ?? 0; at < end; at++) own.push(label(values[at] ?? 0));
      return own;
    },
  };
}
