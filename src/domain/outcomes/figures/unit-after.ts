import { anyOf, wordsOf } from "../grammar.ts";
import {
  ENGLISH_BREAKS,
  FREQUENCY_ENDS,
  KINDS_OF_TIME,
  NEVER,
  NOUN,
  ONE,
  POINTS,
} from "../lexicon/english/figures.ts";
import { byLanguage, phrasesFrom, wordsFrom } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { FigureKind } from "./mentions.ts";
import { singular } from "./noun-forms.ts";
import type { ReadNumber } from "./numbers.ts";
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  MEASURES,
  magnitudes,
  SECONDS,
  SHORT_MEASURES,
  SIZE_UNITS,
  spellings,
  timeUnits,
} from "./units.ts";

export type Figure = {
  kind: FigureKind;
  value: number;
  unit: string | null;
  step: number;
  magnitude: number;
};
type Read = { figure: Figure; length: number };

const timeOf = byLanguage(() => spellings(timeUnits()));
const SIZE_OF = spellings(SIZE_UNITS);
const CURRENCY_OF = spellings(CURRENCY_WORDS);
/** Letters that name a unit of time: "5m" right behind the digits only, "2d" and "2 d". */
const TIGHT_OF: Record<string, string> = { m: "minute", d: "day", w: "week" };

const END = String.raw`(?![\p{L}\p{N}])`;
const percent = byLanguage(() =>
  pattern(`^\\s?(?:%|(?:${anyOf(phrasesFrom(({ units }) => units.percent))})(?![\\p{L}]))`, "iu"),
);

const points = byLanguage(() => {
  const own = phrasesFrom(({ code, units }) => (code === "en" ? "" : units.points));
  return pattern(
    `^(?:\\s?${POINTS}|\\s?p\\.?p\\.?(?![\\p{L}])|\\s?ppts?\\b|\\s?-?(?:${anyOf(own)})(?![\\p{L}]))`,
    "iu",
  );
});
const times = byLanguage(() => {
  const own = anyOf(phrasesFrom(({ units }) => units.times));
  return pattern(`^(?:\\s?[x×]|[\\s-]{0,2}(?:${own}))(?![\\p{L}\\p{N}])`, "iu");
});
/** "three times a week" is a frequency, not a multiple. */
const frequency = byLanguage(() => {
  const own = anyOf(phrasesFrom(({ units }) => units.times));
  const per = anyOf([...phrasesFrom(({ units }) => `${units.per} | ${units.rates}`), "a", "an"]);
  return pattern(
    `^(?:\\s?(?:-|–|to )\\s?\\d+)?\\s?(?:(?:${own}|x)\\s+(?:${per})|(?:${own})\\s+(?:${FREQUENCY_ENDS}))(?![\\p{L}])`,
    "iu",
  );
});
const time = byLanguage(() =>
  pattern(String.raw`^[\s-]?(?:(?:${KINDS_OF_TIME})[\s-])?(${anyOf(timeOf().keys())})${END}`, "iu"),
);

const TIGHT = pattern(String.raw`^(?:([mdw])|\s([dw]))${END}(?!\s+(?:[\p{L}-]+\s)?\p{Ll}+s\b)`, "u");
const secondUnit = byLanguage(() =>
  pattern(String.raw`^(?:,? and |,? )?(\d+)\s?(${anyOf(timeOf().keys())}|m)${END}`, "iu"),
);

const SIZE = pattern(String.raw`^[\s-]?(${anyOf(SIZE_OF.keys())})${END}(?:\/s)?`, "u");
const MEASURE = pattern(
  String.raw`^(?:\s?(${MEASURES.join("|")})|\s(${SHORT_MEASURES.join("|")}))${END}`,
  "u",
);
const CURRENCY = pattern(
  String.raw`^\s?(?:(${anyOf(CURRENCY_OF.keys())})(?![\p{L}])|([${Object.keys(CURRENCY_SIGNS).join("")}]))`,
  "iu",
);

const magnitude = byLanguage(() =>
  pattern(
    String.raw`^(?:\s?(${anyOf([...magnitudes().keys()].filter((word) => word.length > 2))})\.?|([kKMBTmb]|[bm]n|mm|MM)|\s([bm]n|k|M))${END}`,
    "iu",
  ),
);

/** "₹1.6L", "₹2 Cr": lakhs and crores, by these letters behind rupees only. */
const INDIAN_FACTORS: Readonly<Record<string, number>> = { l: 1e5, cr: 1e7 };
const INDIAN_MAGNITUDE = pattern(String.raw`^(?:\s?(L|Cr))${END}`, "u");

const behindMagnitude = byLanguage(() =>
  pattern(`^\\s(?:${anyOf(phrasesFrom(({ prepositions }) => prepositions.belonging))})\\s?`, "iu"),
);

