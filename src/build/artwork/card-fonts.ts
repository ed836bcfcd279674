import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Font } from "satori";
import { SAMPLE_PACKAGE } from "../../domain/brand/index.ts";
import type { FontFile, Typeface as OwnTypeface } from "../assets/typeface.ts";
import { readCharacters } from "../assets/woff2.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/write-files.ts";
import { flipMarkAnchors } from "./font-tables.ts";

/**
 * Families of a typeface as Satori is told them: running text, and headings and figures. `isNarrow`: whether its headings are
 * narrow letters, for which cards are laid out.
 */
export type FontFamilies = { text: string; heading: string; isNarrow: boolean };

/** Satori keeps one font of a name: each group of letters has its own, and a style names them all. */
const nameOf = ({ name, axes }: LetterGroup): string => [name, ...Object.values(axes ?? {})].join("-");

/** The weight that a file of the site's typeface is wanted in: running text, and the narrow bold of headings and figures. */
const TEXT_WEIGHT = 500;
const HEADING_WEIGHT = 700;

/** The groups of letters of the site's typeface, from the file that is nearest to a weight. */
function groupsOf({ files }: OwnTypeface, weight: number, isNarrow: boolean): LetterGroup[] {
  const distance = ({ weights }: FontFile): number => Math.max(weights.min - weight, weight - weights.max, 0);
  const least = Math.min(...files.map(distance));
  const isNearest = (file: FontFile): boolean => distance(file) === least;
  const near = files.filter(isNearest);
  const one = near[0]?.weights;
  return near
    .filter(({ weights }) => weights.min === one?.min)
    .map(({ path, name, letters: { ranges }, weights, widths }) => ({
      path,
      name,
      ranges,
      axes:
        weights.min === weights.max
          ? null
          : {
              wght: Math.min(Math.max(weight, weights.min), weights.max),
              ...(widths && { wdth: isNarrow ? widths.min : widths.max }),
            },
    }));
}

/** Tells covers and cards of one typeface from those of another; null for that of the samples. */
export const typefaceMark = (typeface: OwnTypeface): string | null =>
  typeface.package === SAMPLE_PACKAGE ? null : familiesOf(groupsOf(typeface, HEADING_WEIGHT, true));

const familiesOf = (groups: readonly LetterGroup[]): string => groups.map(nameOf).join(", ");

const noto = (script: string): StandIn => ({
  package: `@fontsource-variable/noto-sans${script}`,
  file: "wght",
  axes: { wght: 700 },
});

const ARABIC: StandIn = { package: "@fontsource-variable/vazirmatn", file: "wght", axes: { wght: 700 } };

const CHINESE = noto("-sc");
const JAPANESE = noto("-jp");
const KOREAN = noto("-kr");
const HEBREW = noto("-hebrew");
const THAI = noto("-thai");
/** Latin, Greek, Cyrillic, Devanagari, Vietnamese. */
const NOTO = noto("");

/** What stands in for letters the site's typeface has not, by the script of the letter; for any other sign each is tried. */
const BY_SCRIPT: [script: RegExp, typefaces: StandIn[]][] = [
  [/\p{Script=Hangul}/u, [KOREAN]],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, [JAPANESE]],
  [/\p{Script=Arabic}/u, [ARABIC]],
  [/\p{Script=Hebrew}/u, [HEBREW]],
  [/\p{Script=Thai}/u, [THAI]],
];

/** The last code point of the Latin letters that the site's typeface has, and the accents that go on them. */
const LAST_LATIN = 0x24f;
const ACCENT = /\p{Script=Inherited}/u;
const BEYOND_LATIN = /[\u0250-\uffff]/;

/** A letter, a digit or a mark that belongs to one, beyond those every typeface here has. */
const isRareLetter = (letter: string): boolean =>
  (letter.codePointAt(0) ?? 0) > LAST_LATIN && /[\p{L}\p{M}\p{N}]/u.test(letter) && !ACCENT.test(letter);

/** Fonts for the letters of a text, read when a text first needs them. */
export type CardFonts = {
  families: FontFamilies;
  own(): Promise<Font[]>;
  forLetters(letters: string, text: string): Promise<Font[]>;
  /** The letters of a text that no font here has, each once: a card with them would have gaps. */
  findUndrawn(text: string): string[];
};

