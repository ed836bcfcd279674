import { anyOf, NOTHING } from "../grammar.ts";
import {
  BEFORE_HEDGE,
  BEHIND,
  OUT_OF,
  PER_TIME,
  TIME_OF_RATE,
  WENT_UP_TO,
} from "../lexicon/english/figures.ts";
import { byLanguage, isEnglish, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Hedge, Mention } from "./mentions.ts";
import type { ReadNumber } from "./numbers.ts";
import { unitAfter } from "./unit-after.ts";

/** A figure of which nothing is known yet. */
export const NO_MENTION: Mention = {
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

const AND_A_HALF = /^ and a half(?!\p{L})/u;
const rates = byLanguage(() =>
  pattern(
    `^\\s*(?:(?:${anyOf([...phrasesFrom(({ units }) => units.rates)])})(?![\\p{L}])|${PER_TIME}|(?:${anyOf(foreignPer())})\\s+(?:${anyOf(timeWords())})(?![\\p{L}])|p\\.a\\.|\\/\\s?\\p{L}+|\\/\\s?(?:5|10|100)(?!\\d)|${OUT_OF})`,
    "iu",
  ),
);

/** What a rate is counted in, in the language's own words. */
const timeWords = (): string[] =>
  wordsFrom(({ timeUnits }) => Object.values(timeUnits).join(" ")).filter((word) => word.length > 1);
const foreignPer = (): string[] => phrasesFrom(({ code, units }) => (code === "en" ? "" : units.per));

/** How much of the text behind a number may be its unit. */
const UNIT_LENGTH = 60;

/** A number with the unit, the hedge and the rate around it; null where it measures nothing. */
export function withUnit(
  sentence: string,
  place: { start: number; end: number },
  number: ReadNumber,
  currency: string | null,
): Mention | null {
  const behind = sentence.slice(place.end);
  const half = AND_A_HALF.exec(behind)?.[0].length ?? 0;
  if (half > 0) {
    const end = place.end + half;
    return withUnit(sentence, { ...place, end }, { value: number.value + 0.5, step: 0.5 }, currency);
  }
  // "8+ seconds": the sign stands between the number and its unit.
  const plus = /^\+(?!\d)/.test(behind) ? 1 : 0;
  const read = unitAfter(behind.slice(plus, plus + UNIT_LENGTH), number, currency);
  const isPartOfWord = read?.length === 0 && /^[\p{L}_]/u.test(behind.slice(plus));
  if (read === null || isPartOfWord) return null;
  const end = place.end + plus + read.length;
  const mention = qualified(sentence, { ...NO_MENTION, ...read.figure, start: place.start, end });
  return plus ? { ...mention, hedge: mention.hedge ?? "over" } : mention;
}

/** Takes in the hedge before, the hedge behind and the rate: "about 40 orders or more a day". */
export function qualified(sentence: string, mention: Mention): Mention {
  const before = hedgeBefore(sentence.slice(0, mention.start));
  const behind = hedgeBehind(sentence.slice(mention.end));
  const end = mention.end + behind.length;
  const rate = rates().exec(sentence.slice(end))?.[0] ?? "";
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
  const unit = TIME_OF_RATE.exec(rate)?.[0].toLowerCase();
  return unit
    ? unit.replace("dai", "day").replace("annual", "year")
    : (foreignUnits().get(lastWord(rate)) ?? null);
}

const lastWord = (text: string): string => /\p{L}+$/u.exec(text.trim().toLowerCase())?.[0] ?? "";
const foreignUnits = byLanguage(
  () =>
    new Map(
      RATE_UNITS.flatMap((unit) =>
        wordsFrom(({ timeUnits }) => timeUnits[unit]).map((word) => [word, unit] as const),
      ),
    ),
);

const RATE_UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;

/** The same in every language. */
const SIGNS: Record<Hedge, string[]> = {
  about: ["~", "≈", "∼"],
  over: [">", "≥", ">="],
  under: ["<", "≤", "<="],
};

const hedges = byLanguage(
  (): ReadonlyMap<string, Hedge> =>
    new Map(
      (["about", "over", "under"] as const).flatMap((hedge) =>
        [...phrasesFrom((lexicon) => lexicon.hedges[hedge]), ...SIGNS[hedge]].map(
          (phrase) => [phrase, hedge] as const,
        ),
      ),
    ),
);

/** The arrows `->`, `=>` end in a sign that is a hedge elsewhere. */
const hedgePattern = byLanguage(() =>
  pattern(
    String.raw`(?<![\p{L}])(?:(?<!(?:${WENT_UP_TO}) )(?=up to)|(?!up to))(?:(?:${isEnglish() ? BEFORE_HEDGE : NOTHING}) )*(?<![\p{L}=–—-])(${anyOf(hedges().keys())})\s*(?:(?:${anyOf(wordsFrom(({ hedges: own }) => own.articles))}) )?$`,
    "iu",
  ),
);

/** The hedge that ends right before a place, and its length. */
export function hedgeBefore(text: string): { hedge: Hedge | null; length: number } {
  const match = hedgePattern().exec(text.slice(-40));
  const word = match?.[1]?.toLowerCase().replace(/\s+/g, " ");
  return { hedge: (word ? hedges().get(word) : undefined) ?? null, length: match?.[0].length ?? 0 };
}

/** "8+ seconds", "20 or more": at least. */
export function hedgeBehind(text: string): { hedge: Hedge | null; length: number } {
  const length = BEHIND.exec(text)?.[0].length ?? 0;
  return { hedge: length > 0 ? "over" : null, length };
}
