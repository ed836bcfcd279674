import { fold } from "../../text/slug.ts";
import type { SectionKind } from "../types.ts";
import { SECTION_NAMES } from "./section-names.ts";

/** Headings longer than these are sentences, not names of sections. */
const MOST_WORDS = 4;
const MOST_SIGNS = 12;

/** Says little about a section: "Our key results" has one word. */
const FILLERS = new Set(
  "the our a an key main business project client customer company achieved used faced das die der unsere le la les l notre el los las nuestra il lo i gli nostra o os as".split(
    " ",
  ),
);

const KINDS = SECTION_NAMES.map(({ kind, words, phrases, signs }) => ({
  kind,
  words: new Set(words.split(" ")),
  phrase: new RegExp(`^(?:${phrases.join("|")})$`, "u"),
  // Folding takes the marks off katakana too.
  signs: fold(signs).split(" "),
}));

/** What a section is about by its heading; null where nothing is recognised. */
export function sectionKindOf(heading: string): SectionKind | null {
  const name = fold(heading)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/^(?:\d{1,2}[.)]|[一二三四五六七八九十]+[、.])\s*/u, "");
  // "The challenge: growth without people" and "The process, week by week" are named before the sign.
  const [first = ""] = name.split(/\s*(?:[:：,]|\s[–—-]\s)\s*/u);
  return kindOf(toWords(first));
}

const toWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function kindOf(words: string[]): SectionKind | null {
  const text = words.join(" ");
  const telling = words.filter((word) => !FILLERS.has(word));
  const isShort = telling.length <= MOST_WORDS && text.length > 0;
  const found = KINDS.find(
    ({ words: names, phrase, signs }) =>
      phrase.test(text) ||
      (isShort && telling.some((word) => names.has(word))) ||
      (text.length <= MOST_SIGNS && signs.some((sign) => text.includes(sign))),
  );
  return found?.kind ?? null;
}