/** `cache`: a folder for what was cut out of the packages. */
export function openCardFonts(cache: string, typeface: OwnTypeface): CardFonts {
  const text = groupsOf(typeface, TEXT_WEIGHT, false);
  const heading = groupsOf(typeface, HEADING_WEIGHT, true);
  const groups = memoize((typeface: StandIn) => readLetterGroups(typeface));
  const font = memoize((group: LetterGroup) => instantiate(group, cache));
  // Of the file as it came: to cut a font out of it takes a hundred times as long.
  const characters = memoize(({ path }: LetterGroup) => readCharacters(readFileSync(path)));
  const toFont = async (group: LetterGroup): Promise<Font> => ({
    name: nameOf(group),
    data: await font(group),
  });
  const own = memoize((_: null) => Promise.all([...text, ...heading].map(toFont)));
  /** A package's table names letters for a group that its file has not: what counts is the file. */
  const findGroup = (letter: string, found: readonly LetterGroup[]): LetterGroup | null => {
    const code = letter.codePointAt(0) ?? 0;
    for (const group of found) {
      if (holds(group, letter) && characters(group).has(code)) return group;
    }
    return null;
  };
  return {
    families: {
      text: familiesOf(text),
      heading: familiesOf(heading),
      isNarrow: typeface.files.every(({ widths }) => widths !== null),
    },
    own: () => own(null),
    async forLetters(letters, words) {
      const needed = new Set<LetterGroup>();
      for (const letter of new Set(letters)) {
        const group = findGroup(letter, typefacesFor(letter, words).flatMap(groups));
        if (group) needed.add(group);
      }
      return Promise.all([...needed].map(toFont));
    },
    findUndrawn(words) {
      const undrawn: string[] = [];
      if (!BEYOND_LATIN.test(words)) return undrawn;
      for (const letter of new Set(words.normalize("NFC"))) {
        if (!isRareLetter(letter)) continue;
        if (!findGroup(letter, [...text, ...typefacesFor(letter, words).flatMap(groups)]))
          undrawn.push(letter);
      }
      return undrawn;
    },
  };
}

function typefacesFor(letter: string, text: string): StandIn[] {
  const own = BY_SCRIPT.find(([script]) => script.test(letter))?.[1];
  return own ?? [NOTO, ARABIC, HEBREW, THAI, ...eastAsianFor(text)];
}

/** Han letters are drawn as the language around them draws them. */
function eastAsianFor(text: string): StandIn[] {
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return [JAPANESE, CHINESE, KOREAN];
  if (/\p{Script=Hangul}/u.test(text)) return [KOREAN, CHINESE, JAPANESE];
  return [CHINESE, JAPANESE, KOREAN];
}

function memoize<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/**
 * A typeface of a Fontsource package, which has one file for each group of letters. `file`: the axes that vary in it.
 * `axes`: the instance wanted.
 */
type StandIn = { package: string; file: "wght"; axes: Record<string, number> };

/** A group of letters of a typeface: the ranges of code points in it, both ends counted, and the file it is in. `axes`: null for a file of one weight. */
type LetterGroup = {
  name: string;
  path: string;
  axes: Record<string, number> | null;
  ranges: [number, number][];
};

/** The groups a typeface comes in, from the package's own table. */
function readLetterGroups(typeface: StandIn): LetterGroup[] {
  const table = fileURLToPath(import.meta.resolve(`${typeface.package}/unicode.json`));
  const id = basename(typeface.package);
  const groups: Record<string, string> = JSON.parse(readFileSync(table, "utf8"));
  return Object.entries(groups).map(([name, ranges]) => {
    const group = name.replace(/[[\]]/g, "");
    const path = join(table, "../files", `${id}-${group}-${typeface.file}-normal.woff2`);
    return {
      name: basename(path, ".woff2"),
      path,
      axes: typeface.axes,
      ranges: ranges.split(",").map(toRange),
    };
  });
}

function toRange(range: string): [number, number] {
  const [first = "0", last = first] = range.trim().replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

const holds = ({ ranges }: LetterGroup, character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
};

/** A group as a font of one weight and width, which is what Satori draws with; kept in the folder `cache`. */
async function instantiate({ path, axes, ranges }: LetterGroup, cache: string): Promise<Buffer> {
  const source = readFileSync(path);
  const file = join(cache, `${shortHash(shortHash(source) + JSON.stringify(axes))}.ttf`);
  if (!existsSync(file)) {
    const letters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const options = { targetFormat: "sfnt" as const, ...(axes && { variationAxes: axes }) };
    // Loaded where a font has yet to be cut: it compiles WebAssembly.
    const { default: subsetFont } = await import("subset-font");
    writeIfChanged(file, await subsetFont(source, letters.join(""), options));
  }
  return flipMarkAnchors(readFileSync(file));
}
