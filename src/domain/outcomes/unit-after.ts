import type { ReadNumber } from "./numbers.ts";
import { anyOf } from "./words/change-words.ts";
import { CURRENCY_WORDS, MAGNITUDES, SECONDS, SIZE_UNITS, TIME_UNITS } from "./words/units.ts";

export type UnitKind = "percent" | "times" | "points" | "money" | "time" | "size" | "count" | "number";

export type Figure = { kind: UnitKind; value: number; unit: string | null; step: number; magnitude: number };

const spell = (list: { unit: string; words: string }[]) =>
  new Map(
    list.flatMap(({ unit, words }) => words.split(/\s+/).map((word) => [word.toLowerCase(), unit] as const)),
  );
const TIMES_BY_WORD = spell(TIME_UNITS);
const SIZES_BY_WORD = spell(SIZE_UNITS);
const CURRENCIES_BY_WORD = spell(CURRENCY_WORDS);
const TIGHT = new Map(TIME_UNITS.flatMap(({ unit, tight }) => (tight ? [[tight, unit] as const] : [])));

const PERCENT = /^\s?(?:%|percent\b|per cent\b|Prozent\b|pour ?cent\b|por ?ciento\b)/iu;
const POINTS =
  /^(?:\s?(?:%|percent|percentage)?[\s-]?(?:points?\b|pts?\b)|\s?p\.?p\.?(?![\p{L}])|\s?ppts?\b|\s?-?Prozentpunkten?\b|\s?points? de pourcentage|\s?puntos(?: porcentuales)?\b)/iu;
const TIMES =
  /^(?:\s?[x×](?![\p{L}\p{N}])|[\s-]?fold\b|\s?times\b|[\s-]?mal\b|\sfois\b|\sveces\b|-?fach\w*)/iu;
const FREQUENCY =
  /^\s?(?:times|x|mal|fois|veces)\s+(?:per|a|an|each|every|in|pro|par|por|am|during|over|on|before|since)\b/iu;
const TIME = new RegExp(
  String.raw`^[\s-]?(?:full |whole |single |working |business |calendar )?(${anyOf(TIMES_BY_WORD.keys())})(?![\p{L}\p{N}])\.?(?=[^\p{L}]|$)`,
  "iu",
);
const COMPOUND = new RegExp(
  String.raw`^(?:,? and |,? )?(\d+)\s?(${anyOf(TIMES_BY_WORD.keys())})(?![\p{L}\p{N}])`,
  "iu",
);
const SIZE = new RegExp(String.raw`^[\s-]?(${anyOf(SIZES_BY_WORD.keys())})(?![\p{L}\p{N}])(?:\/s)?`, "u");
const CURRENCY = new RegExp(
  String.raw`^\s?(?:(${anyOf(CURRENCIES_BY_WORD.keys())})(?![\p{L}])|([$€£¥]))`,
  "iu",
);
const MAGNITUDE = new RegExp(
  String.raw`^(?:\s?(${anyOf(Object.keys(MAGNITUDES).filter((word) => word.length > 2))})|([kKMBTmb]|bn|mn|mm|MM|Mio\.?|Mrd\.?))(?![\p{L}\p{N}])`,
  "iu",
);

