import type { Locale } from "../locale/index.ts";
import { escapeXml } from "../text/escape-xml.ts";
import { type Chart, describeChart } from "./chart.ts";
import {
  type ChartSize,
  type Drawing,
  drawBars,
  drawMultiple,
  drawPoints,
  drawSlope,
  LAYOUTS,
} from "./draw-forms.ts";
import { element } from "./svg.ts";

export { type Chart, describeChart, type Mark } from "./chart.ts";
export { chooseChart } from "./choose-chart.ts";
export type { ChartSize } from "./draw-forms.ts";

/**
 * A chart as inline SVG: as wide as its column, its text in the size of the page. `id` is unique on the page.
 * No `style` stands in it, so that a strict policy lets it through; without a style sheet it is drawn in one ink.
 */
export function drawChart(chart: Chart, id: string, locale: Locale, size: ChartSize = "result"): string {
  const { title, description } = describeChart(chart, locale);
  const { height, content } = drawForm(chart, size, locale);
  const words = (text: string): string => (locale.direction === "rtl" ? isolateWords(text) : text);
  return element(
    "svg",
    {
      class: `chart chart-${size} is-${chart.form}`,
      width: "100%",
      height,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
      direction: "ltr",
      fill: "currentColor",
    },
    element("title", { id: `${id}-title` }, escapeXml(title)) +
      element("desc", { id: `${id}-desc` }, escapeXml(description)) +
      words(content),
  );
}

/** Scales run from the left in every language; the words at them run as theirs does (UAX #9, isolates). */
const isolateWords = (svg: string): string =>
  svg.replace(/(<text[^>]*>)([^<]+)(?=<\/text>)/g, "$1\u2067$2\u2069");

function drawForm(chart: Chart, size: ChartSize, locale: Locale): Drawing {
  const layout = LAYOUTS[size];
  switch (chart.form) {
    case "points":
      return drawPoints(chart, layout, locale);
    case "slope":
      return drawSlope(chart, layout, locale);
    case "multiple":
      return drawMultiple(chart, layout, locale);
    default:
      return drawBars(chart, layout, locale);
  }
}
