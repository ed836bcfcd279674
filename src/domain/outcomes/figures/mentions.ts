import { createWordClasses } from "../../text/word-table.ts";
import { anyOf } from "../grammar.ts";
import {
  FOR_ONE,
  INDEFINITE,
  IS_PART,
  MEASURED_IN_MINUTES,
  OFTEN,
  VAGUE_TIME,
} from "../lexicon/english/figures.ts";
import { byLanguage, eachLexicon, numbersFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import { isNoFigure, isNumbering, isPronoun } from "./no-figures.ts";
import { isGrouped, numbersInWords, readDigits } from "./numbers.ts";
import { NO_MENTION, qualified, withUnit } from "./qualify.ts";
import { joinRanges } from "./ranges.ts";
import { CURRENCY_SIGNS } from "./units.ts";

/** What figures a text may hold, as far as its digits and single words tell: looked for once in many sentences. */
export type FigureForms = { digits: boolean; words: boolean; times: boolean };

const ALL_FORMS: FigureForms = { digits: true, words: true, times: true };

/** Finds every figure of a sentence, left to right, none overlapping. `forms`: those that the text around it may hold. */
export function mentionsIn(sentence: string, decimalComma: boolean, forms = ALL_FORMS): Mention[] {
  const found = [
    // Of the sentences of a block with digits most have none.
    ...(forms.digits && /\d/.test(sentence) ? inDigits(sentence, decimalComma) : []),
    ...(forms.digits && /[x×]\s?\d/.test(sentence) ? behindSign(sentence, decimalComma) : []),
    ...(forms.times ? vagueFigures(sentence) : []),
    ...(forms.words ? inWords(sentence) : []),
  ];
  const apart = withoutOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
  return joinRanges(apart, sentence).filter((mention) => !isNumbering(sentence, mention, decimalComma));
}

function withoutOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}

export type FigureKind =
  | "percent"
  | "times"
  | "points"
  | "money"
  | "time"
  | "size"
  | "count"
  | "number"
  /** A share in words ("two-thirds"), in percent. */
  | "fraction"
  /** "a week": a figure only beside another one. */
  | "vague";

/** How a number is qualified: about it, at least it, at most it. */
export type Hedge = "about" | "over" | "under";

/** A figure in a sentence: its position and its value. Hedge before and rate behind ("a week") belong to it. */
export type Mention = {
  start: number;
  end: number;
  kind: FigureKind;
  /** At base magnitude. */
  value: number;
  unit: string | null;
  range: [number, number] | null;
  /** One unit of the last written digit, at base magnitude. */
  step: number;
  /** 1e6 where the text says "million". */
  magnitude: number;
  sign: "+" | "-" | null;
  hedge: Hedge | null;
  /** "a week": what the figure is counted in, as far as it is a time. */
  rate: string | null;
};

const SIGNS = Object.keys(CURRENCY_SIGNS).join("");
/** First the Indian form: "1,20,000". */
const DIGITS = String.raw`\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d)|\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const NUMBER = pattern(
  [
    String.raw`(?<![\p{L}\p{N}_.,/:#@%])(?<!\p{L}[-–])`,
    String.raw`(?<sign>(?:−\s?|[-–±+]|(?<=^\s*)(?:\+|[-–](?=\s[\d.,]+\s?%\s*$))\s|[↑▲⬆↗↓▼⬇↘]\ufe0f?\s?)(?=[${SIGNS}\d]|R\$))?`,
    String.raw`(?<money>(?:US|CA|AU|C|A)?[${SIGNS}]|R\$|USD|EUR|GBP|JPY|CHF|INR|BRL|PLN|SEK)?\s?`,
    `(?<digits>${DIGITS})`,
  ].join(""),
  "gu",
);

