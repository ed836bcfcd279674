/** A value on a chart's scale and the words that stand at it. `reach` is the far end of a stated range. */
export type Mark = { value: number; text: string; reach?: number };

/** The stretch of a unit that a chart shows. */
export type Axis = { min: number; max: number; unit: string | null };

/**
 * How an outcome is drawn, by what its unit allows.
 * `bars`: amounts, from zero. `relative`: a change whose ends are not known, against 100 before it.
 * `points`: shares of a whole, on a line from 0 to 100 %. `slope`: levels whose zero says little (scores, availability).
 * `multiple`: n squares beside one.
 */
export type Chart = { label: string } & (
  | { form: "bars"; before: Mark; after: Mark; axis: Axis }
  | { form: "relative"; before: Mark; after: Mark; axis: Axis }
  | { form: "points"; before: Mark | null; after: Mark; axis: Axis }
  | { form: "slope"; before: Mark; after: Mark; axis: Axis }
  | { form: "multiple"; times: number; text: string }
);

/** A chart for those who do not see it: what it shows, and how it is drawn. */
export type Description = { title: string; description: string };

const ratio = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

export function describeChart(chart: Chart): Description {
  switch (chart.form) {
    case "multiple":
      return {
        title: `${chart.label}: ${chart.text}`,
        description: `One square for before, ${ratio.format(chart.times)} for after.`,
      };
    case "relative":
      return {
        title: `${chart.label}: ${chart.after.text}`,
        description: `Two bars on one scale from zero; ${compareLengths(100, chart.after.value)}.`,
      };
    case "bars":
      return {
        title: titleOf(chart),
        description: `Two bars on one scale from zero; ${compareLengths(chart.before.value, chart.after.value)}.`,
      };
    default:
      return {
        title: titleOf(chart),
        description: `A ${chart.form === "slope" ? "line between two points" : "line"} on a scale from ${formatAxisEnd(chart.axis.min, chart.axis.unit)} to ${formatAxisEnd(chart.axis.max, chart.axis.unit)}.`,
      };
  }
}

function titleOf({ label, before, after }: Exclude<Chart, { form: "multiple" }>): string {
  return before ? `${label}: ${before.text} before, ${after.text} after` : `${label}: ${after.text}`;
}

function compareLengths(before: number, after: number): string {
  if (before === 0) return "the first has no length";
  const times = after / before;
  return times < 1
    ? `the second is ${Math.round(times * 100)} % as long as the first`
    : `the second is ${ratio.format(times)} times as long as the first`;
}

/** "0 %", "100": an end of an axis. */
export function formatAxisEnd(value: number, unit: string | null): string {
  const digits = ratio.format(value).replace("-", "−");
  return unit === "%" ? `${digits} %` : digits;
}
