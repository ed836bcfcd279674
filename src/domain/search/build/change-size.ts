import { inUnit } from "../../chart/units.ts";
import type { Outcome } from "../../outcomes/index.ts";

/**
 * How large a change is, comparable inside one metric: the natural logarithm of the factor between before and after,
 * whichever way it went (halved and doubled are alike 0.69). Zero where the text states no factor, or a wrong one.
 */
export function changeMagnitude(outcome: Outcome): number {
  const size = outcome.verdict === "wrong" ? 0 : Math.abs(Math.log(toFactor(outcome)));
  return Number.isFinite(size) ? size : 0;
}

function toFactor({ before, after, change }: Outcome): number {
  const start = before && after ? inUnit(before, after.unit) : null;
  if (start !== null && after) return after.value / start;
  if (change?.kind === "times") return change.value;
  if (change?.kind !== "percent") return 1;
  return change.direction === "down" ? 1 - change.value / 100 : 1 + change.value / 100;
}
