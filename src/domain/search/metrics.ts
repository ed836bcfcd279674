import { inUnit } from "../chart/units.ts";
import { metricOf, type Outcome } from "../outcomes/index.ts";
import { toSlug } from "../slug.ts";
import type { SearchTerm } from "./types.ts";

/** Tells the number of the metric an outcome measures, or -1. Each label is looked at once. */
export function createMetricFinder(terms: readonly SearchTerm[]): (outcome: Outcome) => number {
  const metrics = terms.map((term) => ({ ...term, value: toSlug(term.label) }));
  const numbers = new Map<string | null, number>([[null, -1]]);
  return (outcome) => {
    const known = numbers.get(outcome.label);
    if (known !== undefined) return known;
    const value = metricOf(outcome, metrics)?.value;
    const number = metrics.findIndex((metric) => metric.value === value);
    numbers.set(outcome.label, number);
    return number;
  };
}

/**
 * How large a change is, comparable inside one metric: the natural logarithm of the factor between before and after,
 * whichever way it went (halved and doubled are alike 0.69). Zero where the text states no factor, or a wrong one.
 */
export function changeSize(outcome: Outcome): number {
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
