import { element } from "../../domain/chart/svg.ts";
import { type Stock, stockOf } from "../../domain/cover.ts";
import type { SaidResult } from "../../domain/lead-results.ts";
import { CARD_SIZE, type SocialCard } from "./card.ts";
import { BARS_HEIGHT, drawBars } from "./draw-bars.ts";
import { FONT_FAMILIES } from "./fonts.ts";
import { box, drawing, type Node } from "./node.ts";
import { directionOf, lengthOf } from "./script.ts";

const TEXT = { fontFamily: FONT_FAMILIES.text };
const HEADING = { fontFamily: FONT_FAMILIES.heading };

const EDGE = 64;
const RULER = 28;

/** A card as boxes; the same card always gives the same boxes. */
export function composeCard(card: SocialCard): Node {
  const stock = stockOf(card.seed);
  const bars = card.chart && drawBars(card.chart, stock);
  return box(
    {
      ...TEXT,
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      flexDirection: "column",
      justifyContent: "space-between",
      background: stock.ground,
      color: stock.line,
    },
    box({ padding: `44px ${EDGE}px 0`, justifyContent: "space-between", fontSize: 30 }, ...headOf(card)),
    card.result && resultBox(card.result, stock),
    bars && drawing(bars, CARD_SIZE.width, BARS_HEIGHT),
    titleBox(card),
    drawing(drawRuler(stock), CARD_SIZE.width, RULER),
  );
}

function headOf({ eyebrow, siteName }: SocialCard): Node[] {
  return [
    box({ ...cut(1), maxWidth: 680 }, eyebrow ?? ""),
    box({ ...HEADING, ...cut(1), maxWidth: 360, fontSize: 34 }, siteName),
  ];
}

const COLUMN = CARD_SIZE.width - 2 * EDGE;
const LARGEST_FIGURE = 168;
/** Width of a digit of the narrow bold, and a little room, by its height. */
const NARROW = 0.43;

/** Figures in Latin digits read from the left in every script. */
function resultBox({ from, figure, label }: SaidResult, { solid, line }: Stock): Node {
  const said = from === null ? figure : `${from} → ${figure}`;
  const size = Math.min(LARGEST_FIGURE, Math.floor(COLUMN / (lengthOf(said) * NARROW)));
  return box(
    { padding: `0 ${EDGE}px`, flexDirection: "column" },
    box({ ...cut(1), fontSize: 36, direction: directionOf(label) }, label),
    box(
      { ...HEADING, alignItems: "center", fontSize: size, lineHeight: 1.05, whiteSpace: "nowrap" },
      from === null ? null : box({ opacity: 0.72 }, from),
      from === null
        ? null
        : box({ margin: `0 ${size / 4}px` }, drawing(drawArrow(line), size * 0.7, size * 0.4)),
      box({ color: solid }, figure),
    ),
  );
}

function titleBox({ title, sentence, result }: SocialCard): Node {
  const isAlone = result === null;
  const size = isAlone
    ? sizeFor(title, [
        [30, 116],
        [60, 88],
        [110, 68],
        [170, 54],
      ])
    : sizeFor(title, [
        [70, 60],
        [125, 52],
        [150, 46],
        [190, 40],
      ]);
  const direction = directionOf(title);
  const side = direction === "rtl" ? "right" : "left";
  return box(
    { padding: `0 ${EDGE}px`, flexDirection: "column" },
    box(
      { ...HEADING, ...cut(isAlone ? 4 : 3), fontSize: size, lineHeight: 1.12, direction, textAlign: side },
      title,
    ),
    sentence === null
      ? null
      : box(
          { ...cut(3), marginTop: 24, fontSize: 34, lineHeight: 1.3, direction: directionOf(sentence) },
          sentence,
        ),
  );
}

/** Text that ends in an ellipsis after `lines` lines; a word longer than a line is broken. */
const cut = (lines: number) => ({ display: "block", lineClamp: lines, wordBreak: "break-word" });

/** The size, px, of the first step that a text is short enough for, or of the last one. */
function sizeFor(text: string, steps: readonly [longest: number, size: number][]): number {
  const length = lengthOf(text);
  return (steps.find(([longest]) => length <= longest) ?? steps.at(-1))?.[1] ?? 0;
}

/** The typeface has none. */
const drawArrow = (stroke: string): string =>
  element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 70 40" },
    element("path", { d: "M0 20h64M48 4l16 16-16 16", fill: "none", stroke, "stroke-width": 7 }),
  );

const TICKS = 60;

/** The edge of a rule, every tenth part longer. */
function drawRuler({ line }: Stock): string {
  const { width } = CARD_SIZE;
  const ticks = Array.from({ length: TICKS - 1 }, (_, index) => {
    const length = (index + 1) % 10 === 0 ? RULER : RULER / 2;
    return `M${((index + 1) * width) / TICKS} ${RULER}v-${length}`;
  });
  const path = element("path", { d: ticks.join(""), stroke: line, "stroke-width": 2 });
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", width, height: RULER }, path);
}
