import { lazy } from "../memoize.ts";
import { writeEnglishNumber } from "../text/english-number.ts";
import { plural } from "./figures/noun-forms.ts";
import type { Change, Outcome, Quantity } from "./types.ts";

/** An outcome for people: its figure in a few characters, and the metric's name. */
export type FormattedOutcome = { figure: string; label: string | null };

const SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹", BRL: "R$" };
const full = lazy(() => new Intl.NumberFormat("en", { maximumFractionDigits: 2 }));
/** For what two digits would round to 0 or 100: "99.999 %" is not "100 %". */
const exact = lazy(() => new Intl.NumberFormat("en", { maximumFractionDigits: 6 }));
const money = lazy(() => new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const compact = lazy(() => new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }));
/** From here on "1.2M" reads better than "1,200,000". */
const COMPACT_FROM = 100_000;

/** "8.2 s to 1.4 s", "−83 %", "10x", "99.97 %": numbers in English form. */
export function formatOutcome({ before, after, change, label }: Outcome): FormattedOutcome {
  if (before && after) return { figure: `${formatQuantity(before)} to ${formatQuantity(after)}`, label };
  if (change) return { figure: formatChange(change), label };
  return { figure: after ? formatQuantity(after) : "", label };
}

/** "1.4 s", "$1.2M", "3 days", "28 %". */
export function formatQuantity({ value, unit, range }: Quantity): string {
  if (range) return formatRange(range, unit);
  const digits = value >= COMPACT_FROM ? compact().format(value) : formatNumber(value);
  if (unit === null) return digits;
  const sign = SIGNS[unit];
  const hasPence = value < COMPACT_FROM && !Number.isInteger(value);
  if (sign) return sign + (hasPence ? money().format(value) : digits);
  return `${digits} ${value === 1 || !isCountedNoun(unit) ? unit : plural(unit)}`;
}

/** "4–11 s", "€480–640": the unit is written once. */
function formatRange([low, high]: [number, number], unit: string | null): string {
  const first = formatQuantity({ value: low, unit: null });
  const last = formatQuantity({ value: high, unit });
  return unit !== null && unit in SIGNS
    ? `${formatQuantity({ value: low, unit })}–${formatQuantity({ value: high, unit: null })}`
    : `${first}–${last}`;
}

/** "−83 %", "+34 %", "10x", "+17 points"; "60 %" where the text does not say which way. */
export function formatChange({ kind, value, unit, range, direction }: Change): string {
  const sign = direction === null ? "" : direction === "up" ? "+" : "−";
  const digits = range ? `${formatNumber(range[0])}–${formatNumber(range[1])}` : formatNumber(value);
  switch (kind) {
    case "percent":
      return `${sign}${digits} %`;
    case "times":
      return `${digits}x`;
    case "points":
      return `${sign}${digits} ${value === 1 ? "point" : "points"}`;
    case "amount":
      return `${sign}${formatQuantity({ value, unit: unit ?? null })}`;
  }
}

/** A claim in one line for a message: "load time 8.2 s to 1.4 s (90 %)". */
export function formatClaim({ label, before, after, change }: Outcome): string {
  const ends =
    before && after
      ? `${formatQuantity(before)} to ${formatQuantity(after)}`
      : after
        ? formatQuantity(after)
        : "";
  const stated = change ? formatChange({ ...change, direction: null }) : "";
  const figure = ends && stated ? `${ends} (${stated})` : ends || stated;
  return label ? `${label} ${figure}` : figure;
}

/** "12,900", "0.05", "99.999": two digits behind the point, and more where two would make it 0 or 100. */
export function formatNumber(value: number): string {
  if (Math.abs(value) < 0.1 && value !== 0) return String(Number(value.toPrecision(2)));
  const digits = writeEnglishNumber(value) ?? full().format(value);
  return digits === "100" || digits === "-100" ? exact().format(value) : digits;
}

/** A percentage without digits behind the point, but as it is where that would make it 0 or 100. */
export function roundPercent(value: number): number {
  const rounded = Math.round(value);
  return rounded === 0 || rounded === 100 ? value : rounded;
}

/** Counted nouns and long units of time take an "s"; ms, kWh and CHF do not. */
export function isCountedNoun(unit: string): boolean {
  return /^\p{Ll}{3,}(?:[- ]\p{Ll}+)?$/u.test(unit);
}