/** Reads what stands behind a number: magnitude, then unit. `length` is how much of the text they take. */
export function unitAfter(after: string, number: ReadNumber, currency: string | null): Read | null {
  if (currency === null) {
    if (frequency().test(after)) return null;
    const rate = rateAfter(after, number) ?? sizeAfter(after, number) ?? timeAfter(after, number);
    if (rate) return rate;
  }
  const written = (currency === "INR" ? INDIAN_MAGNITUDE.exec(after) : null) ?? magnitude().exec(after);
  const word = (written?.[1] ?? written?.[2] ?? written?.[3] ?? "").toLowerCase().replace(/\s+/g, " ");
  const factor = magnitudes().get(word) ?? INDIAN_FACTORS[word] ?? 1;
  const taken = written?.[0].length ?? 0;
  const glued = currency ?? currencyInside(word);
  if (glued) return { figure: toFigure(number, "money", glued, factor), length: taken };
  const rest = after.slice(taken);
  // "1,9 millones de euros"
  const of = taken > 0 ? (behindMagnitude().exec(rest)?.[0].length ?? 0) : 0;
  const money = CURRENCY.exec(rest.slice(of));
  if (money) {
    const unit = money[2] ? CURRENCY_SIGNS[money[2]] : CURRENCY_OF.get((money[1] ?? "").toLowerCase());
    return { figure: toFigure(number, "money", unit ?? null, factor), length: taken + of + money[0].length };
  }
  const stars = /^[\s-]stars?\b/i.exec(rest)?.[0].length;
  if (stars) return { figure: toFigure(number, "number", null, factor), length: taken + stars };
  const measure = MEASURE.exec(rest);
  const sign = measure?.[1] ?? measure?.[2];
  if (measure && sign) {
    return { figure: toFigure(number, "count", sign, factor), length: taken + measure[0].length };
  }
  const noun = countedNoun(rest, number.value);
  if (noun) return { figure: toFigure(number, "count", noun.unit, factor), length: taken + noun.length };
  return { figure: toFigure(number, "number", null, factor), length: taken };
}

/** "2,5 mkr": the magnitude is written together with its currency. */
function currencyInside(word: string): string | null {
  const name = [...CURRENCY_OF.keys()].find((own) => word.length > own.length && word.endsWith(own));
  return (name === undefined ? undefined : CURRENCY_OF.get(name)) ?? null;
}

function toFigure({ value, step }: ReadNumber, kind: FigureKind, unit: string | null, factor = 1): Figure {
  // 1.2 * 1e6 is 1200000, not 1199999.9999999998.
  return {
    kind,
    unit,
    value: Number((value * factor).toPrecision(12)),
    step: step * factor,
    magnitude: factor,
  };
}

function rateAfter(after: string, number: ReadNumber): Read | null {
  const inPoints = points().exec(after);
  if (inPoints) return { figure: toFigure(number, "points", null), length: inPoints[0].length };
  const inPercent = percent().exec(after);
  if (inPercent) return { figure: toFigure(number, "percent", "%"), length: inPercent[0].length };
  const asTimes = times().exec(after);
  return asTimes ? { figure: toFigure(number, "times", null), length: asTimes[0].length } : null;
}

function sizeAfter(after: string, number: ReadNumber): Read | null {
  const size = SIZE.exec(after);
  return size?.[1]
    ? { figure: toFigure(number, "size", SIZE_OF.get(size[1]) ?? null), length: size[0].length }
    : null;
}

/** "1 hour 30 minutes", "1h30m": converted to the smaller unit. */
function timeAfter(after: string, number: ReadNumber): Read | null {
  const match = time().exec(after) ?? TIGHT.exec(after);
  const word = match?.[1] ?? match?.[2];
  if (!match || !word) return null;
  const unit = timeUnit(word);
  const second = secondUnit().exec(after.slice(match[0].length));
  const smaller = second?.[2] ? timeUnit(second[2]) : null;
  const ratio = (SECONDS[unit ?? ""] ?? 0) / (SECONDS[smaller ?? ""] ?? Number.POSITIVE_INFINITY);
  // "da 15 min. a 4 min.": a small letter behind the full stop shows an abbreviation.
  const stop = /^\.(?=\s\p{Ll})/u.test(after.slice(match[0].length)) ? 1 : 0;
  if (!second || ratio <= 1)
    return { figure: toFigure(number, "time", unit), length: match[0].length + stop };
  const value = Math.round(number.value * ratio) + Number(second[1]);
  return {
    figure: toFigure({ value, step: 1 }, "time", smaller),
    length: match[0].length + second[0].length,
  };
}

function timeUnit(word: string): string | null {
  return timeOf().get(word) ?? timeOf().get(word.toLowerCase()) ?? TIGHT_OF[word] ?? null;
}

/** Words that stand in no name of what is counted. */
const breaks = byLanguage(
  () =>
    new Set([
      ...ENGLISH_BREAKS,
      ...wordsFrom(({ code, prepositions, times, conjunctions, names, units, comparatives }) =>
        code === "en"
          ? ""
          : [
              ...Object.values(prepositions),
              times.past,
              times.now,
              conjunctions,
              names.determiners,
              names.nameEnders,
              names.clauseOpeners,
              units.per,
              ...Object.values(comparatives),
            ]
              .join(" ")
              .replaceAll("|", " "),
      ),
    ]),
);

/** What a bare number counts: "1,200 daily active users" counts users. */
export function countedNoun(after: string, value: number): { unit: string; length: number } | null {
  const match = value === 1 ? ONE.exec(after) : NOUN.exec(after);
  const noun = match?.[2]?.toLowerCase() ?? "";
  if (!match || NEVER.has(noun) || breaks().has(noun) || /(?:us|is)$/.test(noun)) return null;
  if (value !== 1 && noun.endsWith("ss")) return null;
  const middle = wordsOf(match[1] ?? "");
  if (middle.some((word) => breaks().has(word) || NEVER.has(word))) return null;
  const measure = /^(?:cubic|square)$/.exec(middle.at(-1) ?? "")?.[0];
  return { unit: measure ? `${measure} ${singular(noun)}` : singular(noun), length: match[0].length };
}

/** "1 click": the word behind counts what there is one of, so that the figure takes no unit of another one. */
export function countsOne(after: string): boolean {
  const word = /^[\s-](\p{Ll}{3,})(?![\p{L}])/u.exec(after)?.[1];
  return word !== undefined && !breaks().has(word) && !NEVER.has(word);
}
