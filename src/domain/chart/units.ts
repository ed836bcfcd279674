import type { Quantity } from "../outcomes/types.ts";

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
