import { formatAxisEnd } from "./describe.ts";
import { bar, barWords, paintOf, ruler } from "./draw-parts.ts";
import type { Layout } from "./layout.ts";
import { positionOn } from "./scale.ts";
import { element, percent, textAt } from "./svg.ts";
import type { Chart } from "./types.ts";

/** What stands in the SVG, and its height in px. */
export type Drawing = { height: number; content: string };

type Of<Form extends Chart["form"]> = Extract<Chart, { form: Form }>;

export function drawBars(chart: Of<"bars"> | Of<"relative">, layout: Layout): Drawing {
  const { before, after, axis } = chart;
  const second = layout.bar + layout.gap;
  const bottom = second + layout.bar;
  const content = [
    bar(before, "before", axis, 0, layout.bar),
    bar(after, "after", axis, second, layout.bar),
    barWords(before, "before", axis, layout.bar / 2, layout),
    barWords(after, "after", axis, second + layout.bar / 2, layout),
    layout.axis > 0 && chart.form === "bars" ? ruler(axis, bottom + layout.axis, layout.ruler) : "",
  ];
  return { height: bottom + (chart.form === "bars" ? layout.axis : 0), content: content.join("") };
}

/** The whole as a track; what was before as an outline on it, what is now filled in. */
export function drawPoints({ before, after, axis }: Of<"points">, layout: Layout): Drawing {
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
    before ? barWords(before, "before", axis, layout.bar / 2, layout) : "",
    barWords(after, "after", axis, top + layout.bar / 2, layout),
    layout.axis > 0 ? ruler(axis, top + layout.bar + layout.axis, layout.ruler) : "",
  ];
  return { height: top + layout.bar + layout.axis, content: content.join("") };
}

const SLOPE_ENDS = { before: 0.3, after: 0.8 };
const WORDS_ABOVE = 26;

/** Two levels on an axis whose ends are told, since it need not begin at zero. */
export function drawSlope({ before, after, axis }: Of<"slope">, layout: Layout): Drawing {
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
    return line + textAt({ class: "tick-words", y: y - 5 }, formatAxisEnd(value, axis.unit));
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
    words("before", before.value, `${before.text} before`, !isRising),
    words("after", after.value, after.text, isRising),
  ];
  return { height, content: content.join("") };
}

const SQUARES_A_ROW = 10;

/** One square for before; as many as the multiple for after, the last one cut where it is not whole. */
export function drawMultiple({ times, text }: Of<"multiple">, { square, gap, pad }: Layout): Drawing {
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
  const words = (end: "before" | "after", row: number, count: number, said: string) =>
    textAt(
      {
        class: `${end}-words`,
        x: count * step + pad,
        y: row * step + square / 2,
        "dominant-baseline": "central",
      },
      said,
    );
  const inLastRow = squares.length - (rows - 1) * SQUARES_A_ROW;
  const content = [
    element("rect", { ...paintOf("before"), width: square, height: square }),
    words("before", 0, 1, "before"),
    ...squares,
    inLastRow === SQUARES_A_ROW ? words("after", 0, 5, text) : words("after", rows, inLastRow, text),
  ];
  return { height: (rows + 1) * step - gap, content: content.join("") };
}
