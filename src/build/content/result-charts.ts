import type { Token } from "markdown-it";
import { markdown } from "../../domain/case-study/markdown/parser.ts";
import type { CaseStudy } from "../../domain/case-study/types.ts";
import { type Chart, chartOf, drawChart } from "../../domain/chart/index.ts";
import { escapeXml } from "../../domain/feed.ts";
import type { BodyBlock } from "./study-sections.ts";

/** A result that can be drawn, and the line of the body it was read from, counted from 0. */
export type ResultChart = { chart: Chart; id: string; line: number };

export function measuresOf({ outcomes, bodyLine }: CaseStudy): ResultChart[] {
  return outcomes.flatMap((outcome, index) => {
    const chart = outcome.verdict === "wrong" ? null : chartOf(outcome);
    return chart ? [{ chart, id: `result-${index + 1}`, line: outcome.line - bodyLine }] : [];
  });
}

/** Private-use characters that keep a chart's place through the sanitiser; `withoutMarks` keeps authors from writing them. */
const MARK = { open: "\uE000", close: "\uE001" };
const MARKS = new RegExp(`${MARK.open}([^${MARK.close}]*)${MARK.close}`, "g");

export const removePrivateUse = (text: string): string => text.replace(/[\uE000\uE001]/g, "");

/** The tokens of a block with a mark for each chart after the words it was read from. */
export function markMeasures(block: BodyBlock, measures: readonly ResultChart[]): Token[] {
  const own = measures.filter(({ line }) => line >= block.start && line < block.end);
  if (own.length === 0) return block.tokens;
  const tokens = [...block.tokens];
  // Items of a tight list hide their paragraphs; beside charts they are needed.
  for (const token of tokens) if (token.type.startsWith("paragraph")) token.hidden = false;
  for (const measure of own) {
    const end = endOfItem(tokens, measure.line);
    if (end !== null) tokens.splice(end, 0, markFor([measure]));
  }
  const ofBlock = own.filter(({ line }) => endOfItem(tokens, line) === null);
  return ofBlock.length === 0 ? tokens : [...tokens, markFor(ofBlock)];
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

function markFor(measures: readonly ResultChart[]): Token {
  const [token] = markdown.parse("<div></div>", {});
  if (!token) throw new Error("markdown-it gave no token for a block of HTML");
  token.content = MARK.open + measures.map(({ id }) => id).join(" ") + MARK.close;
  return token;
}

/** Draws the charts where their marks stand: in a list beside the sentence, elsewhere under their own names. */
export function drawMeasures(html: string, measures: readonly ResultChart[]): string {
  return html.replace(MARKS, (_mark, ids: string) => {
    const figures = ids
      .split(" ")
      .flatMap((id) => measures.find((measure) => measure.id === id) ?? [])
      .map(toFigure);
    return figures.length > 1 ? `<div class="measures">${figures.join("")}</div>` : figures.join("");
  });
}

const toFigure = ({ chart, id }: ResultChart): string =>
  `<figure class="measure"><figcaption>${escapeXml(chart.label)}</figcaption>${drawChart(chart, id)}</figure>`;
