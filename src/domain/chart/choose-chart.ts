import type { Locale } from "../locale/index.ts";
import type { Change, Outcome, Quantity } from "../outcomes/types.ts";
import { capitalise } from "../text/capitalise.ts";
import type { Axis, Chart, Mark } from "./chart.ts";
import { inUnit, roundUp } from "./scale.ts";

/** Percent above which a share is drawn against its whole; below, the whole would hide the change. */
const SHARE_OF_A_WHOLE = 30;
/** Percent from which the axis shows what is missing to the whole. */
const NEARLY_WHOLE = 90;
/** More squares than this can no longer be counted. */
const MOST_SQUARES = 24;
/** Names of measures that count in points of their own. */
const SCORE = /\b(?:score|rating|satisfaction|nps|index|grade)\b/i;

/** How an outcome is drawn, or null where its words give nothing to draw to scale. */
export function chooseChart(outcome: Outcome, locale: Locale): Chart | null {
  const { before, after, change } = outcome;
  if (outcome.label === null) return null;
  const label = capitalise(outcome.label);
  if (before && after) return pairChart(label, before, after, locale);
  if (change) return changeChart(label, change, locale);
  return after ? levelChart(label, after, locale) : null;
}

function pairChart(label: string, before: Quantity, after: Quantity, { figures }: Locale): Chart | null {
  const start = inUnit(before, after.unit);
  if (start === null) return null;
  const unit = after.unit;
  const marks = { before: { value: start, text: figures.quantity(before) }, after: markOf(after, figures) };
  const least = Math.min(start, after.value);
  const most = Math.max(start, after.value);
  if (unit === "%" && least >= NEARLY_WHOLE && most <= 100) {
    return { form: "slope", label, ...marks, axis: { min: nearlyWholeFrom(least), max: 100, unit } };
  }
  if (unit === "%" && most > SHARE_OF_A_WHOLE && least >= 0 && most <= 100) {
    return { form: "points", label, ...marks, axis: { min: 0, max: 100, unit } };
  }
  if (least < 0 || (unit === null && SCORE.test(label) && most <= 100)) {
    const axis: Axis = { min: least < 0 ? -roundUp(-least) : 0, max: most > 0 ? roundUp(most) : 0, unit };
    return { form: "slope", label, ...marks, axis };
  }
  if (most <= 0) return null;
  // A range is sure up to its lower end.
  const ends = { before: withReach(before, unit, marks.before), after: withReach(after, unit, marks.after) };
  const max = Math.max(most, ends.before.reach ?? 0, ends.after.reach ?? 0);
  return { form: "bars", label, ...ends, axis: { min: 0, max, unit } };
}

/** The mark of a range, from its lower end to its upper one. */
function withReach({ range, unit: own }: Quantity, unit: string | null, mark: Mark): Mark {
  if (!range) return mark;
  const [low, high] = range.map((value) => inUnit({ value, unit: own }, unit) ?? mark.value);
  return low === undefined || high === undefined ? mark : { value: low, text: mark.text, reach: high };
}

/** 94 % is shown from 90, 99.6 % from 99: the nearest whole below with one significant place of what is missing. */
function nearlyWholeFrom(least: number): number {
  const missing = 100 - least;
  return missing === 0 ? NEARLY_WHOLE : 100 - 10 ** Math.ceil(Math.log10(missing));
}

function changeChart(label: string, change: Change, locale: Locale): Chart | null {
  if (change.kind === "times" && change.direction !== "down" && change.value >= 1) {
    const text = locale.figures.change(change);
    if (change.value <= MOST_SQUARES) return { form: "multiple", label, times: change.value, text };
    return relative(label, { value: change.value * 100, text }, locale);
  }
  if (change.kind !== "percent" || change.direction === null) return null;
  const sign = change.direction === "up" ? 1 : -1;
  const ends = (change.range ?? [change.value]).map((percent) => 100 + sign * percent);
  if (ends.some((end) => end < 0)) return null;
  const near = sign === 1 ? Math.min(...ends) : Math.max(...ends);
  const far = sign === 1 ? Math.max(...ends) : Math.min(...ends);
  const text = locale.figures.change(change);
  return relative(label, { value: near, text, ...(near === far ? {} : { reach: far }) }, locale);
}

function relative(label: string, after: Mark, { t }: Locale): Chart {
  const max = Math.max(100, after.value, after.reach ?? 0);
  return {
    form: "relative",
    label,
    before: { value: 100, text: t("chart.before") },
    after,
    axis: { min: 0, max, unit: null },
  };
}

function levelChart(label: string, level: Quantity, { figures }: Locale): Chart | null {
  if (level.unit !== "%" || level.value < 0 || level.value > 100) return null;
  return {
    form: "points",
    label,
    before: null,
    after: markOf(level, figures),
    axis: { min: 0, max: 100, unit: "%" },
  };
}

const markOf = (quantity: Quantity, figures: Locale["figures"]): Mark => ({
  value: quantity.value,
  text: figures.quantity(quantity),
});
