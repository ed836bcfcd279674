import { isSameMeasure, scaleOf } from "../figures/units.ts";
import { sayNumber, sayQuantity } from "../say.ts";
import type { Change, Outcome, Quantity } from "../types.ts";

/** The sum that contradicts a claim, written out: "(130 − 1) ÷ 1 = 12,900 %". */
export function saySum({ before, after, change, expected }: Outcome): string | null {
  if (!before || !after || !change || expected === null) return null;
  const [from, to] = inOneUnit(before, after);
  const result = sayExpected(change, expected);
  const [high, low] = from.value > to.value ? [from, to] : [to, from];
  switch (change.kind) {
    case "percent":
      return `(${sayNumber(high.value)} − ${sayNumber(low.value)}) ÷ ${sayNumber(from.value)} = ${result}`;
    case "times":
      return `${sayNumber(high.value)} ÷ ${sayNumber(low.value)} = ${result}`;
    case "points":
    case "amount":
      return `${sayNumber(high.value)} − ${sayNumber(low.value)} = ${result}`;
  }
}

function sayExpected({ kind, unit }: Change, expected: number): string {
  if (kind === "percent") return `${sayNumber(expected)} %`;
  if (kind === "times") return `${sayNumber(expected)}x`;
  if (kind === "points") return `${sayNumber(expected)} points`;
  return sayQuantity({ value: expected, unit: unit ?? null });
}

/** Both ends in the smaller of their units, so that the sum can be followed. */
function inOneUnit(before: Quantity, after: Quantity): [Quantity, Quantity] {
  if (before.unit === after.unit || !isSameMeasure(before.unit, after.unit)) return [before, after];
  const unit = scaleOf(before.unit) < scaleOf(after.unit) ? before.unit : after.unit;
  const convert = ({ value, unit: own }: Quantity): Quantity => ({
    value: Number(((value * scaleOf(own)) / scaleOf(unit)).toPrecision(6)),
    unit,
  });
  return [convert(before), convert(after)];
}
