import type { Token } from "markdown-it";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { type Chart, chooseChart, drawChart } from "../../domain/chart/index.ts";
import type { Locale } from "../../domain/locale/index.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { BodyBlock } from "./study-sections.ts";

/** A result that can be drawn, and the line of the body it was read from, counted from 0. */
export type ResultChart = { chart: Chart; id: string; line: number };

/** `bodyLine`: line of the file on which the body starts. */
export function measuresOf({ outcomes }: CaseStudy, bodyLine: number, locale: Locale): ResultChart[] {
  return outcomes.flatMap((outcome, index) => {
    const chart = outcome.verdict === "wrong" ? null : chooseChart(outcome, locale);
    return chart ? [{ chart, id: `result-${index + 1}`, line: outcome.line - bodyLine }] : [];
  });
}

/** Encloses a chart's place through the sanitiser: no token holds it, since Markdown replaces it (CommonMark 0.31, 2.3). */
const MARK = "\0";
const MARKED_IDS = new RegExp(`${MARK}([^${MARK}]*)${MARK}`, "g");

/** The tokens of a block with a mark for each chart after the words it was read from. */
export function markMeasures(block: BodyBlock, measures: readonly ResultChart[]): Token[] {
  const own = measures.filter(({ line }) => line >= block.start && line < block.end);
  if (own.length === 0) return block.tokens;
  // Items of a tight list hide their paragraphs; beside charts they are needed.
  const tokens = block.tokens.map((token) =>
    token.type.startsWith("paragraph") && token.hidden ? copyToken(token, { hidden: false }) : token,
  );
  const byItem = Map.groupBy(own, ({ line }) => endOfItem(tokens, line));
  // From the last item to the first, so that the places before stay as they are.
  const ends = [...byItem.keys()].filter((end) => end !== null).sort((a, b) => b - a);
  for (const end of ends) tokens.splice(end, 0, ...markFor(byItem.get(end) ?? [], block));
  const ofBlock = byItem.get(null) ?? [];
  return ofBlock.length === 0 ? tokens : [...tokens, ...markFor(ofBlock, block)];
}

/** Where the innermost list item that holds a line ends, or null where none does. */
function endOfItem(tokens: Token[], line: number): number | null {
  const open = tokens.findLastIndex(
    ({ type, map }) => type === "list_item_open" && map && line >= map[0] && line < map[1],
  );
  const level = tokens[open]?.level;
  const close = tokens.findIndex(
    (token, index) => index > open && token.type === "list_item_close" && token.level === level,
  );
  return open < 0 ? null : close;
}

function markFor(measures: readonly ResultChart[], { tokens: [first] }: BodyBlock): Token[] {
  if (!first) return [];
  const content = MARK + measures.map(({ id }) => id).join(" ") + MARK;
  return [
    copyToken(first, { type: "html_block", tag: "", nesting: 0, children: null, attrs: null, content }),
  ];
}

/** Other forms of a study are made of the same tokens: none may be changed. */
const copyToken = (token: Token, changes: Partial<Token>): Token =>
  Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);

/** Draws the charts where their marks stand: one of a list item beside its sentence, all others under their own names. */
export function drawMeasures(html: string, measures: readonly ResultChart[], locale: Locale): string {
  return html.replace(MARKED_IDS, (_mark, ids: string) => {
    const figures = ids
      .split(" ")
      .flatMap((id) => measures.find((measure) => measure.id === id) ?? [])
      .map((measure) => toFigure(measure, locale));
    return figures.length > 1 ? `<div class="measures">${figures.join("")}</div>` : figures.join("");
  });
}

const toFigure = ({ chart, id }: ResultChart, locale: Locale): string =>
  `<figure class="measure"><figcaption>${escapeXml(chart.label)}</figcaption>${drawChart(chart, id, locale)}</figure>`;
