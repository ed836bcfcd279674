import type { Locale } from "../locale/index.ts";
import type { Axis, Chart, Mark } from "./chart.ts";
import { positionOn, ticksOf } from "./scale.ts";
import { element, percent, textAt } from "./svg.ts";

/** What stands in the SVG, and its height in px. */
export type Drawing = { height: number; content: string };

type Of<Form extends Chart["form"]> = Extract<Chart, { form: Form }>;

export function drawBars(chart: Of<"bars"> | Of<"relative">, layout: Layout, locale: Locale): Drawing {
  const { before, after, axis } = chart;
  // The hundred of a change whose ends are not known is no figure.
  const isPlain = chart.form === "relative";
  const second = layout.bar + layout.gap;
  const bottom = second + layout.bar;
  const content = [
    bar(before, "before", axis, 0, layout.bar),
    bar(after, "after", axis, second, layout.bar),
    barWords(
      before,
      isPlain ? before.text : beforeWords(before, locale),
      "before",
      axis,
      layout.bar / 2,
      layout,
    ),
    barWords(after, after.text, "after", axis, second + layout.bar / 2, layout),
    layout.axis > 0 && chart.form === "bars" ? ruler(axis, bottom + layout.axis, layout.ruler, locale) : "",
  ];
  return { height: bottom + (chart.form === "bars" ? layout.axis : 0), content: content.join("") };
}

/** The whole as a track; what was before as an outline on it, what is now filled in. */
export function drawPoints({ before, after, axis }: Of<"points">, layout: Layout, locale: Locale): Drawing {
  const second = layout.bar + layout.gap;
  const top = before ? second : 0;
  const track = (y: number) =>
    element("rect", {
      class: "track",
      y,
      width: "100%",
      height: layout.bar,
      fill: "none",
      stroke: "currentColor",
      "stroke-dasharray": "2 4",
    });
  const content = [
    before ? track(0) + bar(before, "before", axis, 0, layout.bar) : "",
    track(top),
    bar(after, "after", axis, top, layout.bar),
    before ? barWords(before, beforeWords(before, locale), "before", axis, layout.bar / 2, layout) : "",
    barWords(after, after.text, "after", axis, top + layout.bar / 2, layout),
    layout.axis > 0 ? ruler(axis, top + layout.bar + layout.axis, layout.ruler, locale) : "",
  ];
  return { height: top + layout.bar + layout.axis, content: content.join("") };
}

const SLOPE_ENDS = { before: 0.3, after: 0.8 };
const WORDS_ABOVE = 26;

/** Two levels on an axis with the values of its ends, since it need not begin at zero. */
export function drawSlope({ before, after, axis }: Of<"slope">, layout: Layout, locale: Locale): Drawing {
  const height = layout.slope + 2 * WORDS_ABOVE;
  const heightOf = (value: number) => Math.round(WORDS_ABOVE + (1 - positionOn(axis, value)) * layout.slope);
  const isRising = after.value >= before.value;
  const edge = (value: number) => {
    const y = heightOf(value);
    const line = element("line", {
      class: "edge",
      x1: "0",
      x2: "100%",
      y1: y,
      y2: y,
      stroke: "currentColor",
      "stroke-dasharray": "2 4",
    });
    return line + textAt({ class: "tick-words", y: y - 5 }, locale.figures.axisEnd(value, axis.unit));
  };
  const dot = (end: "before" | "after", value: number) =>
    element("circle", { ...paintOf(end), cx: percent(SLOPE_ENDS[end]), cy: heightOf(value), r: 6 });
  const words = (end: "before" | "after", value: number, text: string, isAbove: boolean) =>
    textAt(
      {
        class: `${end}-words`,
        x: percent(SLOPE_ENDS[end]),
        y: heightOf(value) + (isAbove ? -13 : 25),
        "text-anchor": "middle",
      },
      text,
    );
  const content = [
    edge(axis.max),
    edge(axis.min),
    element("line", {
      class: "slope",
      x1: percent(SLOPE_ENDS.before),
      y1: heightOf(before.value),
      x2: percent(SLOPE_ENDS.after),
      y2: heightOf(after.value),
      stroke: "currentColor",
      "stroke-width": 3,
    }),
    dot("before", before.value),
    dot("after", after.value),
    words("before", before.value, beforeWords(before, locale), !isRising),
    words("after", after.value, after.text, isRising),
  ];
  return { height, content: content.join("") };
}

const SQUARES_A_ROW = 10;

/** One square for before; as many as the multiple for after, the last one cut where it is not whole. */
export function drawMultiple(
  { times, text }: Of<"multiple">,
  { square, gap, pad }: Layout,
  { t }: Locale,
): Drawing {
  const step = square + gap;
  const squares = Array.from({ length: Math.ceil(times) }, (_, index) => {
    const width = Math.min(1, times - index) * square;
    const place = { x: (index % SQUARES_A_ROW) * step, y: (1 + Math.floor(index / SQUARES_A_ROW)) * step };
    return element("rect", {
      ...paintOf("after"),
      ...place,
      width: Number(width.toFixed(1)),
      height: square,
    });
  });
  const rows = Math.ceil(squares.length / SQUARES_A_ROW);
  const words = (end: "before" | "after", row: number, count: number, caption: string) =>
    textAt(
      {
        class: `${end}-words`,
        x: count * step + pad,
        y: row * step + square / 2,
        "dominant-baseline": "central",
      },
      caption,
    );
  const inLastRow = squares.length - (rows - 1) * SQUARES_A_ROW;
  const content = [
    element("rect", { ...paintOf("before"), width: square, height: square }),
    words("before", 0, 1, t("chart.before")),
    ...squares,
    inLastRow === SQUARES_A_ROW ? words("after", 0, 5, text) : words("after", rows, inLastRow, text),
  ];
  return { height: (rows + 1) * step - gap, content: content.join("") };
}

