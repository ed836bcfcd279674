import type { Chart } from "./types.ts";

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
