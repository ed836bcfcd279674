import type { CoverColours } from "../../domain/brand/palette.ts";
import type { Chart } from "../../domain/chart/index.ts";
import { positionOn } from "../../domain/chart/scale.ts";
import { element } from "../../domain/chart/svg.ts";
import { COVER_SIZE } from "../../domain/cover.ts";
import { memoize } from "../../domain/memoize.ts";
import type { ResultFigure } from "../../domain/selection/result-figure.ts";
import type { LogoDrawing } from "../assets/logo.ts";
import {
  box,
  clampLines,
  directionOf,
  drawing,
  fontScaleOf,
  frame,
  latinLength,
  type Node,
  sizeFor,
} from "./card-elements.ts";
import type { FontFamilies } from "./card-fonts.ts";

/** Width and height of a card as social networks show it, px. */
export const SOCIAL_CARD_SIZE = { width: 1200, height: 630 };

/** What a card says, and its colours: the same ones as those of the study's cover. */
export type SocialCard = {
  stock: CoverColours;
  siteName: string;
  /** In place of the name, where the firm has one that can be seen on the ground of the card. */
  logo?: LogoDrawing;
  /** Above the title: the client, or what kind of page this is. */
  eyebrow: string | null;
  title: string;
  /** A sentence under the title, where there is no result to show. */
  sentence: string | null;
  result: ResultFigure | null;
  chart: Chart | null;
};

const EDGE = 64;

const RULER = 28;

/** A card as boxes; the same card always gives the same boxes. */
export function composeCard(card: SocialCard, fonts: FontFamilies): Node {
  const { stock } = card;
  const bars = card.chart && drawResult(card.chart, stock);
  return box(
    {
      fontFamily: fonts.text,
      width: SOCIAL_CARD_SIZE.width,
      height: SOCIAL_CARD_SIZE.height,
      flexDirection: "column",
      justifyContent: "space-between",
      background: stock.ground,
      color: stock.line,
    },
    box(
      { padding: `44px ${EDGE}px 0`, justifyContent: "space-between", fontSize: 30 },
      ...headOf(card, fonts),
    ),
    card.result && resultBox(card.result, stock, fonts),
    bars && drawing(bars, SOCIAL_CARD_SIZE.width, BARS_HEIGHT),
    titleBox(card, fonts),
    rulerOf(stock.line),
  );
}

/** The words of a cover as large as they fit over its lower part; nothing lies behind them. */
export function composeWords(words: string, { line }: CoverColours, fonts: FontFamilies): Node {
  const direction = directionOf(words);
  const size = sizeFor(words, fontScaleOf(fonts), [
    [12, 200],
    [22, 150],
    [40, 116],
    [70, 92],
    [110, 76],
  ]);
  return box(
    {
      fontFamily: fonts.heading,
      // Padding comes on top of these.
      width: COVER_SIZE.width - 2 * EDGE,
      height: COVER_SIZE.height - 64 - 92,
      flexDirection: "column",
      justifyContent: "flex-end",
      padding: `64px ${EDGE}px 92px`,
      color: line,
    },
    box(
      {
        ...clampLines(4),
        fontSize: size,
        lineHeight: 1.06,
        direction,
        textAlign: direction === "rtl" ? "right" : "left",
      },
      words,
    ),
  );
}

function headOf({ eyebrow, siteName, logo }: SocialCard, fonts: FontFamilies): Node[] {
  return [
    box({ ...clampLines(1), maxWidth: 680 }, eyebrow ?? ""),
    logo
      ? logoBox(logo)
      : box({ fontFamily: fonts.heading, ...clampLines(1), maxWidth: 360, fontSize: 34 }, siteName),
  ];
}

const LOGO = { width: 360, height: 56 };

/** A logo as large as its room lets it be. */
function logoBox({ svg, width, height }: LogoDrawing): Node {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return drawing(svg, Math.round(width * scale), Math.round(height * scale));
}

const COLUMN = SOCIAL_CARD_SIZE.width - 2 * EDGE;

const LARGEST_FIGURE = 168;

/** Width of a digit of the narrow bold, and a little room, by its height. */
const NARROW = 0.43;

