import type { Chart } from "../../domain/chart/index.ts";
import { positionOn } from "../../domain/chart/scale.ts";
import { element } from "../../domain/chart/svg.ts";
import type { Stock } from "../../domain/cover.ts";
import { CARD_SIZE } from "./card.ts";

const BAR = { height: 34, gap: 8, stroke: 4 };
const SQUARE = 34;

export const BARS_HEIGHT = 2 * BAR.height + BAR.gap + BAR.stroke;

/** The leading result to scale, from the left edge of the card; null where its zero says little. */
export function drawBars(chart: Chart, stock: Stock): string | null {
  const parts = partsOf(chart, stock);
  if (parts === null) return null;
  const { width } = CARD_SIZE;
  const frame = { xmlns: "http://www.w3.org/2000/svg", width, height: BARS_HEIGHT };
  return element("svg", { ...frame, viewBox: `0 0 ${width} ${BARS_HEIGHT}` }, parts);
}

function partsOf(chart: Chart, stock: Stock): string | null {
  switch (chart.form) {
    case "slope":
      return null;
    case "multiple":
      return drawSquares(chart.times, stock);
    default: {
      const { before, after, axis } = chart;
      const first = before ? outline(positionOn(axis, before.value), stock) : "";
      return first + solid(positionOn(axis, after.value), stock);
    }
  }
}

const lengthOf = (share: number): number => Math.max(BAR.stroke, Math.round(share * CARD_SIZE.width));

const outline = (share: number, { line }: Stock): string =>
  element("rect", {
    x: -BAR.stroke,
    y: BAR.stroke / 2,
    width: lengthOf(share) + BAR.stroke / 2,
    height: BAR.height - BAR.stroke,
    fill: line,
    "fill-opacity": 0.12,
    stroke: line,
    "stroke-width": BAR.stroke,
  });

const solid = (share: number, stock: Stock): string =>
  element("rect", {
    y: BAR.height + BAR.gap,
    width: lengthOf(share),
    height: BAR.height,
    fill: stock.solid,
  });

/** One square for before, as many as the multiple for after. */
function drawSquares(times: number, stock: Stock): string {
  const step = SQUARE + BAR.gap;
  const squares = Array.from({ length: Math.ceil(times) }, (_, index) =>
    element("rect", {
      x: index * step,
      y: BAR.height + BAR.gap,
      width: Math.round(Math.min(1, times - index) * SQUARE),
      height: SQUARE,
      fill: stock.solid,
    }),
  );
  const one = outline((SQUARE + BAR.stroke) / CARD_SIZE.width, stock);
  return one + squares.join("");
}
