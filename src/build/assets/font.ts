import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/write-files.ts";
import type { FontFile, Typeface } from "./typeface.ts";
import { type AxisRange, hasTrueTypeOutlines } from "./woff2.ts";

/**
 * What of a font file is used: weights and widths where it has axes for them, and letters. `format`: WOFF2 unless given.
 */
type FontCut = {
  weights: AxisRange | null;
  widths: AxisRange | null;
  glyphs: string;
  format?: "woff2" | "sfnt";
};

/** Kerning, and figures of one width for tables. Each feature brings glyphs of its own into the file. */
const FEATURES = ["kern", "tnum"];

/** How far letters are apart at each weight, which outlines of TrueType say as well (OpenType 1.9, "HVAR": optional beside `glyf`). */
const REDUNDANT_TABLES = ["HVAR"];

/** What nearly every page holds, the address at its foot too; the signs of a programmer and of currencies are in the second file. */
const COMMON =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \u00a0.,:;-–—'’\"“”()&+%/?!@×→·…−";
/** All that is set in the typeface: Basic Latin, Latin-1 and the signs that titles and figures use. Other scripts are set in the reader's own fonts. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
];
const SIGNS = "ıŒœŠšŸŽž–—‘’‚“”„…€−×→";

/** A file of the typeface and the characters it is used for (CSS Fonts 4, `unicode-range`). */
type PublishedFont = { src: string; range: string; file: FontFile };

/**
 * Publishes the typeface in two files: the letters of nearly every page, small enough to arrive with it, and the others, which
 * a browser loads where one of them stands; a typeface with one file a weight in two for each. `words`: what every page of the site
 * says, whose letters and signs outside of ASCII belong to the first. `font`: the file to load with the page.
 */
export async function publishTypeface(
  typeface: Typeface,
  words: string,
  { output, kept }: { output: string; kept: string },
): Promise<{ font: string; css: string }> {
  const all = new Set(
    RANGES.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ).concat([...SIGNS]),
  );
  const own = [...words].filter((sign) => sign > "\u007f" && all.has(sign));
  const first = new Set([...COMMON, ...own]);
  const others = [...all].filter((sign) => !first.has(sign));
  const publish = async (file: FontFile, signs: Iterable<string>): Promise<PublishedFont> => {
    const glyphs = [...signs].sort().join("");
    const weights = isVariable(file) ? file.weights : null;
    const contents = await cutFont(file.path, { weights, widths: file.widths, glyphs }, kept);
    const src = `/${ASSET_FOLDER}/${typeface.id}-${shortHash(contents)}.woff2`;
    writeIfChanged(join(output, src), contents);
    return { src, range: toUnicodeRange(glyphs), file };
  };
  const fonts: PublishedFont[] = [];
  for (const file of typeface.files.filter(({ letters }) => letters.name === "latin")) {
    fonts.push(await publish(file, first), await publish(file, others));
  }
  return { font: fonts[0]?.src ?? "", css: fonts.map((font) => formatFace(typeface, font)).join("\n") };
}

/** A file of one weight has no axis to be cut along. */
const isVariable = ({ weights }: FontFile): boolean => weights.min !== weights.max;

/** Puts the families of a typeface where a style sheet names `BrandTypeface`. `css`: minified. */
export const nameTypeface = (css: string, typeface: Typeface): string =>
  css.replace(
    /\bBrandTypeface\b(,sans-serif)?/g,
    `${formatFamily(typeface)},Fallback,${typeface.category === "serif" ? "serif" : "system-ui,sans-serif"}`,
  );

/** One word is written as it is, others as a text. */
const formatFamily = ({ family }: Typeface): string =>
  /^[A-Z][a-z]+$/.test(family) ? family : `"${family}"`;

/**
 * The part of a font file that is used. `kept`: a folder where it stays under a name that says what went into it, since
 * cutting takes more than a second.
 */
export async function cutFont(
  file: string,
  { weights, widths, glyphs, format = "woff2" }: FontCut,
  kept: string,
): Promise<Uint8Array> {
  const source = readFileSync(file);
  const variationAxes = {
    ...(weights && { wght: toAxis(weights) }),
    ...(widths && { wdth: toAxis(widths) }),
  };
  const key = shortHash(
    shortHash(source) + JSON.stringify([variationAxes, glyphs, FEATURES, REDUNDANT_TABLES, format]),
  );
  const result = join(kept, `font-${key}.${format}`);
  if (!existsSync(result)) {
    // Loaded where a font has yet to be cut: it compiles WebAssembly.
    const { default: subsetFont } = await import("subset-font");
    const options = {
      targetFormat: format,
      variationAxes,
      keepFeatures: FEATURES,
      dropTables: hasTrueTypeOutlines(source) ? REDUNDANT_TABLES : [],
    } as const;
    writeIfChanged(result, await subsetFont(source, glyphs, options));
  }
  return readFileSync(result);
}

/** An axis of one value is taken out of the font. */
const toAxis = ({ min, max }: AxisRange): number | AxisRange => (min === max ? min : { min, max });

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
const formatFace = (
  typeface: Typeface,
  { src, range, file: { weights, widths } }: PublishedFont,
): string => `@font-face {
  font-family: ${formatFamily(typeface)};
  src: url("${src}") format("woff2");
  font-weight: ${weights.min === weights.max ? weights.min : `${weights.min} ${weights.max}`};
${widths === null ? "" : `  font-stretch: ${widths.min}% ${widths.max}%;\n`}  font-display: optional;
  unicode-range: ${range};
}`;
