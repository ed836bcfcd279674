import type { Locale } from "../locale/index.ts";

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

export function describeChart(chart: Chart, locale: Locale): Description {
  const { t, figures } = locale;
  switch (chart.form) {
    case "multiple":
      return {
        title: t("chart.titleAlone", { label: chart.label, figure: chart.text }),
        description: t("chart.squares", { times: figures.ratio(chart.times) }),
      };
    case "relative":
      return {
        title: t("chart.titleAlone", { label: chart.label, figure: chart.after.text }),
        description: compareBars(100, chart.after.value, locale),
      };
    case "bars":
      return {
        title: titleOf(chart, t),
        description: compareBars(chart.before.value, chart.after.value, locale),
      };
    default: {
      const { min, max, unit } = chart.axis;
      return {
        title: titleOf(chart, t),
        description: t(`chart.${chart.form}`, {
          from: figures.axisEnd(min, unit),
          to: figures.axisEnd(max, unit),
        }),
      };
    }
  }
}

function titleOf({ label, before, after }: Exclude<Chart, { form: "multiple" }>, t: Locale["t"]): string {
  return before
    ? t("chart.title", { label, before: before.text, after: after.text })
    : t("chart.titleAlone", { label, figure: after.text });
}

function compareBars(before: number, after: number, { t, figures }: Locale): string {
  if (before === 0) return t("chart.barsFromNothing");
  const times = after / before;
  return times < 1
    ? t("chart.barsShorter", { percent: Math.round(times * 100) })
    : t("chart.barsLonger", { times: figures.ratio(times) });
}
