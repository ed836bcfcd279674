import type { Outcome } from "../outcomes/types.ts";
import { fold, toSlug } from "../slug.ts";
import type { SearchTerm } from "./types.ts";

/** A metric as an outcome's label may name it; `names` are folded, longest first. */
export type Metric = { value: string; label: string; names: string[] };

export function toMetrics(terms: readonly SearchTerm[]): Metric[] {
  return terms.map(({ label, aliases }) => ({
    value: toSlug(label),
    label,
    names: [label, ...aliases].map(toName).sort((a, b) => b.length - a.length),
  }));
}

/** The metric an outcome speaks of: the longest of all names that its label contains as whole words decides. */
export function metricOf(outcome: Outcome, metrics: readonly Metric[]): Metric | null {
  if (outcome.label === null) return null;
  const label = ` ${toName(outcome.label)} `;
  let best: Metric | null = null;
  let length = 0;
  for (const metric of metrics) {
    const name = metric.names.find((candidate) => label.includes(` ${candidate} `));
    if (name !== undefined && name.length > length) {
      best = metric;
      length = name.length;
    }
  }
  return best;
}

/**
 * How large a change is, comparable inside one metric: the natural logarithm of the factor between before and after,
 * whichever way it went (halved and doubled are alike 0.69). Zero where the text states no factor.
 */
export function changeSize(outcome: Outcome): number {
  return Math.abs(Math.log(toFactor(outcome))) || 0;
}

function toFactor({ before, after, change }: Outcome): number {
  if (before && after && before.unit === after.unit && before.value > 0 && after.value > 0) {
    return after.value / before.value;
  }
  if (change?.kind === "times" && change.value > 0) return change.value;
  if (change?.kind !== "percent") return 1;
  const share = change.value / 100;
  return change.direction === "down" ? Math.max(1 - share, 0.001) : 1 + share;
}

const toName = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
