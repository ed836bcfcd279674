import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/files.ts";

/** Archivo by Omnibus-Type, SIL Open Font License 1.1. */
const FILE = "@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2";

/** The stretch of weight and width the style sheets use (`font-weight`, `font-stretch`). */
const AXES = { wght: { min: 400, max: 700 }, wdth: { min: 75, max: 100 } };

/** Basic Latin, Latin-1 and the signs that titles and figures use; other scripts are set in the reader's own fonts. */
const RANGES: readonly [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
];
const SIGNS = "ıŒœŠšŸŽž–—‘’‚“”„…€−×→";

/** The one typeface as a file of the letters the site writes, small enough to arrive with the page. `kept`: a folder. */
export async function buildFont(kept: string): Promise<{ name: string; contents: Uint8Array }> {
  const source = readFileSync(fileURLToPath(import.meta.resolve(FILE)));
  // Cutting takes half a second, and a build starts often: the result stays under a name that says what went into it.
  const file = join(
    kept,
    `font-${shortHash(shortHash(source) + JSON.stringify([AXES, RANGES, SIGNS]))}.woff2`,
  );
  if (!existsSync(file)) writeIfChanged(file, await cut(source));
  const contents = readFileSync(file);
  return { name: `archivo-${shortHash(contents)}.woff2`, contents };
}

function cut(source: Buffer): Promise<Uint8Array> {
  const letters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  );
  return subsetFont(source, letters.join("") + SIGNS, { targetFormat: "woff2", variationAxes: AXES });
}
