import { lazy } from "../../memoize.ts";
import { isAscii } from "../../text/slug.ts";
import { isPlainText, visitWords } from "./visit-words.ts";

/** What the percent sign is called, in one word and in two. */
const PERCENT = /^(?:percent|prozent|procent|percento|pourcent)$/;
export const PERCENT_IN_TWO_WORDS = ["per cent", "per cento", "pour cent", "por ciento", "por cento"];

/** "24x7" and "24-7" are "24/7", and that is no 24 and 7 of anything. */
const AROUND_THE_CLOCK = /^24[x/×-]7$/;

// A pattern that asks Unicode for classes of signs takes up to milliseconds to make ready: each is made for the first text that needs it,
// and a word that is ASCII needs none.

/**
 * Words of any script. Signs between letters hold a word together ("node.js", "ci/cd", "e-commerce", "don't"), as do a
 * full stop, comma or no-break space inside a number; a full stop before a name (".net") and "++" or "#" after it ("c++", "c#") belong
 * to it. A percent sign behind a number is a word. Soft hyphens and joiners are parts of letters.
 */
const WORD = lazy(() => {
  const run = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00AD\\u200C\\u200D]*";
  const before = `(?:(?<![^\\s(["'“„«/,;:])\\.(?=\\p{L}))?`;
  const joined = `(?:(?:[-.'’&/_@+\\u2010\\u2011]|(?<=\\p{Nd}),(?=\\p{Nd})|(?<=(?<![\\p{L}\\p{N}.,])\\p{Nd}{1,3})[\\u00A0\\u202F](?=\\p{Nd}{3}(?![\\p{Nd}])))${run})*`;
  const after = "(?:\\+\\+(?!\\p{L})|(?<=\\p{L})#(?![\\p{L}\\p{N}]))?";
  const percent = "|(?<=\\p{Nd}[ \\u00A0\\u202F]?)%";
  return new RegExp(before + run + joined + after + percent, "gu");
});

/** The words of a text as they stand in it, in lower case. */
export function splitWords(text: string): string[] {
  const lower = text.toLowerCase();
  if (!isPlainText(lower)) return lower.match(WORD()) ?? [];
  const words: string[] = [];
  visitWords(lower, (start, end) => words.push(lower.slice(start, end)));
  return words;
}

/** A word, and where in a text it stands. */
type LocatedWord = { word: string; start: number; end: number };

/** The words of a text, with their positions (UTF-16 offsets). */
export function locateWords(text: string): LocatedWord[] {
  const words: LocatedWord[] = [];
  let lineStart = 0;
  const add = (line: string, from: number, to: number): void => {
    words.push({ word: line.slice(from, to), start: lineStart + from, end: lineStart + to });
  };
  // No word reaches over the end of a line, and most lines are plain where their text is not.
  for (const line of text.split("\n")) {
    if (isPlainText(line)) visitWords(line, (from, to) => add(line, from, to));
    else for (const { 0: word, index } of line.matchAll(WORD())) add(line, index, index + word.length);
    lineStart += line.length + 1;
  }
  return words;
}

