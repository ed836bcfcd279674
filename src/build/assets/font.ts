import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/files.ts";

/** A stretch of an axis of a variable font, in the units of `font-weight` and of `font-stretch` (per cent). */
export type AxisRange = { min: number; max: number };
/** What of a font file is used: weights, widths where it has them, and letters. */
export type FontCut = { weights: AxisRange; widths?: AxisRange; glyphs: string };

/** Archivo by Omnibus-Type, SIL Open Font License 1.1. */
const ARCHIVO = "@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2";
const WEIGHTS: AxisRange = { min: 400, max: 700 };
const WIDTHS: AxisRange = { min: 75, max: 100 };

/** Kerning, and figures of one width for tables. Each feature brings glyphs of its own into the file. */
const FEATURES = ["kern", "tnum"];

/** What nearly every page holds; the signs of a programmer and of currencies are in the second file. */
const COMMON = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \u00a0.,:;-–—’“”()&+%/?!×→·…−";
/** All that is set in the typeface: Basic Latin, Latin-1 and the signs that titles and figures use. Other scripts are set in the reader's own fonts. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
];
const SIGNS = "ıŒœŠšŸŽž–—‘’‚“”„…€−×→";

/** A file of the typeface and the characters it is used for (CSS Fonts 4, `unicode-range`). */
type PublishedFont = { src: string; range: string };

/**
 * Publishes the typeface in two files: the letters of nearly every page, small enough to arrive with it, and the others, which
 * a browser loads where one of them stands. `words`: the words of the site, whose letters belong to the first.
 */
export async function publishTypeface(
  words: string,
  { output, kept }: { output: string; kept: string },
): Promise<{ font: string; css: string }> {
  const all = new Set(
    RANGES.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ).concat([...SIGNS]),
  );
  const letters = [...words].filter((sign) => all.has(sign) && /\p{L}/u.test(sign));
  const first = new Set([...COMMON, ...letters]);
  const others = [...all].filter((sign) => !first.has(sign));
  const source = fileURLToPath(import.meta.resolve(ARCHIVO));
  const publish = async (signs: Iterable<string>): Promise<PublishedFont> => {
    const glyphs = [...signs].sort().join("");
    const contents = await cutFont(source, { weights: WEIGHTS, widths: WIDTHS, glyphs }, kept);
    const src = `/${ASSET_FOLDER}/archivo-${shortHash(contents)}.woff2`;
    writeIfChanged(join(output, src), contents);
    return { src, range: toUnicodeRange(glyphs) };
  };
  const [main, more] = [await publish(first), await publish(others)];
  return { font: main.src, css: [main, more].map(formatFace).join("\n") };
}

/**
 * The part of a font file that is used, as WOFF2. `kept`: a folder where it stays under a name that says what went into it, since
 * cutting takes half a second, and a build starts often.
 */
export async function cutFont(
  file: string,
  { weights, widths, glyphs }: FontCut,
  kept: string,
): Promise<Uint8Array> {
  const source = readFileSync(file);
  const variationAxes = { wght: weights, ...(widths && { wdth: widths }) };
  const key = shortHash(shortHash(source) + JSON.stringify([variationAxes, glyphs, FEATURES]));
  const result = join(kept, `font-${key}.woff2`);
  if (!existsSync(result)) {
    const options = { targetFormat: "woff2", variationAxes, keepFeatures: FEATURES } as const;
    writeIfChanged(result, await subsetFont(source, glyphs, options));
  }
  return readFileSync(result);
}

/** The characters of a text as CSS names them: `U+41-5A,U+E9`. */
export function toUnicodeRange(text: string): string {
  const points = [...new Set([...text].map((sign) => sign.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const point of points) {
    const range = ranges.at(-1);
    if (range?.last === point - 1) range.last = point;
    else ranges.push({ first: point, last: point });
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(",");
}

/** `optional`: a face that comes late is left for the next page, so that nothing moves. */
const formatFace = ({ src, range }: PublishedFont): string => `@font-face {
  font-family: Archivo;
  src: url("${src}") format("woff2");
  font-weight: ${WEIGHTS.min} ${WEIGHTS.max};
  font-stretch: ${WIDTHS.min}% ${WIDTHS.max}%;
  font-display: optional;
  unicode-range: ${range};
}`;
