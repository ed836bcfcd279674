import { FRACTION_WORDS, NUMBER_WORDS, type ReadNumber, readDigits } from "./numbers.ts";
import { type UnitKind, unitAfter } from "./unit-after.ts";
import { anyOf } from "./words/change-words.ts";
import { HEDGES, type Hedge } from "./words/hedges.ts";
import { CURRENCY_SIGNS } from "./words/units.ts";

/** A figure in a sentence: where it stands, and what it says. Hedge before and rate behind ("a week") belong to it. */
export type Mention = {
  start: number;
  end: number;
  /** `fraction`: a share in words ("two-thirds"), in percent. `vague`: "a week", a count only beside another. */
  kind: UnitKind | "fraction" | "vague";
  value: number;
  unit: string | null;
  range: [number, number] | null;
  /** One unit of the last written digit, at base magnitude. */
  step: number;
  /** 1e6 where the text says "million". */
  magnitude: number;
  sign: "+" | "-" | null;
  hedge: Hedge | null;
};

const DIGITS = String.raw`\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;
const WORDS = anyOf(Object.keys(NUMBER_WORDS));
const FRACTIONS = anyOf(Object.keys(FRACTION_WORDS));
const CURRENCY = `[${Object.keys(CURRENCY_SIGNS).join("")}]`;

const NUMBER = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_.,/:#@])(?<!\p{L}[-–])`,
    String.raw`(?<sign>[+\-−–±](?=[${Object.keys(CURRENCY_SIGNS).join("")}\d]))?`,
    String.raw`(?<money>(?:US|CA|AU|C|A)?${CURRENCY}|USD|EUR|GBP|JPY|CHF|INR)?\s?`,
    `(?<digits>${DIGITS})`,
  ].join(""),
  "gu",
);
const WORD_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<fraction>${FRACTIONS})|(?<word>${WORDS}))(?![\p{L}\p{N}])`,
  "giu",
);
const VAGUE =
  /(?<![\p{L}\p{N}])(?:(?<half>half an?)|an?|one full|un|une|una|einen?|einem|einer) (?=(?:full |whole |single |working )?(?:second|minute|hour|day|week|month|year|Sekunde|Minute|Stunde|Tag|Woche|Monat|heure|jour|semaine|mois|hora|día|semana|mes)\b)/giu;

const HEDGE_OF = new Map(
  (Object.keys(HEDGES) as Hedge[]).flatMap((hedge) => HEDGES[hedge].map((word) => [word, hedge] as const)),
);
const HEDGE_BEFORE = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:just |well |now |only |an? |the )*)?(?<![\p{L}])(${anyOf(HEDGE_OF.keys())})\s*(?:an? |the |un |una |une )?$`,
  "iu",
);
const HEDGE_AFTER = /^(?:\+(?!\d)|\s+(?:or (?:more|so|better|less|fewer)|plus)\b)/iu;
const PLAIN_RATE =
  /^\s*(?:(?:per|pro|par|por|each|every|\/)\s*(?:single |active |business )?[\p{L}]+|(?:a|an)\s+(?:second|minute|hour|day|week|month|quarter|year)\b|(?:daily|weekly|monthly|quarterly|annually|yearly|hourly)\b|p\.a\.|\/\p{L}+)/iu;

/** Finds every figure of a sentence, left to right, none overlapping. */
export function mentionsIn(sentence: string, decimalComma: boolean): Mention[] {
  const found = [...digitMentions(sentence, decimalComma), ...wordMentions(sentence)].sort(
    (a, b) => a.start - b.start,
  );
  return joinRanges(dropOverlaps(found), sentence);
}

function digitMentions(sentence: string, decimalComma: boolean): Mention[] {
  return [...sentence.matchAll(NUMBER)].flatMap((match) => {
    const { sign, money, digits = "" } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (isNoFigure(sentence, start, end)) return [];
    const number = readDigits(digits, decimalComma);
    const mention = withUnit(sentence, start, end, number, money ? currencyOf(money) : null);
    return mention ? [{ ...mention, sign: signOf(sign) }] : [];
  });
}

function wordMentions(sentence: string): Mention[] {
  const numbers = [...sentence.matchAll(WORD_NUMBER)].flatMap((match) => {
    const { fraction, word } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (fraction) {
      const value = FRACTION_WORDS[fraction.toLowerCase().replace(/\s+/g, " ")] ?? 0;
      return [withHedge(sentence, { ...EMPTY, start, end, kind: "fraction" as const, value, unit: "%" })];
    }
    const value = NUMBER_WORDS[(word ?? "").toLowerCase().replace(/\s+/g, " ")];
    const mention = value === undefined ? null : withUnit(sentence, start, end, { value, step: 1 }, null);
    return mention ? [mention] : [];
  });
  const vague = [...sentence.matchAll(VAGUE)].flatMap((match) => {
    const start = match.index;
    const value = match.groups?.half ? 0.5 : 1;
    const mention = withUnit(sentence, start, start + match[0].trimEnd().length, { value, step: 1 }, null);
    return mention ? [{ ...mention, kind: "vague" as const }] : [];
  });
  return [...numbers, ...vague];
}