/** Whether a sign or a line parts two words. `between`: what stands between them; a space does in nine cases of ten. */
export const isApart = (between: string): boolean =>
  between !== " " && /[^\p{Zs}\t\p{Pd}'’/&_]/u.test(between);

/** A word that holds others: "ci/cd" has the parts "ci" and "cd" and is known as a whole, "cicd"; plain words have one part. */
type Compound = { parts: string[]; whole: string | null };

const MAX_WORD_LENGTH = 35;
const MAX_PARTS_OF_A_WHOLE = 3;

const INNER_SIGN = lazy(() => /[-'’&/_@+\u2010\u2011]|(?<!\p{Nd})[.,]|[.,](?!\p{Nd})/u);
const ASCII_INNER_SIGN = /[-'&/_@+]|(?<!\d)[.,]|[.,](?!\d)/;
const APOSTROPHE = /['’]/;
const CONTRACTION = lazy(() => /['’](?=\p{L}{1,2}$)/u);
const SCRIPT_WITHOUT_SPACES = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー";
const WITHOUT_SPACES = lazy(() => new RegExp(`[${SCRIPT_WITHOUT_SPACES}]`, "u"));
export const isWithoutSpaces = (part: string): boolean => !isAscii(part) && WITHOUT_SPACES().test(part);
/** A change from kanji to kana or back is a change of word more often than not: "データ移行" is データ and 移行. */
const RUNS = lazy(
  () =>
    new RegExp(
      `\\p{Script=Katakana}[\\p{Script=Katakana}ー]*|\\p{Script=Hiragana}[\\p{Script=Hiragana}ー]*|\\p{Script=Han}+|[\\p{Script=Hangul}ー]+|[^${SCRIPT_WITHOUT_SPACES}]+`,
      "gu",
    ),
);

/** Words that French and its neighbours write together with the next one: "l'eau", "d'usine", "qu'elle". */
const ELISION = lazy(() => /^(?:[cdjlmnst]|qu)['’](?=\p{L}{3})/u);

/** "1'200'000", as it is written in Switzerland. */
const SWISS_THOUSANDS = /(?<=^\d[\d'’]{0,30})['’](?=\d{3}(?!\d))/g;

/** "500k" is also found as "500,000". */
const THOUSANDS = /^(\d+(?:[.,]\d{1,2})?)k$/;
/** Thousands whose parts may be parted by a space: "10 000". */
export const PARTED_THOUSANDS = /^([1-9]\d{0,2})(\d{3})$/;

/** "1.3m" and "2bn", as sums of money are written, are "1.3 million" and "2 billion", and so are round numbers in figures alone. */
const MAGNITUDE = /^(\d+(?:[.,]\d+)?)(mn?|bn?)$/;
const MILLION = 1_000_000;

function toMagnitude(word: string): string[] | null {
  const [, number = "", unit] = MAGNITUDE.exec(word) ?? [];
  if (unit !== undefined) return [toNumber(number), unit.startsWith("b") ? "billion" : "million"];
  const digits = toNumber(word);
  if (!/^\d{7,12}$/.test(digits)) return null;
  const isBillion = digits.length > 9;
  const value = Number(digits) / (isBillion ? 1000 * MILLION : MILLION);
  return Number.isInteger(value * 100) ? [`${value}`, isBillion ? "billion" : "million"] : null;
}

const VERSION = /^v(\d+(?:\.\d+)*)$/;

/** Takes a word of `splitWords` apart. "c++", "c#", ".net", "k8s" and "8.2" stay as they are; "don't" is "dont". */
export function splitCompound(word: string): Compound {
  if (PERCENT.test(word)) return { parts: ["%"], whole: null };
  if (/^[a-z]+$/.test(word)) return { parts: [word.slice(0, MAX_WORD_LENGTH)], whole: null };
  if (AROUND_THE_CLOCK.test(word)) return { parts: ["24/7"], whole: null };
  const sign = /(?:\+\+|#)$/.exec(word)?.[0] ?? "";
  const bare = withoutApostrophes(word.slice(0, word.length - sign.length).replace(SWISS_THOUSANDS, ""));
  const magnitude = /^\d/.test(bare) ? toMagnitude(bare) : null;
  if (magnitude) return { parts: magnitude, whole: null };
  const thousands = THOUSANDS.exec(bare)?.[1];
  if (thousands) return { parts: [`${Math.round(Number(toNumber(thousands)) * 1000)}`], whole: bare };
  // "v2.0" is version 2.0.
  const version = VERSION.exec(bare)?.[1];
  if (version) return { parts: [version], whole: bare };
  const dot = bare.startsWith(".") ? "." : "";
  const parts = bare
    .slice(dot.length)
    .split(isAscii(bare) ? ASCII_INNER_SIGN : INNER_SIGN())
    .map(toNumber);
  const outer = parts.map((part, at) => (at === 0 ? dot : "") + part + (at === parts.length - 1 ? sign : ""));
  const whole = toWhole(outer);
  // "ASP.NET" is .NET too.
  if (outer.length > 1 && bare.endsWith(".net")) outer[outer.length - 1] = ".net";
  return {
    parts: outer.flatMap(toBigrams).map((part) => part.slice(0, MAX_WORD_LENGTH)),
    whole,
  };
}

const withoutApostrophes = (word: string): string =>
  APOSTROPHE.test(word)
    ? word
        .replace(/['’]s$/, "")
        .replace(ELISION(), "")
        .replace(CONTRACTION(), "")
    : word;

/** Thousands lose their comma, point or space, a decimal comma becomes a point: "10,000" and "10.000" are "10000", "1,4" is "1.4". */
function toNumber(part: string): string {
  if (/^[1-9]\d{0,2}(?:[.,\u00A0\u202F]\d{3})+$/.test(part)) return part.replace(/\D/g, "");
  if (!part.includes(",")) return part;
  return part.replace(/(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd}))/gu, "").replace(/(?<=\p{Nd}),(?=\p{Nd})/gu, ".");
}

function toWhole(parts: string[]): string | null {
  if (parts.length === 1 || parts.length > MAX_PARTS_OF_A_WHOLE) return null;
  const whole = parts.join("");
  return (isAscii(whole) ? /[a-z]/i : /\p{L}/u).test(whole) && whole.length <= MAX_WORD_LENGTH ? whole : null;
}

/**
 * Chinese, Japanese and Korean are written without spaces: each pair of neighbours is a word, and the last letter one
 * of its own, so that every letter starts a word ("東京都" is 東京, 京都, 都).
 */
function toBigrams(part: string): string[] {
  if (!isWithoutSpaces(part)) return [part];
  // Kana of half the width are whole letters only where their marks are put on.
  return (part.normalize("NFKC").match(RUNS()) ?? []).flatMap((run) => {
    if (!isWithoutSpaces(run)) return [run];
    const letters = [...run];
    return letters.map((letter, at) => letter + (letters[at + 1] ?? ""));
  });
}

/** Whether a part is the last letter of a run, which `splitCompound` adds; a question for the run holds that letter already. */
export const isLoneLetter = (part: string): boolean => [...part].length === 1 && isWithoutSpaces(part);