/** Figures in Latin digits read from the left in every script. */
function resultBox(
  { from, figure, label }: ResultFigure,
  { solid, line }: CoverColours,
  fonts: FontFamilies,
): Node {
  const said = from === null ? figure : `${from} → ${figure}`;
  const size = Math.min(
    LARGEST_FIGURE,
    Math.floor((fontScaleOf(fonts) * COLUMN) / (latinLength(said) * NARROW)),
  );
  return box(
    { padding: `0 ${EDGE}px`, flexDirection: "column" },
    box({ ...clampLines(1), fontSize: 36, direction: directionOf(label) }, label),
    box(
      {
        fontFamily: fonts.heading,
        alignItems: "center",
        fontSize: size,
        lineHeight: 1.05,
        whiteSpace: "nowrap",
      },
      from === null ? null : box({ opacity: 0.72 }, from),
      from === null
        ? null
        : box({ margin: `0 ${size / 4}px` }, drawing(drawArrow(line), size * 0.7, size * 0.4)),
      box({ color: solid }, figure),
    ),
  );
}

function titleBox({ title, sentence, result }: SocialCard, fonts: FontFamilies): Node {
  const isAlone = result === null;
  const size = isAlone
    ? sizeFor(title, fontScaleOf(fonts), [
        [30, 116],
        [60, 88],
        [110, 68],
        [170, 54],
      ])
    : sizeFor(title, fontScaleOf(fonts), [
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
      {
        fontFamily: fonts.heading,
        ...clampLines(isAlone ? 4 : 3),
        fontSize: size,
        lineHeight: 1.12,
        direction,
        textAlign: side,
      },
      title,
    ),
    sentence === null
      ? null
      : box(
          {
            ...clampLines(3),
            marginTop: 24,
            fontSize: 34,
            lineHeight: 1.3,
            direction: directionOf(sentence),
          },
          sentence,
        ),
  );
}

/** The typeface has none. */
const drawArrow = (stroke: string): string =>
  frame(70, 40, element("path", { d: "M0 20h64M48 4l16 16-16 16", fill: "none", stroke, "stroke-width": 7 }));

const TICKS = 60;

/** The stocks of a brand are few, and their colours too. */
const MOST_RULERS = 100;
const rulerOf = memoize((line) => drawing(drawRuler(line), SOCIAL_CARD_SIZE.width, RULER), MOST_RULERS);

/** The edge of a rule, every tenth part longer. */
function drawRuler(line: string): string {
  const { width } = SOCIAL_CARD_SIZE;
  const ticks = Array.from({ length: TICKS - 1 }, (_, index) => {
    const length = (index + 1) % 10 === 0 ? RULER : RULER / 2;
    return `M${((index + 1) * width) / TICKS} ${RULER}v-${length}`;
  });
  return frame(width, RULER, element("path", { d: ticks.join(""), stroke: line, "stroke-width": 2 }));
}

const BAR = { height: 34, gap: 8, stroke: 4 };

const SQUARE = 34;

const BARS_HEIGHT = 2 * BAR.height + BAR.gap + BAR.stroke;

/** The leading result to scale, from the left edge of the card; null where its zero says little. */
function drawResult(chart: Chart, stock: CoverColours): string | null {
  const parts = partsOf(chart, stock);
  return parts === null ? null : frame(SOCIAL_CARD_SIZE.width, BARS_HEIGHT, parts);
}

function partsOf(chart: Chart, stock: CoverColours): string | null {
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

const barLength = (share: number): number => Math.max(BAR.stroke, Math.round(share * SOCIAL_CARD_SIZE.width));

const outline = (share: number, { line }: CoverColours): string =>
  element("rect", {
    x: -BAR.stroke,
    y: BAR.stroke / 2,
    width: barLength(share) + BAR.stroke / 2,
    height: BAR.height - BAR.stroke,
    fill: line,
    "fill-opacity": 0.12,
    stroke: line,
    "stroke-width": BAR.stroke,
  });

const solid = (share: number, stock: CoverColours): string =>
  element("rect", {
    y: BAR.height + BAR.gap,
    width: barLength(share),
    height: BAR.height,
    fill: stock.solid,
  });

/** One square for before, as many as the multiple for after. */
function drawSquares(times: number, stock: CoverColours): string {
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
  const one = outline((SQUARE + BAR.stroke) / SOCIAL_CARD_SIZE.width, stock);
  return one + squares.join("");
}
