import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { shortHash } from "../content-hash.ts";
import { writeIfChanged } from "../write-if-changed.ts";
import { turnAnchors } from "./turn-anchors.ts";

/**
 * A typeface of a Fontsource package, which has one file for each group of letters. `file`: the axes that vary in it.
 * `axes`: the instance wanted.
 */
export type Typeface = { package: string; file: "wght" | "wdth"; axes: Record<string, number> };

/** A group of letters of a typeface: the ranges of code points in it, both ends counted, and the file it is in. */
export type LetterGroup = { typeface: Typeface; path: string; ranges: [number, number][] };

/** The groups a typeface comes in, from the package's own table. */
export function readLetterGroups(typeface: Typeface): LetterGroup[] {
  const table = fileURLToPath(import.meta.resolve(`${typeface.package}/unicode.json`));
  const id = basename(typeface.package);
  const groups: Record<string, string> = JSON.parse(readFileSync(table, "utf8"));
  return Object.entries(groups).map(([name, ranges]) => {
    const group = name.replace(/[[\]]/g, "");
    const path = join(table, "../files", `${id}-${group}-${typeface.file}-normal.woff2`);
    return { typeface, path, ranges: ranges.split(",").map(toRange) };
  });
}

function toRange(range: string): [number, number] {
  const [first = "0", last = first] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

export const holds = ({ ranges }: LetterGroup, character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
};

/** A group as a font of one weight and width, which is what Satori draws with; kept in the folder `cache`. */
export async function instantiate({ typeface, path, ranges }: LetterGroup, cache: string): Promise<Buffer> {
  const source = readFileSync(path);
  const file = join(cache, `${shortHash(shortHash(source) + JSON.stringify(typeface.axes))}.ttf`);
  if (!existsSync(file)) {
    const letters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const options = { targetFormat: "sfnt" as const, variationAxes: typeface.axes };
    writeIfChanged(file, await subsetFont(source, letters.join(""), options));
  }
  return turnAnchors(readFileSync(file));
}
