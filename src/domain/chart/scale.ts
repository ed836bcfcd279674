import type { Quantity } from "../outcomes/types.ts";
import type { Axis } from "./chart.ts";

/** The steps a ruler may count in, times a power of ten. */
const STEPS = [1, 2, 5, 10];
const FEWEST_PARTS = 4;

/** The largest step of 1, 2 or 5 times a power of ten that parts `length` at least four times. */
export function niceStep(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length / FEWEST_PARTS));
  const fitting = STEPS.filter((step) => step * power * FEWEST_PARTS <= length * (1 + Number.EPSILON));
  return (fitting.at(-1) ?? 1) * power;
}

/** The round values of an axis, its start included. */
export function ticksOf({ min, max }: Axis): number[] {
  const step = niceStep(max - min);
  const count = Math.floor((max - min) / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/** The round value at or above `value`: what an axis that leaves room ends at. */
export const roundUp = (value: number): number => {
  const step = niceStep(value);
  return Number((Math.ceil(value / step - 1e-9) * step).toPrecision(12));
};

/** Where a value stands on an axis, 0 to 1. */
export const positionOn = ({ min, max }: Axis, value: number): number =>
  Math.min(1, Math.max(0, (value - min) / (max - min)));

/** Sizes of units that measure the same thing: seconds, then bytes (decimal, IEC 80000-13). A month is a year's twelfth. */
const DIMENSIONS: readonly Record<string, number>[] = [
  {
    ms: 0.001,
    s: 1,
    second: 1,
    minute: 60,
    hour: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  },
  { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
];

/** The value of `quantity` in `unit`, or null where the two cannot be compared. */
export function inUnit(quantity: Quantity, unit: string | null): number | null {
  if (quantity.unit === unit) return quantity.value;
  if (quantity.unit === null || unit === null) return null;
  for (const sizes of DIMENSIONS) {
    const from = sizes[quantity.unit];
    const to = sizes[unit];
    if (from !== undefined && to !== undefined) return (quantity.value * from) / to;
  }
  return null;
}