const EMPTY: Mention = {
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
};

function withUnit(
  sentence: string,
  start: number,
  end: number,
  number: ReadNumber,
  currency: string | null,
): Mention | null {
  const read = unitAfter(sentence.slice(end, end + 60), number, currency);
  if (read === null) return null;
  return withHedge(sentence, { ...EMPTY, start, end: end + read.length, ...read.figure });
}

function withHedge(sentence: string, mention: Mention): Mention {
  const before = HEDGE_BEFORE.exec(sentence.slice(Math.max(0, mention.start - 40), mention.start));
  const after = HEDGE_AFTER.exec(sentence.slice(mention.end));
  const end = mention.end + (after?.[0].length ?? 0);
  const rate = PLAIN_RATE.exec(sentence.slice(end))?.[0].length ?? 0;
  const word = before?.[1]?.toLowerCase().replace(/\s+/g, " ");
  return {
    ...mention,
    start: mention.start - (before?.[0].length ?? 0),
    end: end + rate,
    hedge: (word ? HEDGE_OF.get(word) : undefined) ?? (after ? "over" : mention.hedge),
  };
}

/** Years, dates, versions, ordinals, clock times, ratios: digits that measure nothing. */
function isNoFigure(sentence: string, start: number, end: number): boolean {
  const after = sentence.slice(end, end + 14);
  const text = sentence.slice(start, end);
  if (/^(?:st|nd|rd|th|er|ème)\b/i.test(after)) return true;
  if (/^[:/]\d/.test(after) || /^[.]\d/.test(after)) return true;
  if (/^(?:19|20)\d\d$/.test(text) && !/^\s*(?:%|x\b|\p{Ll}+s\b)/u.test(after)) return true;
  if (/^\s*(?:x|×)\s*\d/i.test(after)) return true;
  return /\b(?:v|version|release|top|no\.|nr\.|number|week|phase|step|chapter|figure|table|page|day|year|tier|level)\s$/i.test(
    sentence.slice(Math.max(0, start - 10), start),
  );
}

function currencyOf(money: string): string {
  const sign = money.at(-1) ?? "";
  return CURRENCY_SIGNS[sign] ?? money;
}

function signOf(sign: string | undefined): "+" | "-" | null {
  if (sign === "+") return "+";
  return sign === undefined || sign === "±" ? null : "-";
}

function dropOverlaps(mentions: Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last && mention.start < last.end) {
      if (mention.end > last.end && mention.start === last.start) kept[kept.length - 1] = mention;
      continue;
    }
    kept.push(mention);
  }
  return kept;
}

const RANGE = /^\s*(?:-|–|—|‐|to|and|bis|à|a|or)\s*$/i;

/** "20-30 %", "20 to 30 %", "between 20 and 30 %" are one figure: the middle and both ends. */
function joinRanges(mentions: Mention[], sentence: string): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const first = joined.at(-1);
    if (first && isRange(first, mention, sentence))
      joined[joined.length - 1] = toRange(first, mention, sentence);
    else joined.push(mention);
  }
  return joined;
}

function isRange(first: Mention, second: Mention, sentence: string): boolean {
  const between = sentence.slice(first.end, second.start);
  if (!RANGE.test(between) || first.range || second.value <= first.value) return false;
  const opened = sentence.slice(0, first.start);
  if (/\b(?:from|von|de|was|were)\s*$/i.test(opened)) return false;
  const open = first.kind === "number";
  const dash = !/[a-zà]/i.test(between);
  if (/and|or/i.test(between))
    return /\b(?:between|zwischen|entre)\s*$/i.test(opened) || (open && /or/i.test(between));
  if (open) return second.kind !== "number" || dash || /\b(?:by|about|around|of)\s*$/i.test(opened);
  return (
    first.kind === second.kind &&
    first.unit === second.unit &&
    (dash || /\b(?:by|of|up|about)\s*$/i.test(opened))
  );
}

function toRange(first: Mention, second: Mention, sentence: string): Mention {
  const magnitude = first.magnitude === 1 && first.value < 1000 ? second.magnitude : 1;
  const low = first.value * magnitude;
  const between = /\b(?:between|zwischen|entre)\s*$/i.exec(sentence.slice(0, first.start));
  return {
    ...second,
    start: first.start - (between?.[0].length ?? 0),
    sign: first.sign ?? second.sign,
    hedge: first.hedge ?? second.hedge,
    value: (low + second.value) / 2,
    range: [low, second.value],
  };
}
