import type { Artwork, CoverColours } from "./brand/palette.ts";
import type { Chart } from "./chart/chart.ts";
import { positionOn } from "./chart/scale.ts";
import { element } from "./chart/svg.ts";
import { drawPattern } from "./cover-pattern.ts";
import { fold } from "./text/slug.ts";

/** Width and height of a drawn cover, px. */
export const COVER_SIZE = { width: 1200, height: 675 };

/**
 * A cover for a study whose file brings none: its leading result as large as the image, drawn to the scale of its chart.
 * It holds no text, so that it needs no font.
 */
export function drawCover(stock: CoverColours, chart: Chart | null): string {
  return frame(stock, chart ? drawResult(chart, stock) : "", chart?.form === "points");
}

/**
 * A cover for a study without picture and without a result that can be drawn: a pattern, and what it is known by in large letters.
 * `letters`: those of the client or the title as outlines, in SVG; without any the pattern is all.
 */
export function drawWordCover(
  seeds: { industry: string; study: string },
  stock: CoverColours,
  letters: string,
): string {
  const pattern = drawPattern(hashOf(seeds.industry), hashOf(seeds.study), COVER_SIZE, stock);
  return frame(stock, pattern + letters, false);
}

function frame(stock: CoverColours, content: string, isUpright: boolean): string {
  const { width, height } = COVER_SIZE;
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height },
    element("rect", { width, height, fill: stock.ground }) + content + drawRuler(stock, isUpright),
  );
}

const RULER = { step: 20, minor: 26, major: 50, stroke: 3 };

/** The edge of a rule along the foot, or up the side where levels rise; every tenth line is longer. */
function drawRuler({ line }: CoverColours, isUpright: boolean): string {
  const { width, height } = COVER_SIZE;
  const count = Math.ceil((isUpright ? height : width) / RULER.step) - 1;
  const ticks = Array.from({ length: count }, (_, index) => {
    const place = (index + 1) * RULER.step;
    const length = (index + 1) % 10 === 0 ? RULER.major : RULER.minor;
    return isUpright ? `M0 ${height - place}h${length}` : `M${place} ${height}v-${length}`;
  });
  return element("path", { d: ticks.join(""), stroke: line, "stroke-width": RULER.stroke });
}

function drawResult(chart: Chart, stock: CoverColours): string {
  if (chart.form === "multiple") return drawSquares(chart.times, stock);
  const before = chart.before ? positionOn(chart.axis, chart.before.value) : null;
  const after = positionOn(chart.axis, chart.after.value);
  if (chart.form === "points") return drawLevels(before, after, stock);
  return chart.form === "slope" ? drawSlope(before ?? 0, after, stock) : drawBars(before ?? 0, after, stock);
}

const LEVEL = { left: 132, width: 456, gap: 24, stroke: 6 };

/** Shares of a whole as levels: the height of the image is 100 %. */
function drawLevels(before: number | null, after: number, { solid, line }: CoverColours): string {
  const { height } = COVER_SIZE;
  const level = (share: number) => ({
    y: Math.round((1 - share) * height),
    height: Math.round(share * height),
  });
  const outline =
    before === null
      ? ""
      : element("rect", {
          x: LEVEL.left,
          width: LEVEL.width,
          ...level(before),
          fill: line,
          "fill-opacity": 0.12,
          stroke: line,
          "stroke-width": LEVEL.stroke,
        });
  const x = LEVEL.left + LEVEL.width + LEVEL.gap;
  return outline + element("rect", { x, width: LEVEL.width, ...level(after), fill: solid });
}

const BAR = { top: 84, height: 200, gap: 24, stroke: 6 };

/** Before as an outline, after filled in, both from the left edge of the image. */
function drawBars(before: number, after: number, { solid, line }: CoverColours): string {
  const width = (share: number) => Math.max(BAR.stroke, Math.round(share * COVER_SIZE.width));
  const second = BAR.top + BAR.height + BAR.gap;
  return (
    element("rect", {
      x: -BAR.stroke,
      y: BAR.top,
      width: width(before) + BAR.stroke,
      height: BAR.height,
      fill: line,
      "fill-opacity": 0.12,
      stroke: line,
      "stroke-width": BAR.stroke,
    }) + element("rect", { y: second, width: width(after), height: BAR.height + BAR.stroke, fill: solid })
  );
}

const SLOPE = { top: 90, bottom: 560, stroke: 6 };

/** The area under a line from the level before to the level after. */
function drawSlope(before: number, after: number, { solid, line }: CoverColours): string {
  const { width, height } = COVER_SIZE;
  const y = (share: number) => Math.round(SLOPE.bottom - share * (SLOPE.bottom - SLOPE.top));
  const area = `M0 ${y(before)}L${width} ${y(after)}V${height}H0Z`;
  return (
    element("path", { d: area, fill: solid }) +
    element("path", {
      d: `M0 ${y(before)}H${width}`,
      stroke: line,
      "stroke-width": SLOPE.stroke,
      "stroke-dasharray": "6 18",
    })
  );
}

const SQUARES = { aRow: 8, side: 112, step: 132, left: 72, top: 84, stroke: 6, most: 24 };

/** As many squares as the multiple, the first one outlined; the last is cut where it is not whole. */
function drawSquares(times: number, { solid, line }: CoverColours): string {
  const count = Math.min(Math.ceil(times), SQUARES.most);
  return Array.from({ length: count }, (_, index) => {
    const x = SQUARES.left + (index % SQUARES.aRow) * SQUARES.step;
    const y = SQUARES.top + Math.floor(index / SQUARES.aRow) * SQUARES.step;
    const width = Math.round(Math.min(1, times - index) * SQUARES.side);
    const paint =
      index === 0 ? { fill: "none", stroke: line, "stroke-width": SQUARES.stroke } : { fill: solid };
    return element("rect", { x, y, width, height: SQUARES.side, ...paint });
  }).join("");
}

/** The colours a seed stands for: the same ones as long as the brand is the same. */
export const coverColoursOf = (seed: string, { colourSets: stocks }: Artwork): CoverColours =>
  stocks[(hashOf(seed) >>> 8) % stocks.length] ?? stocks[0];

/** FNV-1a, 32 bits. */
function hashOf(seed: string): number {
  let hash = 2_166_136_261;
  for (const character of fold(seed)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
