import { createMetricFinder, type Outcome } from "../../outcomes/index.ts";
import { packLists } from "../codec/lists.ts";
import type { SearchIndexJson } from "../index-format.ts";
import type { SearchDocument, SearchTerm } from "../types.ts";
import { changeMagnitude } from "./change-size.ts";
import { packColumn } from "./pack-facets.ts";

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
