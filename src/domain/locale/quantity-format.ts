import { lazy } from "../memoize.ts";
import { formatChange, formatQuantity } from "../outcomes/format.ts";
import type { Change, Quantity } from "../outcomes/types.ts";
import type { Translate } from "./index.ts";

/** How the figures of results and of their charts are written. */
export type FigureFormat = {
  /** "1.4 s", "$1.2M", "3 days", "28 %", "4–11 s" */
  quantity: (quantity: Quantity) => string;
  /** "−83 %", "10x", "+17 points" */
  change: (change: Change) => string;
  /** "8.2 s to 1.4 s" */
  fromTo: (before: Quantity, after: Quantity) => string;
  /** A multiple, or another number that need not be exact: "4.8" */
  ratio: (value: number) => string;
  /** What stands at an end of an axis ("0 %", "100"), and at its ticks ("1.2K"). */
  axisEnd: (value: number, unit: string | null) => string;
  tick: (value: number) => string;
};

const englishRatio = lazy(() => new Intl.NumberFormat("en", { maximumFractionDigits: 1 }));
const englishTick = lazy(
  () => new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 2 }),
);

/** English writes figures in its own way here, for one: a space before the sign of per cent. */
export const ENGLISH_FIGURES: FigureFormat = {
  quantity: formatQuantity,
  change: formatChange,
  fromTo: (before, after) => `${formatQuantity(before)} to ${formatQuantity(after)}`,
  ratio: (value) => englishRatio().format(value),
  axisEnd: (value, unit) => {
    const digits = englishRatio().format(value).replace("-", "−");
    return unit === "%" ? `${digits} %` : digits;
  },
  tick: (value) => englishTick().format(value),
};

/** Units of outcomes that CLDR has words for, and how long they are written. */
const CLDR_UNITS: Record<string, { unit: string; unitDisplay: "short" | "long" }> = {
  minute: { unit: "minute", unitDisplay: "long" },
  hour: { unit: "hour", unitDisplay: "long" },
  day: { unit: "day", unitDisplay: "long" },
  week: { unit: "week", unitDisplay: "long" },
  month: { unit: "month", unitDisplay: "long" },
  year: { unit: "year", unitDisplay: "long" },
  KB: { unit: "kilobyte", unitDisplay: "short" },
  MB: { unit: "megabyte", unitDisplay: "short" },
  GB: { unit: "gigabyte", unitDisplay: "short" },
  TB: { unit: "terabyte", unitDisplay: "short" },
  PB: { unit: "petabyte", unitDisplay: "short" },
  kg: { unit: "kilogram", unitDisplay: "short" },
  km: { unit: "kilometer", unitDisplay: "short" },
};

/** Units whose signs of the SI are read in every language that has Latin letters; "8,2 Sek." is none of them. */
const SI_UNITS: typeof CLDR_UNITS = {
  ms: { unit: "millisecond", unitDisplay: "short" },
  s: { unit: "second", unitDisplay: "short" },
};

const CURRENCIES = new Set(["USD", "EUR", "GBP", "JPY", "INR", "CHF"]);
/** From here on "1,2 Mio." reads better than "1.200.000". */
const COMPACT_FROM = 100_000;

/** Figures as a language writes them, by CLDR; `tag` is not English. */
export function createFigureFormat(tag: string, t: Translate, isRightToLeft = false): FigureFormat {
  // A sign before digits stays before them where all else runs from the right (UAX #9, W7).
  const mark = isRightToLeft ? "\u200e" : "";
  const units =
    new Intl.Locale(tag).maximize().script === "Latn" ? CLDR_UNITS : { ...CLDR_UNITS, ...SI_UNITS };
  const formats = new Map<string, Intl.NumberFormat>();
  /** `options` in one order, since they name the format. */
  const format = (value: number, options: Intl.NumberFormatOptions): string => {
    const name = JSON.stringify(options);
    const known = formats.get(name) ?? new Intl.NumberFormat(tag, options);
    formats.set(name, known);
    return withMinus(known.format(value));
  };
  const quantity = ({ value, unit, range }: Quantity): string => {
    if (range) {
      const [low, high] = range;
      // The unit stands once, on the side where the language has it.
      const whole = quantity({ value: high, unit });
      const digits = quantity({ value: high, unit: null });
      return whole.replace(digits, `${quantity({ value: low, unit: null })}–${digits}`);
    }
    const sized = value >= COMPACT_FROM ? COMPACT : precisionOf(value);
    if (unit === null) return format(value, sized);
    if (unit === "%") return format(value / 100, { style: "percent", ...precisionOf(value) });
    if (CURRENCIES.has(unit)) {
      const isWhole = Number.isInteger(value);
      const digits = isWhole
        ? { maximumFractionDigits: 0 }
        : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
      return format(value, {
        style: "currency",
        currency: unit,
        ...(value >= COMPACT_FROM ? COMPACT : digits),
      });
    }
    const known = units[unit];
    return known ? format(value, { style: "unit", ...known, ...sized }) : `${format(value, sized)} ${unit}`;
  };
  const change = ({ kind, value, unit, range, direction }: Change): string => {
    const sign = direction === null ? "" : mark + (direction === "up" ? "+" : "−");
    const number = { value, unit: null, ...(range ? { range } : {}) };
    switch (kind) {
      case "percent":
        return sign + quantity({ ...number, unit: "%" });
      case "times":
        return t("figures.times", { value: quantity(number) });
      case "points":
        return t("figures.points", { count: value, value: sign + quantity(number) });
      case "amount":
        return sign + quantity({ ...number, unit: unit ?? null });
    }
  };
  return {
    quantity,
    change,
    fromTo: (before, after) => t("figures.fromTo", { before: quantity(before), after: quantity(after) }),
    ratio: (value) => format(value, { maximumFractionDigits: 1 }),
    axisEnd: (value, unit) =>
      unit === "%"
        ? format(value / 100, { style: "percent", maximumFractionDigits: 1 })
        : format(value, { maximumFractionDigits: 1 }),
    tick: (value) => format(value, { notation: "compact", maximumFractionDigits: 2 }),
  };
}

const COMPACT: Intl.NumberFormatOptions = { notation: "compact", maximumFractionDigits: 1 };

/** Two digits behind the point, and more where two would make it 0, 100 or -100. */
function precisionOf(value: number): Intl.NumberFormatOptions {
  if (value !== 0 && Math.abs(value) < 0.1) return { maximumSignificantDigits: 2 };
  const isNearlyWhole = Math.abs(value) !== 100 && Math.abs(Math.abs(value) - 100) < 0.005;
  return { maximumFractionDigits: isNearlyWhole ? 6 : 2 };
}

/** The sign of subtraction, which is as wide as the plus. */
const withMinus = (text: string): string => text.replace("-", "−");
