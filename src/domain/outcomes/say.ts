import type { Change, Outcome, Quantity } from "./types.ts";

/** An outcome for people: its figure in a few characters, and the metric's name. */
export type SaidOutcome = { figure: string; label: string | null };

const SIGNS: Record<string, string> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const COMPACT_FROM = 100_000;

/** "8.2 s to 1.4 s", "−83 %", "10x", "99.97 %": numbers in English form. */
export function sayOutcome({ before, after, change, label }: Outcome): SaidOutcome {
  return { figure: figureOf(before, after, change), label };
}

function figureOf(before: Quantity | null, after: Quantity | null, change: Change | null): string {
  if (before && after) return `${sayQuantity(before)} to ${sayQuantity(after)}`;
  if (change) return sayChange(change);
  return after ? sayQuantity(after) : "";
}

/** "1.4 s", "$1.2M", "3 days", "28 %". */
export function sayQuantity({ value, unit }: Quantity): string {
  const digits = value >= COMPACT_FROM ? short.format(value) : number.format(value);
  if (unit === null) return digits;
  const sign = SIGNS[unit];
  if (sign) return `${sign}${digits}`;
  return `${digits} ${value === 1 || !/^\p{Ll}{3,}$/u.test(unit) ? unit : plural(unit)}`;
}

/** "−83 %", "+34 %", "10x", "+17 points"; "60 %" where the text gives no direction. */
export function sayChange({ kind, value, unit, range, direction }: Change): string {
  const digits = range ? `${number.format(range[0])}–${number.format(range[1])}` : null;
  const sign = direction === null ? "" : direction === "up" ? "+" : "−";
  switch (kind) {
    case "percent":
      return `${sign}${digits ?? number.format(value)} %`;
    case "times":
      return `${digits ?? number.format(value)}x`;
    case "points":
      return `${sign}${digits ?? number.format(value)} ${value === 1 ? "point" : "points"}`;
    case "amount":
      return `${sign}${sayQuantity({ value, unit: unit ?? null })}`;
  }
}

function plural(unit: string): string {
  if (unit === "person") return "people";
  if (/[^aeiou]y$/.test(unit)) return `${unit.slice(0, -1)}ies`;
  return /(?:ch|sh|ss|x)$/.test(unit) ? `${unit}es` : `${unit}s`;
}