/** Reads what stands behind a number: magnitude, then unit. `length` is how much of the text they take. */
export function unitAfter(
  after: string,
  number: ReadNumber,
  currency: string | null,
): { figure: Figure; length: number } | null {
  const figure = (kind: UnitKind, unit: string | null, factor = 1): Figure => ({
    kind,
    unit,
    value: tidy(number.value * factor),
    step: number.step * factor,
    magnitude: factor,
  });

  if (currency === null) {
    if (FREQUENCY.test(after)) return null;
    const points = POINTS.exec(after);
    if (points) return { figure: figure("points", null), length: points[0].length };
    const percent = PERCENT.exec(after);
    if (percent) return { figure: figure("percent", "%"), length: percent[0].length };
    const times = TIMES.exec(after);
    if (times) return { figure: figure("times", null), length: times[0].length };
    const size = SIZE.exec(after);
    if (size?.[1])
      return {
        figure: figure("size", SIZES_BY_WORD.get(size[1].toLowerCase()) ?? null),
        length: size[0].length,
      };
    const time = TIME.exec(after);
    if (time?.[1])
      return compound(
        after,
        time[0].length,
        figure("time", TIMES_BY_WORD.get(time[1].toLowerCase()) ?? null),
      );
    const tight = /^([mdw])(?![\p{L}\p{N}])(?!\s+(?:[\p{L}-]+\s)?\p{Ll}+s\b)/u.exec(after);
    if (tight?.[1]) return compound(after, 1, figure("time", TIGHT.get(tight[1]) ?? null));
  }

  const magnitude = MAGNITUDE.exec(after);
  const word = (magnitude?.[1] ?? magnitude?.[2] ?? "").toLowerCase().replace(".", "");
  const factor = word === "mrd" ? 1e9 : (MAGNITUDES[word] ?? 1);
  const taken = magnitude?.[0].length ?? 0;
  if (currency) return { figure: figure("money", currency, factor), length: taken };
  const rest = after.slice(taken);
  const money = CURRENCY.exec(rest);
  if (money) {
    const unit = money[2] ? SIGN[money[2]] : CURRENCIES_BY_WORD.get((money[1] ?? "").toLowerCase());
    return { figure: figure("money", unit ?? null, factor), length: taken + money[0].length };
  }
  const noun = countedNoun(rest);
  if (noun) return { figure: figure("count", noun.unit, factor), length: taken + noun.length };
  return { figure: figure("number", null, factor), length: taken };
}

const SIGN: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY" };

/** "1 hour 30 minutes", "1h30m": told in the smaller unit. */
function compound(after: string, length: number, first: Figure): { figure: Figure; length: number } {
  const second =
    COMPOUND.exec(after.slice(length)) ?? /^\s?(\d+)(m|d)(?![\p{L}\p{N}])/u.exec(after.slice(length));
  const unit = second?.[2] ? (TIMES_BY_WORD.get(second[2].toLowerCase()) ?? TIGHT.get(second[2])) : undefined;
  const big = SECONDS[first.unit ?? ""] ?? 0;
  const small = SECONDS[unit ?? ""] ?? 0;
  if (!second || !unit || big <= small) return { figure: first, length };
  const value = Math.round((first.value * big) / small) + Number(second[1]);
  return { figure: { ...first, unit, value, step: 1 }, length: length + second[0].length };
}

const IRREGULAR: Record<string, string> = {
  people: "person",
  men: "man",
  children: "child",
  queries: "query",
};
const NOT_COUNTED = new Set(
  `is was has this plus less across thus always minus times versus does its makes takes vs process previous yes os as us
   s previously increases gains rises means needs helps reduces during various hours`.split(/\s+/),
);
const BREAKS = new Set(
  `to and of in vs from by with for on at the a an as or but than per before after now today previously since while when we our their
   is was are were has had have that which who increase reduction improvement growth more fewer less faster up down over under about
   within across through between into von auf und de la le les en y et`.split(/\s+/),
);

/** "1,200 daily active users" counts users. */
function countedNoun(after: string): { unit: string; length: number } | null {
  const words =
    /^[\s-]((?:[\p{L}][\p{L}-]*\s){0,3}?)([\p{L}-]{3,}s|people|men|children)(?![\p{L}\p{N}])/u.exec(after);
  if (!words?.[2]) return null;
  const noun = words[2].toLowerCase();
  const middle = (words[1] ?? "").toLowerCase().trim().split(/\s+/);
  if (NOT_COUNTED.has(noun) || BREAKS.has(noun) || noun.endsWith("ss") || noun.endsWith("us")) return null;
  if (middle.some((word) => BREAKS.has(word) || NOT_COUNTED.has(word))) return null;
  return { unit: singular(noun), length: words[0].length };
}

export function singular(noun: string): string {
  const irregular = IRREGULAR[noun];
  if (irregular) return irregular;
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  return /s$/.test(noun) && !/ss$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** 1.2 * 1e6 is 1200000, not 1199999.9999999998. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