/** Finds the figures of a sentence that are written in digits. */
export function inDigits(sentence: string, decimalComma: boolean): Mention[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const { sign, money, digits = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isNoFigure(sentence, end - digits.length, end)) return [];
    const isReal = money === "R$";
    const currency = isReal ? "BRL" : money ? (CURRENCY_SIGNS[money.at(-1) ?? ""] ?? money) : null;
    const place = { start: match.index, end };
    const read = withUnit(sentence, place, readDigits(digits, decimalComma), currency);
    const isSum = read?.kind === "money" && read.magnitude === 1 && isGrouped(digits);
    const mention = isSum
      ? withUnit(sentence, place, { value: Number(digits.replace(/[.,]/, "")), step: 1 }, currency)
      : read;
    const arrow = sign
      ? ""
      : (/^\s?([↑▲⬆↗↓▼⬇↘])(?!\s?[${"$"}€£]?\d)/u.exec(sentence.slice(mention?.end ?? end))?.[1] ?? "");
    if (!mention) return [];
    const written = sentence.slice(place.start, mention.end);
    const figure = isInMillions(mention, written, sentence) ? { ...mention, ...millions(mention) } : mention;
    return [{ ...figure, sign: signOf(sign ?? (arrow || undefined)) }];
  });
}

/** "1.2m visits a year", "Visits: 1.2m": with decimals minutes only where the sentence speaks of time. */
const isInMillions = ({ kind }: Mention, written: string, sentence: string): boolean =>
  kind === "time" && /\d[.,]\d+m$/.test(written) && !MEASURED_IN_MINUTES.test(sentence);

const millions = ({ value, step }: Mention): Partial<Mention> => ({
  kind: "number",
  unit: null,
  value: Number((value * 1e6).toPrecision(12)),
  step: step * 1e6,
  magnitude: 1e6,
});

const BEHIND_SIGN = pattern(
  "(?<![\\p{L}\\p{N}_.,/-]|\\d\\s)[x×](?:(?<=^\\s*.)\\s)?(\\d+(?:[.,]\\d+)?)(?![\\p{L}\\p{N}%])",
  "gu",
);
/** "x4", "×2,5": multiples whose sign stands before them. "3 x4" is a size, "x64" a name. */
function behindSign(sentence: string, decimalComma: boolean): Mention[] {
  return [...sentence.matchAll(BEHIND_SIGN)].flatMap(({ index: start, 0: words, 1: digits = "" }) => {
    const number = readDigits(digits, decimalComma);
    const place = { start, end: start + words.length };
    const isMultiple = number.value > 1 && number.value <= 30;
    return isMultiple ? [qualified(sentence, { ...NO_MENTION, ...number, ...place, kind: "times" })] : [];
  });
}

function signOf(sign: string | undefined): Mention["sign"] {
  if (sign && /^[+↑▲⬆↗]/u.test(sign)) return "+";
  return sign === undefined || sign.startsWith("±") ? null : "-";
}

const multiples = byLanguage(() => numbersFrom((lexicon) => lexicon.multiples));
const fractions = byLanguage(() => numbersFrom((lexicon) => lexicon.fractions));

const inWordsPattern = byLanguage(() =>
  pattern(
    String.raw`(?<![\p{L}\p{N}-])(?<!\b(?:${INDEFINITE}) )(?:(?<fraction>${anyOf(fractions().keys())})|(?<multiple>${anyOf(multiples().keys())})|(?<number>${anyOf(numbersInWords().keys())}))(?![\p{L}\p{N}])`,
    "giu",
  ),
);

/** The first words of all numbers in words. */
export const numberWords = byLanguage(
  () =>
    new Set(
      [fractions(), multiples(), numbersInWords()].flatMap((words) =>
        [...words.keys()].map((phrase) => phrase.split(/[ -]/)[0] ?? phrase),
      ),
    ),
);

/** Units of time, which "a week" is made of. */
export const timeWords = byLanguage(
  () => new Set(eachLexicon(({ timeUnits }) => Object.values(timeUnits).join(" ").split(/\s+/)).flat()),
);

const mayHoldNumber = byLanguage(() => createWordClasses([numberWords()]));

