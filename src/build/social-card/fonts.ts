import { basename } from "node:path";
import type { Font } from "satori";
import { holds, instantiate, type LetterGroup, readLetterGroups, type Typeface } from "./font-package.ts";

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

/** What stands in for letters the site's typeface has not. */
const OTHERS = [noto(""), ARABIC, noto("-hebrew"), noto("-thai")];
const CHINESE = noto("-sc");
const JAPANESE = noto("-jp");
const KOREAN = noto("-kr");

/** Fonts for the letters of a text, read when a text first needs them. */
export type FontShelf = {
  own(): Promise<Font[]>;
  forLetters(letters: string, text: string): Promise<Font[]>;
};

/** `cache`: a folder for what was cut out of the packages. */
export function openFontShelf(cache: string): FontShelf {
  const groups = memoize((typeface: Typeface) => readLetterGroups(typeface));
  const font = memoize((group: LetterGroup) => instantiate(group, cache));
  const toFont = async (group: LetterGroup): Promise<Font> => ({
    name: nameOf(group),
    data: await font(group),
  });
  const own = memoize((_: null) => Promise.all([TEXT, HEADING].flatMap(groups).map(toFont)));
  return {
    own: () => own(null),
    async forLetters(letters, text) {
      const typefaces = [...OTHERS, ...eastAsianFor(text)];
      const needed = new Set<LetterGroup>();
      for (const letter of letters) {
        const group = typefaces.flatMap(groups).find((candidate) => holds(candidate, letter));
        if (group) needed.add(group);
      }
      return Promise.all([...needed].map(toFont));
    },
  };
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
