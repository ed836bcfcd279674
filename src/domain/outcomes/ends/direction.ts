import type { Mention } from "../figures/mention.ts";
import { scaleOf } from "../figures/units.ts";
import type { Direction } from "../types.ts";

/** Which way the number went from one end to the other; null where both are the same. */
export function directionBetween(before: Mention, after: Mention): Direction | null {
  const from = inBase(before);
  const to = inBase(after);
  return from === to ? null : from < to ? "up" : "down";
}

function inBase({ value, unit }: Mention): number {
  return value * scaleOf(unit);
}
