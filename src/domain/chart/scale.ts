import type { Axis } from "./types.ts";

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