/** The two ends of a change. Classes carry the colours of the page; the attributes are for paper, feeds and mail. */
type End = "before" | "after";
const PAINT = {
  before: { fill: "none", stroke: "currentColor" },
  after: { fill: "currentColor", stroke: "currentColor" },
};
const paintOf = (end: End) => ({ class: end, ...PAINT[end] });

/** A bar from the start of the axis to a mark; where a range is stated, its uncertain stretch is paler. */
function bar(mark: Mark, end: End, axis: Axis, y: number, height: number): string {
  const near = positionOn(axis, mark.value);
  const far = positionOn(axis, mark.reach ?? mark.value);
  const [sure, possible] = near < far ? [near, far] : [far, near];
  const stretch = { x: percent(sure), y, width: percent(possible - sure), height };
  const pale = element("rect", { class: "reach", ...stretch, fill: "none", stroke: "currentColor" });
  const solid = element("rect", { ...paintOf(end), y, width: percent(sure), height });
  return possible > sure ? pale + solid : solid;
}

/** "8.2 s before" */
const beforeWords = ({ text }: Mark, { t }: Locale): string => t("chart.beforeMark", { figure: text });

/** The words of a bar, beside it or in it, whichever has room; never across the edge of its sure part. */
function barWords(mark: Mark, words: string, end: End, axis: Axis, middle: number, { pad }: Layout): string {
  const ends = [mark.value, mark.reach ?? mark.value].map((value) => positionOn(axis, value));
  const sure = Math.min(...ends);
  const possible = Math.max(...ends);
  const isInside = sure > WORDS_BESIDE;
  const isBesideAll = possible <= WORDS_BESIDE;
  return textAt(
    {
      class: isInside ? `${end}-words in` : `${end}-words`,
      x: percent(isBesideAll ? possible : sure),
      dx: isInside ? -pad : pad,
      y: middle,
      "dominant-baseline": "central",
      "text-anchor": isInside ? "end" : undefined,
    },
    words,
  );
}

/** Heights of a ruler's lines as shares of the tallest, and how far its figures stand above the foot, px. */
const LINES = { minor: 0.4, half: 0.62, major: 1 };
const FIGURE = { above: 12, beside: 6 };
/** A line further right than this has no room for its figure. */
const LAST_FIGURE = 0.96;
const MOST_FIGURES = 6;

/** A ruler whose foot is at `foot`: ten lines to each round value, five where it counts in fives. */
function ruler(axis: Axis, foot: number, height: number, locale: Locale): string {
  const ticks = ticksOf(axis);
  const step = (ticks[1] ?? axis.max) - axis.min;
  const parts = Number(step.toExponential()[0]) === 5 ? 5 : 10;
  const count = Math.floor(((axis.max - axis.min) / step) * parts + 1e-6);
  const lines = Array.from({ length: count + 1 }, (_, index) => {
    const x = Number((axis.min + (index * step) / parts).toPrecision(6));
    const length = index % parts === 0 ? LINES.major : index % 5 === 0 ? LINES.half : LINES.minor;
    return `M${x} 1v-${length}`;
  });
  // Its own coordinates are the axis's, stretched to the width of the chart; the lines keep their width.
  const scale = element(
    "svg",
    {
      class: "ruler",
      y: foot - height,
      height,
      viewBox: `${axis.min} 0 ${axis.max - axis.min} 1`,
      preserveAspectRatio: "none",
      overflow: "visible",
    },
    element("path", { d: lines.join(""), stroke: "currentColor", "vector-effect": "non-scaling-stroke" }),
  );
  return scale + tickWords(ticks, axis, foot - FIGURE.above, locale);
}

function tickWords(ticks: readonly number[], axis: Axis, y: number, { figures }: Locale): string {
  const every = ticks.length > MOST_FIGURES ? 2 : 1;
  return ticks
    .map((tick, index) => {
      const place = positionOn(axis, tick);
      if (index % every !== 0 || place > LAST_FIGURE) return "";
      const words = index === 0 ? figures.quantity({ value: tick, unit: axis.unit }) : figures.tick(tick);
      return textAt({ class: "tick-words", x: percent(place), dx: FIGURE.beside, y }, words);
    })
    .join("");
}

/** `lead` stands in the header of a study, `result` beside its sentence. Lengths in px: across, charts follow their column. */
export type ChartSize = "lead" | "result";

export type Layout = {
  bar: number;
  gap: number;
  pad: number;
  axis: number;
  ruler: number;
  square: number;
  slope: number;
};

export const LAYOUTS: Record<ChartSize, Layout> = {
  lead: { bar: 60, gap: 8, pad: 12, axis: 52, ruler: 26, square: 26, slope: 150 },
  result: { bar: 28, gap: 4, pad: 8, axis: 0, ruler: 0, square: 22, slope: 72 },
};

/** Up to here the words of a bar stand beside it; a longer bar holds them. */
const WORDS_BESIDE = 0.55;
