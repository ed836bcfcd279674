import { inUnit } from "../../chart/scale.ts";
import { mapFacets } from "../../content-model/facets.ts";
import { createMetricFinder, type Outcome } from "../../outcomes/index.ts";
import { toSlug } from "../../text/slug.ts";
import { packNumbers } from "../codec/bytes.ts";
import { packLists } from "../codec/lists.ts";
import { packTexts } from "../codec/strings.ts";
import type { PackedColumn, SearchIndexJson } from "../index-format.ts";
import type { FacetLabel, FacetName, SearchDocument, SearchTerm } from "../types.ts";

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

function packColumn(labels: readonly string[], documents: readonly (readonly number[])[]): PackedColumn {
  const totals = labels.map(() => 0);
  for (const value of documents.flat()) totals[value] = (totals[value] ?? 0) + 1;
  return {
    labels: packTexts(labels),
    slugs: packTexts(labels.map(toSlug)),
    totals: packNumbers(totals),
    documents: packLists(documents),
  };
}

/** Under which values of each facet documents are filed. */
export function facetsOf(documents: readonly SearchDocument[]): Record<FacetName, FacetLabel[][]> {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? toSlug(name);
    slugs.set(name, slug);
    return slug;
  };
  const toLabels = (names: readonly string[]): FacetLabel[] => {
    const labels = names.map((label) => ({ value: slugOf(label), label }));
    return labels.filter(
      ({ value }, at) => value !== "" && labels.findIndex((other) => other.value === value) === at,
    );
  };
  return mapFacets((name) => documents.map(({ facets }) => toLabels(facets[name])));
}

/** A result shows so many outcomes; further ones are kept only where they are a document's largest of a metric. */
export const LEADING_OUTCOMES = 3;

/** Sizes are kept in hundredths: 1 % of a factor. */
const SIZE_STEPS = 100;

type Measured = { metric: number; size: number; outcome: Outcome };

/** Which outcomes of each document are kept, and what they measure. */
export function measureOutcomes(
  documents: readonly SearchDocument[],
  terms: readonly SearchTerm[],
): { outcomes: Outcome[][]; metrics: SearchIndexJson["metrics"] } {
  const findMetric = createMetricFinder(terms);
  const measured = documents.map(({ outcomes }) => largestOfEach(outcomes, findMetric));
  const outcomes = documents.map(({ outcomes: all }, document) => {
    const leading = all.slice(0, LEADING_OUTCOMES);
    return [...new Set([...leading, ...(measured[document] ?? []).map(({ outcome }) => outcome)])];
  });
  return {
    outcomes,
    metrics: {
      ...packColumn(
        terms.map(({ label }) => label),
        measured.map((list) => list.map(({ metric }) => metric)),
      ),
      sizes: packLists(measured.map((list) => list.map(({ size }) => Math.round(size * SIZE_STEPS)))),
      outcomes: packLists(
        measured.map((list, document) =>
          list.map(({ outcome }) => outcomes[document]?.indexOf(outcome) ?? 0),
        ),
      ),
    },
  };
}

/** Of each metric a document reports, the outcome that changed most. */
function largestOfEach(outcomes: readonly Outcome[], findMetric: (outcome: Outcome) => number): Measured[] {
  const largest = new Map<number, Measured>();
  for (const outcome of outcomes) {
    const metric = findMetric(outcome);
    const size = changeMagnitude(outcome);
    if (metric >= 0 && size > (largest.get(metric)?.size ?? -1))
      largest.set(metric, { metric, size, outcome });
  }
  return [...largest.values()].sort((a, b) => a.metric - b.metric);
}

/**
 * How large a change is, comparable inside one metric: the natural logarithm of the factor between before and after,
 * whichever way it went (halved and doubled are alike 0.69). Zero where the text states no factor, or a wrong one.
 */
export function changeMagnitude(outcome: Outcome): number {
  const size = outcome.verdict === "wrong" ? 0 : Math.abs(Math.log(toFactor(outcome)));
  return Number.isFinite(size) ? size : 0;
}

function toFactor({ before, after, change }: Outcome): number {
  const start = before && after ? inUnit(before, after.unit) : null;
  if (start !== null && after) return after.value / start;
  if (change?.kind === "times") return change.value;
  if (change?.kind !== "percent") return 1;
  return change.direction === "down" ? 1 - change.value / 100 : 1 + change.value / 100;
}
