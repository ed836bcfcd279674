import { plural } from "./figures/counted-noun.ts";
import type { Change, Outcome, Quantity } from "./types.ts";

/** An outcome for people: its figure in a few characters, and the metric's name. */
export type SaidOutcome = { figure: string; label: string | null };

const SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", INR: "₹" };
const full = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
/** From here on "1.2M" reads better than "1,200,000". */
const COMPACT_FROM = 100_000;

/** "8.2 s to 1.4 s", "−83 %", "10x", "99.97 %": numbers in English form. */
export function sayOutcome({ before, after, change, label }: Outcome): SaidOutcome {
  if (before && after) return { figure: `${sayQuantity(before)} to ${sayQuantity(after)}`, label };
  if (change) return { figure: sayChange(change), label };
  return { figure: after ? sayQuantity(after) : "", label };
}

/** "1.4 s", "$1.2M", "3 days", "28 %". */
export function sayQuantity({ value, unit }: Quantity): string {
  const digits = value >= COMPACT_FROM ? compact.format(value) : sayNumber(value);
  if (unit === null) return digits;
  const sign = SIGNS[unit];
  const hasPence = value < COMPACT_FROM && !Number.isInteger(value);
  if (sign) return sign + (hasPence ? money.format(value) : digits);
  return `${digits} ${value === 1 || !isNoun(unit) ? unit : plural(unit)}`;
}

/** "−83 %", "+34 %", "10x", "+17 points"; "60 %" where the text does not say which way. */
export function sayChange({ kind, value, unit, range, direction }: Change): string {
  const sign = direction === null ? "" : direction === "up" ? "+" : "−";
  const digits = range ? `${sayNumber(range[0])}–${sayNumber(range[1])}` : sayNumber(value);
  switch (kind) {
    case "percent":
      return `${sign}${digits} %`;
    case "times":
      return `${digits}x`;
    case "points":
      return `${sign}${digits} ${value === 1 ? "point" : "points"}`;
    case "amount":
      return `${sign}${sayQuantity({ value, unit: unit ?? null })}`;
  }
}

/** A claim in one line for a message: "load time 8.2 s to 1.4 s (90 %)". */
export function sayClaim({ label, before, after, change }: Outcome): string {
  const ends =
    before && after ? `${sayQuantity(before)} to ${sayQuantity(after)}` : after ? sayQuantity(after) : "";
  const said = change ? sayChange({ ...change, direction: null }) : "";
  const figure = ends && said ? `${ends} (${said})` : ends || said;
  return label ? `${label} ${figure}` : figure;
}

/** "12,900", "0.05": no more than two digits behind the point. */
export function sayNumber(value: number): string {
  return Math.abs(value) < 0.1 && value !== 0 ? String(Number(value.toPrecision(2))) : full.format(value);
}

/** Counted nouns and long units of time take an "s"; ms, kWh and CHF do not. */
function isNoun(unit: string): boolean {
  return /^\p{Ll}{3,}(?:[- ]\p{Ll}+)?$/u.test(unit);
}
