import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Font } from "satori";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/files.ts";
import { readCharacters, turnAnchors } from "./font-tables.ts";

/** The site's own typeface as the cards use it: running text, and the narrow bold of headings and figures. */
const TEXT: Typeface = {
  package: "@fontsource-variable/archivo",
  file: "wdth",
  axes: { wght: 500, wdth: 100 },
};
const HEADING: Typeface = {
  package: "@fontsource-variable/archivo",
  file: "wdth",
  axes: { wght: 700, wdth: 75 },
};

/** Satori keeps one font of a name: each group of letters has its own, and a style names them all. */
const familyOf = (typeface: Typeface): string[] => readLetterGroups(typeface).map((group) => nameOf(group));
const nameOf = ({ typeface, path }: LetterGroup): string =>
  `${basename(path, ".woff2")}-${Object.values(typeface.axes).join("-")}`;

/** What a style says to be set in the site's typeface. */
export const FONT_FAMILIES = {
  text: familyOf(TEXT).join(", "),
  heading: familyOf(HEADING).join(", "),
};

const noto = (script: string): Typeface => ({
  package: `@fontsource-variable/noto-sans${script}`,
  file: "wght",
  axes: { wght: 700 },
});

const ARABIC: Typeface = { package: "@fontsource-variable/vazirmatn", file: "wght", axes: { wght: 700 } };

const CHINESE = noto("-sc");
const JAPANESE = noto("-jp");
const KOREAN = noto("-kr");
const HEBREW = noto("-hebrew");
const THAI = noto("-thai");
/** Latin, Greek, Cyrillic, Devanagari, Vietnamese. */
const NOTO = noto("");

/** What stands in for letters the site's typeface has not, by the script of the letter; for any other sign each is tried. */
const BY_SCRIPT: [script: RegExp, typefaces: Typeface[]][] = [
  [/\p{Script=Hangul}/u, [KOREAN]],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, [JAPANESE]],
  [/\p{Script=Arabic}/u, [ARABIC]],
  [/\p{Script=Hebrew}/u, [HEBREW]],
  [/\p{Script=Thai}/u, [THAI]],
];

/** The last code point of the Latin letters that the site's typeface has, and the accents that go on them. */
const LAST_LATIN = 0x24f;
const ACCENT = /\p{Script=Inherited}/u;

/** A letter, a digit or a mark that belongs to one, beyond those every typeface here has. */
const isRareLetter = (letter: string): boolean =>
  (letter.codePointAt(0) ?? 0) > LAST_LATIN && /[\p{L}\p{M}\p{N}]/u.test(letter) && !ACCENT.test(letter);

/** Fonts for the letters of a text, read when a text first needs them. */
export type CardFonts = {
  own(): Promise<Font[]>;
  forLetters(letters: string, text: string): Promise<Font[]>;
  /** The letters of a text that no font here has, each once: a card with them would have gaps. */
  findUndrawn(text: string): Promise<string[]>;
};

/** `cache`: a folder for what was cut out of the packages. */
export function openCardFonts(cache: string): CardFonts {
  const groups = memoize((typeface: Typeface) => readLetterGroups(typeface));
  const font = memoize((group: LetterGroup) => instantiate(group, cache));
  const characters = memoize(async (group: LetterGroup) => readCharacters(await font(group)));
  const toFont = async (group: LetterGroup): Promise<Font> => ({
    name: nameOf(group),
    data: await font(group),
  });
  const own = memoize((_: null) => Promise.all([TEXT, HEADING].flatMap(groups).map(toFont)));
  /** A package's table names letters for a group that its file has not: what counts is the file. */
  const findGroup = async (letter: string, typefaces: readonly Typeface[]): Promise<LetterGroup | null> => {
    const code = letter.codePointAt(0) ?? 0;
    for (const group of typefaces.flatMap(groups)) {
      if (holds(group, letter) && (await characters(group)).has(code)) return group;
    }
    return null;
  };
  return {
    own: () => own(null),
    async forLetters(letters, text) {
      const needed = new Set<LetterGroup>();
      for (const letter of new Set(letters)) {
        const group = await findGroup(letter, typefacesFor(letter, text));
        if (group) needed.add(group);
      }
      return Promise.all([...needed].map(toFont));
    },
    async findUndrawn(text) {
      const undrawn: string[] = [];
      for (const letter of new Set(text.normalize("NFC"))) {
        if (!isRareLetter(letter)) continue;
        if (!(await findGroup(letter, [TEXT, ...typefacesFor(letter, text)]))) undrawn.push(letter);
      }
      return undrawn;
    },
  };
}

function typefacesFor(letter: string, text: string): Typeface[] {
  const own = BY_SCRIPT.find(([script]) => script.test(letter))?.[1];
  return own ?? [NOTO, ARABIC, HEBREW, THAI, ...eastAsianFor(text)];
}

/** Han letters are drawn as the language around them draws them. */
function eastAsianFor(text: string): Typeface[] {
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
type Typeface = { package: string; file: "wght" | "wdth"; axes: Record<string, number> };

/** A group of letters of a typeface: the ranges of code points in it, both ends counted, and the file it is in. */
type LetterGroup = { typeface: Typeface; path: string; ranges: [number, number][] };

/** The groups a typeface comes in, from the package's own table. */
function readLetterGroups(typeface: Typeface): LetterGroup[] {
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

const holds = ({ ranges }: LetterGroup, character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => code >= first && code <= last);
};

/** A group as a font of one weight and width, which is what Satori draws with; kept in the folder `cache`. */
async function instantiate({ typeface, path, ranges }: LetterGroup, cache: string): Promise<Buffer> {
  const source = readFileSync(path);
  const file = join(cache, `${shortHash(shortHash(source) + JSON.stringify(typeface.axes))}.ttf`);
  if (!existsSync(file)) {
    const letters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const options = { targetFormat: "sfnt" as const, variationAxes: typeface.axes };
    // Loaded where a font has yet to be cut: it compiles WebAssembly.
    const { default: subsetFont } = await import("subset-font");
    writeIfChanged(file, await subsetFont(source, letters.join(""), options));
  }
  return turnAnchors(readFileSync(file));
}
