import { element } from "../../domain/chart/svg.ts";
import { isAscii } from "../../domain/text/slug.ts";
import type { FontFamilies } from "./card-fonts.ts";

/** How large letters of full width are set where narrow ones have a size of 1. */
const FULL_WIDTH_SCALE = 0.7;

export const fontScaleOf = ({ isNarrow }: FontFamilies): number => (isNarrow ? 1 : FULL_WIDTH_SCALE);

/** Text that ends in an ellipsis after `lines` lines; a word longer than a line is broken. */
export const clampLines = (lines: number) => ({
  display: "block",
  lineClamp: lines,
  wordBreak: "break-word",
});

/** The size, px, of the first step that a text is short enough for, or of the last one, times `scale`. */
export function sizeFor(
  text: string,
  scale: number,
  steps: readonly [longest: number, size: number][],
): number {
  const length = latinLength(text);
  return Math.round(scale * ((steps.find(([longest]) => length <= longest) ?? steps.at(-1))?.[1] ?? 0));
}

/** A box in the form Satori lays out: an element of React without React. */
export type Node = { type: string; props: Record<string, unknown> };

type Style = Record<string, string | number | undefined>;

export const box = (style: Style, ...children: (Node | string | null)[]): Node => ({
  type: "div",
  props: {
    style: { display: "flex", ...style },
    children: children.flatMap((child) => (typeof child === "string" ? withoutMarks(child) : (child ?? []))),
  },
});

/**
 * Marks of direction, which `Intl` writes around signs of languages that run from the right: a run of letters that is nothing but marks has no
 * shape, on which Satori fails.
 */
const withoutMarks = (text: string): string =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "");

/** A drawing as it stands in the card; `width` and `height` in px. */
export const drawing = (svg: string, width: number, height: number): Node => ({
  type: "img",
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`, width, height },
});

const FRAME = {
  xmlns: "http://www.w3.org/2000/svg",
  overflow: "visible",
  preserveAspectRatio: "none",
};

/** A drawing of simple shapes, none of which lie outside it: `placeFrames` finds it again. */
export const frame = (width: number, height: number, shapes: string): string =>
  element("svg", { ...FRAME, viewBox: `0 0 ${width} ${height}` }, shapes);

const [FRAME_START = ""] = element("svg", FRAME).split("/>");
const PICTURE =
  /<image( x="[^"]*" y="[^"]*" width="[^"]*" height="[^"]*") href="data:image\/svg\+xml;base64,([^"]*)"[^>]*>/g;

/**
 * Puts frames in place of the pictures that Satori makes of them in its SVG: resvg draws a picture, its clip and its mask each on a ground as
 * large as the card, which takes longer than all the letters do.
 */
export const placeFrames = (svg: string): string =>
  svg.replace(PICTURE, (picture: string, place: string, encoded: string) => {
    const shapes = Buffer.from(encoded, "base64").toString();
    return shapes.startsWith(FRAME_START) ? FRAME_START + place + shapes.slice(FRAME_START.length) : picture;
  });

/** What the writing of a text asks of a layout. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;

const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** Which way the first letter of a text reads (Unicode Bidirectional Algorithm, rule P2). */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

/** How many letters of the Latin script a text is as long as. */
export function latinLength(text: string): number {
  // Of Latin letters without accents only the end of a line written as two signs is one.
  if (isAscii(text) && !text.includes("\r")) return text.length;
  const characters = [...new Intl.Segmenter().segment(text)];
  return characters.reduce((length, { segment }) => length + (WIDE.test(segment) ? 2 : 1), 0);
}
