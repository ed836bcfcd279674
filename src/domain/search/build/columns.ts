import { inUnit } from "../../chart/scale.ts";
import { mapFacets } from "../../content-model/facets.ts";
import { createMetricFinder, LEADING_OUTCOMES, type Outcome } from "../../outcomes/index.ts";
import { toSlug } from "../../text/slug.ts";
import type { VocabularyEntry } from "../../vocabulary.ts";
import type { FileWriter } from "../encoding.ts";
import type { IndexHeader, PackedColumn } from "../index-format.ts";
import type { FacetLabel, FacetName, SearchDocument } from "../types.ts";
import { toLabels } from "./documents.ts";

/** The columns of all facets: under which values documents are filed. */
export function packFacets(
  documents: readonly SearchDocument[],
  file: FileWriter,
): Record<FacetName, PackedColumn> {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? toSlug(name);
    slugs.set(name, slug);
    return slug;
  };
  return mapFacets((name) =>
    packFacet(
      documents.map(({ facets }) => toLabels(facets[name], slugOf)),
      file,
    ),
  );
}

/** The values of one facet, the commonest first, and for each document the numbers of those it has, in its own order. */
function packFacet(labelsOf: readonly (readonly FacetLabel[])[], file: FileWriter): PackedColumn {
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
    file,
  );
}

const commonestFirst = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);

/** How many documents have each of so many values. */
function countValues(documents: readonly (readonly number[])[], size: number): Int32Array {
  const totals = new Int32Array(size);
  for (const value of documents.flat()) totals[value] = (totals[value] ?? 0) + 1;
  return totals;
}

const packColumn = (
  labels: string[],
  documents: readonly (readonly number[])[],
  file: FileWriter,
): PackedColumn => ({
  labels,
  slugs: labels.map(toSlug),
  totals: file.numbers(countValues(documents, labels.length)),
  documents: file.lists(documents),
});

/** Sizes are kept in hundredths: 1 % of a factor. */
const SIZE_STEPS = 100;

type MeasuredOutcome = { metric: number; size: number; outcome: Outcome };

/** Which outcomes of each document are kept, and what they measure. */
export function packMetrics(
  documents: readonly SearchDocument[],
  metrics: readonly VocabularyEntry[],
  file: FileWriter,
): { outcomes: Outcome[][]; metrics: IndexHeader["metrics"] } {
  const findMetric = createMetricFinder(metrics);
  const measured = documents.map(({ outcomes }) => largestOfEach(outcomes, findMetric));
  const outcomes = documents.map(({ outcomes: all }, document) => {
    // Further ones are kept only where they are a document's largest of a metric.
    const leading = all.slice(0, LEADING_OUTCOMES);
    return [...new Set([...leading, ...(measured[document] ?? []).map(({ outcome }) => outcome)])];
  });
  const outcomeNumbers = measured.flatMap((list, document) =>
    list.map(({ outcome }) => outcomes[document]?.indexOf(outcome) ?? 0),
  );
  return {
    outcomes,
    metrics: {
      ...packColumn(
        metrics.map(({ label }) => label),
        measured.map((list) => list.map(({ metric }) => metric)),
        file,
      ),
      sizes: file.numbers(measured.flat().map(({ size }) => Math.round(size * SIZE_STEPS))),
      outcomes: file.numbers(outcomeNumbers),
    },
  };
}

/** Of each metric a document reports, the outcome that changed most. */
function largestOfEach(
  outcomes: readonly Outcome[],
  findMetric: (outcome: Outcome) => number,
): MeasuredOutcome[] {
  const largest = new Map<number, MeasuredOutcome>();
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
