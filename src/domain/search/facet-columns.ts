import type { Lists, Numbers, OpenFile } from "./encoding.ts";
import type { PackedColumn } from "./index-format.ts";
import type { FacetLabel } from "./types.ts";

/** The values of one facet and which of them each document has. */
export type FacetColumn = Lists & {
  size: number;
  /** For each value how many documents have it. */
  totals: Numbers;
  label(number: number): FacetLabel;
  /** The number of a value, or -1. */
  find(value: string): number;
  labelsOf(document: number): FacetLabel[];
  /** Where in `values` a document has a value, or -1. */
  positionOf(document: number, value: number): number;
};

export function openFacetColumn(
  { labels, slugs, totals, documents }: PackedColumn,
  file: OpenFile,
): FacetColumn {
  const { starts, values } = file.lists(documents);
  const label = (number: number): FacetLabel => ({ value: slugs[number] ?? "", label: labels[number] ?? "" });
  return {
    starts,
    values,
    size: labels.length,
    totals: file.numbers(totals),
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
