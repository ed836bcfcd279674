import { anyOf } from "../word-lists.ts";
import { hedgeBefore, hedgeBehind } from "./hedges.ts";
import type { Mention } from "./mention.ts";
import { isNoFigure, isNumbering } from "./no-figure.ts";
import { FRACTION_WORDS, MULTIPLE_WORDS, NUMBER_WORDS } from "./number-words.ts";
import { type ReadNumber, readDigits } from "./numbers.ts";
import { joinRanges } from "./ranges.ts";
import { unitAfter } from "./unit-after.ts";
import { CURRENCY_SIGNS } from "./units.ts";

const SIGNS = Object.keys(CURRENCY_SIGNS).join("");
const DIGITS = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const NUMBER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_.,/:#@%])(?<!\p{L}[-–])`,
    String.raw`(?<sign>(?:−\s?|[-–±+])(?=[${SIGNS}\d]))?`,
    String.raw`(?<money>(?:US|CA|AU|C|A)?[${SIGNS}]|USD|EUR|GBP|JPY|CHF|INR)?\s?`,
    `(?<digits>${DIGITS})`,
  ].join(""),
  "gu",
);
const IN_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<fraction>${anyOf(Object.keys(FRACTION_WORDS))})|(?<multiple>${anyOf(Object.keys(MULTIPLE_WORDS))})|(?<number>${anyOf(Object.keys(NUMBER_WORDS))}))(?![\p{L}\p{N}])`,
  "giu",
);
/** Looked for first: most sentences hold none of them. */
const FIRST_WORDS = new Set(
  [FRACTION_WORDS, MULTIPLE_WORDS, NUMBER_WORDS].flatMap((words) =>
    Object.keys(words).map((phrase) => phrase.split(/[ -]/)[0] ?? phrase),
  ),
);
const VAGUE =
  /(?<![\p{L}\p{N}])(?<!\b(?:once|twice|times|per) )(?:(?<half>half an?)|an?|one full|un|une|una|einen?|einem|einer) (?=(?:full |whole |single |working |half[ -])?(?:second|minute|hour|day|week|month|quarter|year|Sekunde|Minute|Stunde|Tag|Woche|Monat|heure|jour|semaine|mois|hora|día|semana|mes)\b)/giu;
const RATE =
  /^\s*(?:(?:per|pro|par|por|each|every)\s(?:single |active |business )?\p{L}+|(?:a|an|al|am|im)\s+(?:second|minute|hour|day|week|month|quarter|year|Tag|Monat|Jahr|mes|año|día)\b|a la semana\b|(?:daily|weekly|monthly|quarterly|annually|yearly|hourly|jährlich|monatlich)\b|p\.a\.|\/\s?\p{L}+|\/(?:5|10|100)(?!\d))/iu;

const AND_A_HALF = /^ and a half(?!\p{L})/u;

const NONE: Mention = {
  start: 0,
  end: 0,
  kind: "number",
  value: 0,
  unit: null,
  range: null,
  step: 1,
  magnitude: 1,
  sign: null,
  hedge: null,
  rate: null,
};

/** Finds every figure of a sentence, left to right, none overlapping. */
export function mentionsIn(sentence: string, decimalComma: boolean): Mention[] {
  const found = [...inDigits(sentence, decimalComma), ...inWords(sentence), ...vague(sentence)];
  const apart = dropOverlaps(found.sort((a, b) => a.start - b.start || b.end - a.end));
  return joinRanges(apart, sentence).filter((mention) => !isNumbering(sentence, mention));
}

function inDigits(sentence: string, decimalComma: boolean): Mention[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const { sign, money, digits = "" } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (isNoFigure(sentence, end - digits.length, end)) return [];
    const currency = money ? (CURRENCY_SIGNS[money.at(-1) ?? ""] ?? money) : null;
    const mention = withUnit(sentence, match.index, end, readDigits(digits, decimalComma), currency);
    return mention ? [{ ...mention, sign: signOf(sign) }] : [];
  });
}

function inWords(sentence: string): Mention[] {
  const mayHold = sentence.match(/\p{L}+/gu)?.some((token) => FIRST_WORDS.has(token.toLowerCase()));
  if (!mayHold) return [];
  return [...sentence.matchAll(IN_WORDS)].flatMap((match) => {
    const { fraction, multiple, number } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    const word = (fraction ?? multiple ?? number ?? "").toLowerCase().replace(/\s+/g, " ");
    if (fraction) {
      if (/\b(?:first|second|last|latter|other|next|and|and a)\s$/i.test(sentence.slice(0, place.start)))
        return [];
      return [
        qualified(sentence, {
          ...NONE,
          ...place,
          kind: "fraction",
          value: FRACTION_WORDS[word] ?? 0,
          unit: "%",
        }),
      ];
    }
    if (multiple)
      return [qualified(sentence, { ...NONE, ...place, kind: "times", value: MULTIPLE_WORDS[word] ?? 0 })];
    const mention = withUnit(
      sentence,
      place.start,
      place.end,
      { value: NUMBER_WORDS[word] ?? 0, step: 1 },
      null,
    );
    return mention && !isPronoun(sentence, mention, word) ? [mention] : [];
  });
}

/** "the new one" counts nothing. */
function isPronoun(sentence: string, { kind, start }: Mention, word: string): boolean {
  if (word !== "one" || kind !== "number") return false;
  return !/\b(?:to|from|takes?|took|just|only|than|by|needs?)\s$/i.test(sentence.slice(0, start));
}

function vague(sentence: string): Mention[] {
  return [...sentence.matchAll(VAGUE)].flatMap((match) => {
    const value = match.groups?.half ? 0.5 : 1;
    const end = match.index + match[0].trimEnd().length;
    const mention = withUnit(sentence, match.index, end, { value, step: 1 }, null);
    return mention ? [{ ...mention, kind: "vague" as const }] : [];
  });
}

function withUnit(
  sentence: string,
  start: number,
  end: number,
  number: ReadNumber,
  currency: string | null,
): Mention | null {
  // "8+ seconds": the sign stands between the number and its unit.
  const plus = /^\+(?!\d)/.test(sentence.slice(end)) ? 1 : 0;
  const half = AND_A_HALF.exec(sentence.slice(end))?.[0].length ?? 0;
  if (half) return withUnit(sentence, start, end + half, { value: number.value + 0.5, step: 0.5 }, currency);
  const read = unitAfter(sentence.slice(end + plus, end + plus + 60), number, currency);
  const isCut = read?.length === 0 && /^[\p{L}_]/u.test(sentence.slice(end + plus));
  if (read === null || isCut) return null;
  const mention = qualified(sentence, { ...NONE, start, end: end + plus + read.length, ...read.figure });
  return plus ? { ...mention, hedge: mention.hedge ?? "over" } : mention;
}

/** Takes in the hedge before, the hedge behind and the rate: "about 40 orders or more a day". */
function qualified(sentence: string, mention: Mention): Mention {
  const before = hedgeBefore(sentence.slice(0, mention.start));
  const behind = hedgeBehind(sentence.slice(mention.end));
  const end = mention.end + behind.length;
  const rate = RATE.exec(sentence.slice(end))?.[0] ?? "";
  return {
    ...mention,
    start: mention.start - before.length,
    end: end + rate.length,
    rate: rateOf(rate),
    hedge: before.hedge ?? behind.hedge,
  };
}

/** "per day", "daily" and "/day" are one rate. */
function rateOf(rate: string): string | null {
  const unit = /(?:second|minute|hour|da[iy]|week|month|quarter|year|annual)/i.exec(rate)?.[0].toLowerCase();
  return unit ? unit.replace("dai", "day").replace("annual", "year") : null;
}

function signOf(sign: string | undefined): "+" | "-" | null {
  if (sign?.startsWith("+")) return "+";
  return sign === undefined || sign.startsWith("±") ? null : "-";
}

function dropOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
}
