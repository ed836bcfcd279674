import type { StatedChange } from "./changes/stated-change.ts";
import { judge } from "./claims/verdict.ts";
import { directionBetween } from "./ends/direction.ts";
import type { Ends } from "./ends/ends.ts";
import type { Mention } from "./figures/mention.ts";
import { scaleOf } from "./figures/units.ts";
import type { Finding } from "./findings.ts";
import type { Change, Direction, Outcome, Quantity } from "./types.ts";

/** What the page, the cards and the checks see of a finding. */
export function toOutcome(finding: Finding, text: string, line: number): Outcome {
  const { level, change } = finding;
  const ends = finding.ends && withUnitOf(finding.ends, change);
  const judgement = change ? judge(change, ends && sharesRate(ends) ? ends : null) : null;
  return {
    label: finding.label,
    text: text.replace(/\s+/g, " ").trim(),
    line,
    before: ends ? quantity(ends.before) : null,
    after: ends ? quantity(ends.after) : level ? quantity(level.after) : null,
    change: change ? toChange(change, ends ? directionBetween(ends.before, ends.after) : null) : null,
    verdict: judgement?.verdict ?? null,
    expected: judgement?.expected ?? null,
  };
}

/** "fell by 6 minutes, from 14 to 8": bare ends are told in the measure of the amount beside them. */
function withUnitOf(ends: Ends, change: StatedChange | null): Ends {
  const isBare = ends.before.kind === "number" && ends.after.kind === "number";
  if (!isBare || change?.kind !== "amount" || change.unit === null || scaleOf(change.unit) === 1) return ends;
  const { unit } = change;
  return { ...ends, before: { ...ends.before, unit }, after: { ...ends.after, unit } };
}

/** "2 a week" and "10 a day" cannot be set against each other as they stand. */
function sharesRate({ before, after }: { before: Mention; after: Mention }): boolean {
  return before.rate === null || after.rate === null || before.rate === after.rate;
}

function quantity({ value, unit }: Mention): Quantity {
  return { value, unit };
}

function toChange(change: StatedChange, between: Direction | null): Change {
  return {
    kind: change.kind,
    value: change.value,
    ...(change.unit === null ? {} : { unit: change.unit }),
    ...(change.range === null ? {} : { range: change.range }),
    direction: between ?? change.direction,
    approx: change.hedge !== null,
  };
}
