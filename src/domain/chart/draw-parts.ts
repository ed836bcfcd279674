import { formatQuantity } from "../outcomes/format.ts";
import type { Layout } from "./layout.ts";
import { WORDS_BESIDE } from "./layout.ts";
import { positionOn, ticksOf } from "./scale.ts";
import { element, percent, textAt } from "./svg.ts";
import type { Axis, Mark } from "./types.ts";

/** The two ends of a change. Classes carry the colours of the page; the attributes are for paper, feeds and mail. */
export type End = "before" | "after";
const PAINT = {
  before: { fill: "none", stroke: "currentColor" },
  after: { fill: "currentColor", stroke: "currentColor" },
};
export const paintOf = (end: End) => ({ class: end, ...PAINT[end] });

/** A bar from the start of the axis to a mark; where a range is stated, its uncertain stretch is paler. */
export function bar(mark: Mark, end: End, axis: Axis, y: number, height: number): string {
  const near = positionOn(axis, mark.value);
  const far = positionOn(axis, mark.reach ?? mark.value);
  const [sure, possible] = near < far ? [near, far] : [far, near];
  const stretch = { x: percent(sure), y, width: percent(possible - sure), height };
  const pale = element("rect", { class: "reach", ...stretch, fill: "none", stroke: "currentColor" });
  const solid = element("rect", { ...paintOf(end), y, width: percent(sure), height });
  return possible > sure ? pale + solid : solid;
}

/** The words of a bar, beside it or in it, whichever has room; never across the edge of its sure part. */
export function barWords(mark: Mark, end: End, axis: Axis, middle: number, { pad }: Layout): string {
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
    end === "before" && mark.text !== "before" ? `${mark.text} before` : mark.text,
  );
}

/** Heights of a ruler's lines as shares of the tallest, and how far its figures stand above the foot, px. */
const LINES = { minor: 0.4, half: 0.62, major: 1 };
const FIGURE = { above: 12, beside: 6 };
/** A line further right than this has no room for its figure. */
const LAST_FIGURE = 0.96;
const MOST_FIGURES = 6;

/** A ruler whose foot is at `foot`: ten lines to each round value, five where it counts in fives. */
export function ruler(axis: Axis, foot: number, height: number): string {
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
  return scale + figures(ticks, axis, foot - FIGURE.above);
}

function figures(ticks: readonly number[], axis: Axis, y: number): string {
  const every = ticks.length > MOST_FIGURES ? 2 : 1;
  return ticks
    .map((tick, index) => {
      const place = positionOn(axis, tick);
      if (index % every !== 0 || place > LAST_FIGURE) return "";
      const words = index === 0 ? formatQuantity({ value: tick, unit: axis.unit }) : compact.format(tick);
      return textAt({ class: "tick-words", x: percent(place), dx: FIGURE.beside, y }, words);
    })
    .join("");
}

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 });
