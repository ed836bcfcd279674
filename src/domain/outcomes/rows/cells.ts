import { mentionsIn } from "../figures/mentions.ts";
import { plural, singular } from "../figures/noun-forms.ts";
import { MEASURES } from "../figures/units.ts";
import { isCountedNoun } from "../format.ts";
import { ORDINAL } from "../lexicon/english/figures.ts";
import { byLanguage, phrasesFrom, writing } from "../lexicon/index.ts";
import { pattern } from "../pattern.ts";
import type { Change, Direction, Quantity } from "../types.ts";

/**
 * Cells of confirmed rows: a figure as one form that is written and read without loss, and without a word of grammar.
 * Digits are grouped by commas, decimals stand behind a point: "8.2 s", "€1,200", "4–11 s", "12 tickets"; changes "+34 %",
 * "83 %", "10x", "+17 points", "−3 days", and "~" before what is only about right.
 */

const DIGITS = String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?`;
/** No arrow, no second figure and no rest of a number: "$3M → $4.5M", "12:30" and "1e6" are no cells of one figure. */
const UNIT = String.raw`%|(?!/\s?\d|[_:–-]|[ex]\d|[x×]\s?[–-]|${ORDINAL}|\p{Ll}+\s\d)[^\s\d.,→+](?:(?!→|->|[$€£¥₹]\s?\d).){0,40}`;
const CELL = pattern(
  String.raw`^(?<approx>[~≈])?\s?(?<sign>[+−–-])?\s?(?<money>[A-Z]{3}\s|[$€£¥₹])?(?<low>${DIGITS})(?:\s?[–-]\s?(?<high>${DIGITS}))?(?:\s?(?<unit>${UNIT}))?$`,
  "u",
);

const SIGNS: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const SIGN_OF = new Map(Object.entries(SIGNS).map(([sign, unit]) => [unit, sign]));

type Cell = { quantity: Quantity; sign: "+" | "-" | null; isApprox: boolean };

function readCell(text: string): Cell | null {
  const { approx, sign, money, low = "", high, unit } = CELL.exec(text.trim())?.groups ?? {};
  if (low === "") return null;
  const currency = money === undefined ? null : (SIGNS[money] ?? money.trim());
  const scaled =
    unit === undefined || unit === "%" || (unit === "m" && currency === null)
      ? null
      : readScaled(text, toNumber(high ?? low));
  const first = toNumber(low) * (scaled?.scale ?? 1);
  const last = high === undefined ? null : toNumber(high) * (scaled?.scale ?? 1);
  const named = currency ?? (scaled ? scaled.unit : unit === undefined ? null : unitOf(unit));
  return {
    quantity:
      last === null
        ? { value: first, unit: named }
        : { value: (first + last) / 2, unit: named, range: [first, last] },
    sign: sign === undefined ? null : sign === "+" ? "+" : "-",
    isApprox: approx !== undefined,
  };
}

const SCALES = [1e3, 1e5, 1e6, 1e7, 1e9, 1e12];

/** What stands for thousands or millions behind the digits, as in "$1.2M" and "10k users", and the unit behind that; null where nothing does. */
function readScaled(text: string, digits: number): { scale: number; unit: string | null } | null {
  const mention = mentionsIn(text, writing().decimal === ",").at(-1);
  const value = mention?.range?.[1] ?? mention?.value ?? digits;
  const scale = SCALES.find((one) => Math.abs(value / digits / one - 1) < 1e-6);
  return mention === undefined || scale === undefined ? null : { scale, unit: mention.unit };
}

const toNumber = (digits: string): number => Number(digits.replaceAll(",", ""));

/** Spellings of the units of time that people write. */
const TIMES: Readonly<Record<string, string>> = {
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  min: "minute",
  mins: "minute",
  h: "hour",
  hr: "hour",
  hrs: "hour",
};

const percentWords = byLanguage(() => new Set(phrasesFrom(({ units }) => units.percent.toLowerCase())));

const unitOf = (unit: string): string =>
  percentWords().has(unit.toLowerCase()) ? "%" : (TIMES[unit] ?? (isInflected(unit) ? singular(unit) : unit));
const isInflected = (unit: string): boolean => isCountedNoun(unit) && !MEASURES.includes(unit);

/** Both ends of a row; null where the cell is no figure. Words of other forms are read by the reader of figures. */
export function parseQuantityCell(text: string): Quantity | null {
  const cell = readCell(text);
  if (cell && cell.sign !== "+" && !cell.isApprox) {
    const { quantity, sign } = cell;
    return sign === null ? quantity : { ...quantity, value: -quantity.value };
  }
  const [mention, ...others] = mentionsIn(text, writing().decimal === ",");
  if (!mention || others.length > 0 || mention.start > 3 || mention.end < text.trim().length) return null;
  return mention.range === null
    ? { value: mention.value, unit: mention.unit }
    : { value: mention.value, unit: mention.unit, range: mention.range };
}

const DIRECTIONS: Readonly<Record<"+" | "-", Direction>> = { "+": "up", "-": "down" };

/** A change in the form of this file; null for any other. `between`: the way from one end to the other, where there are two. */
export function parseChangeCell(text: string, between: Direction | null): Change | null {
  const cell = readCell(text);
  if (!cell) return null;
  const { quantity, sign, isApprox } = cell;
  const { value, unit, range } = quantity;
  const common = {
    value,
    ...(range === undefined ? {} : { range }),
    direction: between ?? (sign === null ? null : DIRECTIONS[sign]),
    approx: isApprox,
  };
  if (unit === "%") return { kind: "percent", ...common };
  if (unit === "x" || unit === "×") return { kind: "times", ...common };
  if (unit === "point" || unit === "percentage point" || unit === "pp") return { kind: "points", ...common };
  return unit === null && sign === null
    ? null
    : { kind: "amount", ...common, ...(unit === null ? {} : { unit }) };
}

const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 15 });

/** The inverse of `parseQuantityCell`. */
export function formatQuantityCell({ value, unit, range }: Quantity): string {
  const [low, high] = range ?? [value, null];
  const minus = low < 0 ? "−" : "";
  const digits = exact.format(Math.abs(low)) + (high === null ? "" : `–${exact.format(high)}`);
  if (unit === null) return minus + digits;
  if (/^[A-Z]{3}$/.test(unit)) return `${minus}${SIGN_OF.get(unit) ?? `${unit} `}${digits}`;
  const isOne = range === undefined && value === 1;
  return `${minus}${digits} ${!isOne && isInflected(unit) ? plural(unit) : unit}`;
}

/** The inverse of `parseChangeCell`. */
export function formatChangeCell(change: Change, hasEnds: boolean): string {
  const { kind, value, range, direction, approx } = change;
  const sign = hasEnds || direction === null ? "" : direction === "up" ? "+" : "−";
  const unit = { percent: "%", times: "x", points: "point", amount: change.unit ?? null }[kind];
  const digits = formatQuantityCell({ value, unit, ...(range === undefined ? {} : { range }) });
  return `${approx ? "~" : ""}${sign}${kind === "times" ? digits.replace(" x", "x") : digits}`;
}
