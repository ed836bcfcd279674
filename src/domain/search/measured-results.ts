import { inUnit } from "../chart/scale.ts";
import { lazy } from "../memoize.ts";
import { createMetricFinder } from "../outcomes/metric-finder.ts";
import type { Outcome } from "../outcomes/types.ts";
import type { VocabularyEntry } from "../vocabulary.ts";
import { FileWriter, type Numbers, type NumbersRef, openFile } from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { SearchDocument } from "./types.ts";

/** What outcomes measure, for questions that state figures; read by the first of them. */
export const FIGURES_FILE = "figures";

/** What one outcome says: after divided by before, and what was reached. */
export type MeasuredFigure = {
  factor: number | null;
  after: { value: number; unit: string | null } | null;
};

export type Figures = {
  /** `names` of a metric: its label, then its aliases. */
  metrics: { names: string[] }[];
  /** The documents with a figure that passes, of one metric by its number or, for -1, of any. */
  documentsWith(metric: number, passes: (figure: MeasuredFigure) => boolean): Set<number>;
};

/** Of every outcome its document, the number of its metric and one, its factor, and what was reached; not a number where it does not say. */
type FiguresHeader = {
  metrics: Figures["metrics"];
  units: string[];
  documents: NumbersRef;
  metricsAndOne: NumbersRef;
  /** 0 where nothing is said to be reached, 1 for a number without unit, then the units. */
  reachedUnits: NumbersRef;
  factors: NumbersRef;
  reached: NumbersRef;
};

const NOTHING_REACHED = 0;
const WITHOUT_UNIT = 1;
const FIRST_UNIT = 2;

/** A figure that a claim's own numbers contradict is no figure. What was only read is not among the outcomes of a study. */
const isConsistent = ({ verdict }: Outcome): boolean => verdict !== "wrong";

/** `documents` in the order of the index. */
export function toFiguresFile(
  documents: readonly SearchDocument[],
  metrics: readonly VocabularyEntry[],
): Uint8Array {
  const findMetric = createMetricFinder(metrics);
  const figures = documents.flatMap(({ outcomes }, document) =>
    outcomes.filter(isConsistent).map((outcome) => ({ document, outcome, metric: findMetric(outcome) })),
  );
  const units = [...new Set(figures.flatMap(({ outcome }) => outcome.after?.unit ?? []))].sort();
  const file = new FileWriter();
  const header: FiguresHeader = {
    metrics: metrics.map(({ label, aliases }) => ({ names: [label, ...aliases] })),
    units,
    documents: file.numbers(figures.map(({ document }) => document)),
    metricsAndOne: file.numbers(figures.map(({ metric }) => metric + 1)),
    reachedUnits: file.numbers(
      figures.map(({ outcome: { after } }) => {
        if (after === null) return NOTHING_REACHED;
        return after.unit === null ? WITHOUT_UNIT : FIRST_UNIT + units.indexOf(after.unit);
      }),
    ),
    factors: file.numbers(toBytes(figures.map(({ outcome }) => factorOf(outcome) ?? Number.NaN))),
    reached: file.numbers(toBytes(figures.map(({ outcome }) => outcome.after?.value ?? Number.NaN))),
  };
  return file.toFile(header);
}

const toBytes = (values: readonly number[]): Uint8Array => new Uint8Array(Float64Array.from(values).buffer);
/** A copy, since they may lie at any place of the file. */
const fromBytes = (bytes: Numbers): Float64Array => new Float64Array(Uint8Array.from(bytes).buffer);

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
    if (file === null) return { metrics: [], documentsWith: () => new Set() };
    const { value, numbers } = openFile(file);
    const header = value as FiguresHeader;
    const [documents, metricsAndOne, reachedUnits] = [
      numbers(header.documents),
      numbers(header.metricsAndOne),
      numbers(header.reachedUnits),
    ];
    const [factors, reached] = [fromBytes(numbers(header.factors)), fromBytes(numbers(header.reached))];
    const figureAt = (at: number): MeasuredFigure => {
      const [factor = Number.NaN, unit = NOTHING_REACHED] = [factors[at], reachedUnits[at]];
      return {
        factor: Number.isNaN(factor) ? null : factor,
        after:
          unit === NOTHING_REACHED
            ? null
            : { value: reached[at] ?? 0, unit: header.units[unit - FIRST_UNIT] ?? null },
      };
    };
    return {
      metrics: header.metrics,
      documentsWith: (metric, passes) => {
        const found = new Set<number>();
        for (let at = 0; at < documents.length; at++)
          if ((metric < 0 || metricsAndOne[at] === metric + 1) && passes(figureAt(at)))
            found.add(documents[at] ?? 0);
        return found;
      },
    };
  });