/** Finds the figures of a sentence that are written in words: "three", "tenfold", "two-thirds". */
export function inWords(sentence: string): Mention[] {
  return mayHoldNumber()(sentence) > 0
    ? [...sentence.matchAll(inWordsPattern())].flatMap((match) => readWords(match, sentence) ?? [])
    : [];
}

function readWords(match: RegExpExecArray, sentence: string): Mention | null {
  const { fraction, multiple } = match.groups ?? {};
  const place = { start: match.index, end: match.index + match[0].length };
  const words = match[0].toLowerCase().replace(/\s+/g, " ");
  if (fraction) {
    if (IS_PART.test(sentence.slice(0, place.start))) return null;
    const value = fractions().get(words) ?? 0;
    return qualified(sentence, { ...NO_MENTION, ...place, kind: "fraction", value, unit: "%" });
  }
  if (multiple)
    return qualified(sentence, {
      ...NO_MENTION,
      ...place,
      kind: "times",
      value: multiples().get(words) ?? 0,
    });
  if (words === "a single" && FOR_ONE.test(sentence.slice(0, place.start))) return null;
  const { value, length } = withRest(numbersInWords().get(words) ?? 0, sentence.slice(place.end));
  const mention = withUnit(sentence, { ...place, end: place.end + length }, { value, step: 1 }, null);
  return mention && words === "one" && isPronoun(sentence, mention) ? null : mention;
}

const nextNumber = byLanguage(() =>
  pattern(
    `^(?:(?<hundred>[ -]hundred)|(?<and>(?: and)? |-)(?<number>${anyOf(numbersInWords().keys())}))(?![\\p{L}\\p{N}])(?!-(?!${anyOf(numbersInWords().keys())})\\p{L})`,
    "iu",
  ),
);

/** "two hundred and fifty-five": what stands behind "two" multiplies it or adds to it. */
function withRest(value: number, text: string): { value: number; length: number } {
  const match = nextNumber().exec(text);
  const { hundred, and, number } = match?.groups ?? {};
  const next = numbersInWords().get(number?.toLowerCase() ?? "") ?? 0;
  const isHundreds = value >= 1 && value < 100 && hundred !== undefined;
  const isBehindHundreds = value % 100 === 0 && value > 0 && next > 0 && next < 100 && and !== "-";
  const isBehindTens =
    value % 100 >= 20 && value % 10 === 0 && next > 0 && next < 10 && !and?.includes("and");
  if (!match || (!isHundreds && !isBehindHundreds && !isBehindTens)) return { value, length: 0 };
  const behind = text.slice(match[0].length);
  // "one thousand two hundred": what is added may have hundreds of its own.
  const isAdded = !isHundreds && value >= 1000 && next < 10;
  const rest = isAdded ? withRest(next, behind) : withRest(isHundreds ? value * 100 : value + next, behind);
  return { value: isAdded ? value + rest.value : rest.value, length: match[0].length + rest.length };
}

/** "a week", "una semana": article and unit of one language. */
const vague = byLanguage(() => {
  const pairs = eachLexicon(({ code, units, timeUnits }) => {
    const articles = anyOf(units.articles.split(" ").filter(Boolean));
    const named = anyOf(
      Object.values(timeUnits)
        .flatMap((words) => words.split(/\s+/))
        .filter((word) => word.length > 2),
    );
    return code === "en" ? VAGUE_TIME : `(?:${articles}) (?=(?:${named})(?!\\p{L}))`;
  });
  return pattern(String.raw`(?<![\p{L}\p{N}])(?<!\b(?:${OFTEN}) )(?:${pairs.join("|")})`, "giu");
});

/** Finds "a week" and "half an hour", which are figures only beside another one. */
export function vagueFigures(sentence: string): Mention[] {
  return [...sentence.matchAll(vague())].flatMap((match) => {
    const value = match.groups?.half ? 0.5 : match.groups?.quarter ? 0.25 : 1;
    const place = { start: match.index, end: match.index + match[0].trimEnd().length };
    const mention = withUnit(sentence, place, { value, step: 1 }, null);
    return mention ? [{ ...mention, kind: "vague" as const }] : [];
  });
}
