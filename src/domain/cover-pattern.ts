import type { CoverColours } from "./brand/palette.ts";
import { element } from "./chart/svg.ts";

/** Width and height of the area a pattern fills, px. */
type Area = { width: number; height: number };

/** A form repeated over the area. `step`: from one to the next, px; `shift`: where the first begins, from 0 to 1 of a step. */
type Form = (area: Area, step: number, shift: number) => string;

/** How clear a pattern is: letters stand on it. */
const OPACITY = 0.12;
const STROKE = 10;
const STEPS = [75, 90, 110, 135, 165];
const SHIFTS = 8;

/**
 * The pattern of a cover that has no result to show: its form is that of the industry, its measure that of the study, so
 * that studies of one industry are alike and none is the same. Both numbers are hashes; the same ones draw the same for ever.
 */
export function drawPattern(industry: number, study: number, area: Area, { line }: CoverColours): string {
  const form = FORMS[industry % FORMS.length] ?? drawDots;
  const step = STEPS[study % STEPS.length] ?? 90;
  const shift = (Math.floor(study / STEPS.length) % SHIFTS) / SHIFTS;
  return element(
    "g",
    { fill: "none", stroke: line, "stroke-width": STROKE, "stroke-opacity": OPACITY },
    form(area, step, shift),
  );
}

/** Places from before the start of a length to behind its end. */
const placesOn = (length: number, step: number, shift: number): number[] =>
  Array.from({ length: Math.ceil(length / step) + 2 }, (_, index) => Math.round((index - 1 + shift) * step));

const pairs = ({ width, height }: Area, step: number, shift: number): [x: number, y: number][] =>
  placesOn(height, step, 1 - shift).flatMap((y, row) =>
    placesOn(width, step, shift + (row % 2) / 2).map((x): [number, number] => [x, y]),
  );

const path = (d: string): string => element("path", { d });

const drawDots: Form = (area, step, shift) => {
  const r = Math.round(step / 6);
  return path(
    pairs(area, step, shift)
      .map(([x, y]) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0`)
      .join(""),
  );
};

const drawSlants: Form = ({ width, height }, step, shift) =>
  path(
    placesOn(width + height, step, shift)
      .map((x) => `M${x} 0l-${height} ${height}`)
      .join(""),
  );

const drawGrid: Form = ({ width, height }, step, shift) =>
  path(
    placesOn(width, step, shift)
      .map((x) => `M${x} 0v${height}`)
      .join("") +
      placesOn(height, step, shift)
        .map((y) => `M0 ${y}h${width}`)
        .join(""),
  );

const drawCrosses: Form = (area, step, shift) => {
  const arm = Math.round(step / 5);
  return path(
    pairs(area, step, shift)
      .map(([x, y]) => `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`)
      .join(""),
  );
};

const drawWaves: Form = ({ width, height }, step, shift) => {
  const half = Math.round(step / 2);
  const count = Math.ceil(width / (2 * half)) + 1;
  return path(
    placesOn(height, step, shift)
      .map((y) => `M${-half} ${y}${`q${half / 2} ${-half} ${half} 0t${half} 0`.repeat(count)}`)
      .join(""),
  );
};

const drawSquares: Form = (area, step, shift) => {
  const side = Math.round(step / 2.2);
  return path(
    pairs(area, step, shift)
      .map(([x, y]) => `M${x} ${y}h${side}v${side}h-${side}z`)
      .join(""),
  );
};

const drawZigzag: Form = ({ width, height }, step, shift) => {
  const half = Math.round(step / 2);
  const count = Math.ceil(width / (2 * half)) + 1;
  return path(
    placesOn(height, step, shift)
      .map((y) => `M${-half} ${y}${`l${half} -${half}l${half} ${half}`.repeat(count)}`)
      .join(""),
  );
};

const drawRings: Form = ({ width, height }, step, shift) =>
  placesOn(width, step, shift)
    .filter((r) => r > 0)
    .map((r) => element("circle", { cx: width, cy: height, r }))
    .join("");

const FORMS: readonly Form[] = [
  drawDots,
  drawSlants,
  drawGrid,
  drawCrosses,
  drawWaves,
  drawSquares,
  drawZigzag,
  drawRings,
];
