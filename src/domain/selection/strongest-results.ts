import type { Term } from "../case-study/types.ts";
import { inUnit } from "../chart/scale.ts";
import { createMetricFinder, type Metric, type Outcome } from "../outcomes/index.ts";

/** A study's best result of one metric. `change` is relative: −0.83 for 83 % less. */
export type StrongResult<Page> = { page: Page; outcome: Outcome; change: number };

/** The results of one metric over all studies, the largest change first: only what measures the same can be compared. */
export type MetricResults<Page> = { metric: Term; results: StrongResult<Page>[] };

/**
 * The metrics that most studies report, `metricCount` of them, each with its `resultCount` largest changes.
 * A metric is one comparison only where all go the same way, so the way most of them go decides.
 */
export function strongestResults<Page extends { study: { outcomes: readonly Outcome[] } }>(
  pages: readonly Page[],
  metrics: readonly Metric[],
  { metricCount, resultCount }: { metricCount: number; resultCount: number },
): MetricResults<Page>[] {
  const best = bestOfMetrics(pages, metrics);
  return metrics
    .map((metric, number) => ({ metric, results: oneWay(best[number] ?? []) }))
    .filter(({ results }) => results.length > 1)
    .sort((a, b) => b.results.length - a.results.length)
    .slice(0, metricCount)
    .map(({ metric: { value, label }, results }) => ({
      metric: { value, label },
      results: results.sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, resultCount),
    }));
}

/** For each metric the largest change that each page tells of it. */
function bestOfMetrics<Page extends { study: { outcomes: readonly Outcome[] } }>(
  pages: readonly Page[],
  metrics: readonly Metric[],
): StrongResult<Page>[][] {
  const numberOf = createMetricFinder(metrics);
  const best = metrics.map((): StrongResult<Page>[] => []);
  for (const page of pages) {
    for (const outcome of page.study.outcomes) {
      const ofMetric = outcome.verdict === "wrong" ? undefined : best[numberOf(outcome)];
      const change = ofMetric ? relativeChange(outcome) : null;
      if (!ofMetric || change === null) continue;
      const last = ofMetric.at(-1);
      if (last?.page !== page) ofMetric.push({ page, outcome, change });
      else if (Math.abs(change) > Math.abs(last.change))
        ofMetric[ofMetric.length - 1] = { page, outcome, change };
    }
  }
  return best;
}

function oneWay<Page>(results: StrongResult<Page>[]): StrongResult<Page>[] {
  const falling = results.filter(({ change }) => change < 0);
  return falling.length * 2 >= results.length ? falling : results.filter(({ change }) => change > 0);
}

/** What the ends give, else what the text states; null where there is no size to compare. */
export function relativeChange({ before, after, change }: Outcome): number | null {
  if (before && after) {
    const start = inUnit(before, after.unit);
    return start === null || start <= 0 ? null : after.value / start - 1;
  }
  if (change?.kind !== "percent" || change.direction === null || change.range) return null;
  return ((change.direction === "up" ? 1 : -1) * change.value) / 100;
}
