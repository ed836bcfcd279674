import { inUnit } from "../chart/scale.ts";
import { lazy } from "../memoize.ts";
import { createMetricFinder } from "../outcomes/metric-finder.ts";
import type { Outcome } from "../outcomes/types.ts";
import type { VocabularyEntry } from "../vocabulary.ts";
import { toAsciiJson } from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { SearchDocument } from "./types.ts";

/** What outcomes measure, for questions that state figures; read by the first of them. */
export const FIGURES_FILE = "figures";

/** One outcome of a document: the number of its metric or -1, after divided by before, and what was reached. */
export type MeasuredFigure = {
  document: number;
  metric: number;
  factor: number | null;
  after: { value: number; unit: string | null } | null;
};

/** `names` of a metric: its label, then its aliases. */
export type Figures = { metrics: { names: string[] }[]; figures: MeasuredFigure[] };

/** A figure that a claim's own numbers contradict is no figure. What was only read is not among the outcomes of a study. */
const isConsistent = ({ verdict }: Outcome): boolean => verdict !== "wrong";

/** `documents` in the order of the index. */
export function toFiguresFile(
  documents: readonly SearchDocument[],
  metrics: readonly VocabularyEntry[],
): Uint8Array {
  const findMetric = createMetricFinder(metrics);
  const figures = documents.flatMap(({ outcomes }, document) =>
    outcomes.filter(isConsistent).map((outcome): MeasuredFigure => {
      const { after } = outcome;
      return {
        document,
        metric: findMetric(outcome),
        factor: factorOf(outcome),
        after: after && { value: after.value, unit: after.unit },
      };
    }),
  );
  const names = metrics.map(({ label, aliases }) => ({ names: [label, ...aliases] }));
  return new TextEncoder().encode(toAsciiJson({ metrics: names, figures } satisfies Figures));
}

/** By what the work multiplied a figure; null where the text does not say, or not which way. */
function factorOf({ before, after, change }: Outcome): number | null {
  const start = before && after ? inUnit(before, after.unit) : null;
  if (start !== null && after && start > 0 && after.value >= 0) return after.value / start;
  if (change?.kind === "times") return change.direction === "down" ? 1 / change.value : change.value;
  if (change?.kind !== "percent" || change.direction === null) return null;
  return change.direction === "down" ? 1 - change.value / 100 : 1 + change.value / 100;
}

/** The figures of an index; none where it has no file of them. */
export const openFigures = (read: ReadSearchFile): (() => Figures) =>
  lazy(() => {
    const file = read(FIGURES_FILE);
    return file === null ? { metrics: [], figures: [] } : JSON.parse(new TextDecoder().decode(file));
  });
