import type { StatedChange } from "../changes/stated-change.ts";
import { isSameMeasure, scaleOf } from "../figures/units.ts";
import type { Change, Quantity, Verdict } from "../types.ts";

export type Judgement = { verdict: Verdict; expected: number | null };

/** A stated change, as far as it can be recomputed. */
export type Claim = Pick<
  StatedChange,
  "kind" | "value" | "unit" | "range" | "direction" | "hedge" | "step" | "inWords" | "isAdded"
>;

/** How far "about 80" may be off, as a share of it; a round number may be off by half its last place that is no zero. */
const ABOUT = 0.05;
const ABOUT_ROUND = 0.125;
/** "Doubled" and "a third" are words, not measurements. */
const IN_WORDS = 0.15;
/** Floating-point noise. */
const NOISE = 1e-9;

/**
 * Recomputes a stated change from both ends. Rounding, cutting off and rounding up by one unit of the last
 * written digit are right; a hedged claim has the room its hedge gives it.
 */
export function judge(claim: Claim, ends: { before: Quantity; after: Quantity } | null): Judgement {
  const readings =
    ends === null
      ? []
      : valuesOf(ends.before).flatMap((before) =>
          valuesOf(ends.after).flatMap((after) => readingsOf(claim, before, after)),
        );
  const [plain] = readings;
  if (plain === undefined) return { verdict: "uncheckable", expected: null };
  const isOfRange = ends?.before.range !== undefined || ends?.after.range !== undefined;
  if (readings.some((actual) => holds(claim, actual)) || (isOfRange && liesAmong(claim, readings)))
    return { verdict: "ok", expected: null };
  return { verdict: "wrong", expected: rounded(plain) };
}

/** "from 5–8 to 35–45 (+500 %)": of ranges any change between the least and the greatest may be meant. */
const liesAmong = ({ value }: Claim, readings: readonly number[]): boolean =>
  value >= Math.min(...readings) && value <= Math.max(...readings);

/** A change as a claim. The number of decimals is taken from the value, since a change does not keep how it was written. */
export function toClaim({ kind, value, unit, range, direction, approx }: Change): Claim {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const hedge = approx ? "about" : null;
  return {
    kind,
    value,
    unit: unit ?? null,
    range: range ?? null,
    direction,
    hedge,
    step: 10 ** -decimals,
    inWords: false,
    isAdded: false,
  };
}

/** A quantity as it may be meant: of a range the middle, and either end. */
const valuesOf = ({ value, unit, range }: Quantity): Quantity[] =>
  [value, ...(range ?? [])].map((one) => ({ value: one, unit }));

/** What the claim may mean, its plain meaning first; empty where the ends cannot tell. */
function readingsOf(claim: Claim, before: Quantity, after: Quantity): number[] {
  const from = before.value * scaleOf(before.unit);
  const to = after.value * scaleOf(after.unit);
  const difference = Math.abs(to - from);
  switch (claim.kind) {
    case "points":
      return after.unit === null || after.unit === "%" ? [difference] : [];
    case "amount":
      return measuresAlike(claim.unit, after.unit) ? [difference / scaleOf(claim.unit ?? after.unit)] : [];
    case "times": {
      if (from === 0 || to === 0) return [];
      const ratio = Math.max(from, to) / Math.min(from, to);
      return claim.isAdded && to > from ? [ratio, ratio - 1] : [ratio];
    }
    case "percent": {
      if (from === 0) return [];
      const relative = (difference / from) * 100;
      return speaksOfSpeed(claim) && to > 0 && to < from ? [relative, (from / to - 1) * 100] : [relative];
    }
  }
}

/** "50 % faster" may speak of the speed: 10 s to 5 s is 100 % faster. "Over 80 %" would hold for nearly any speed. */
function speaksOfSpeed({ direction, hedge, value }: Claim): boolean {
  return direction === null && (hedge !== "over" || value > 100);
}

/** "by 400 tickets, from 700 to 200": bare ends count what the claim counts. */
function measuresAlike(claimed: string | null, stated: string | null): boolean {
  if (claimed === null || isSameMeasure(claimed, stated)) return true;
  return stated === null && scaleOf(claimed) === 1 && /^\p{Ll}/u.test(claimed) && claimed !== "s";
}

function holds(claim: Claim, actual: number): boolean {
  const [low, high] = claim.range ?? [claim.value, claim.value];
  const noise = NOISE * Math.max(1, Math.abs(actual));
  const isWritten = actual > low - claim.step + noise && actual < high + claim.step - noise;
  if (isWritten && !claim.inWords) return true;
  const room = roomOf(claim);
  if (claim.hedge === "over") return actual >= low - Math.max(claim.inWords ? room : 0, noise);
  if (claim.hedge === "under") return actual <= high + Math.max(claim.inWords ? room : 0, noise);
  return actual >= low - room - noise && actual <= high + room + noise;
}

function roomOf({ kind, hedge, inWords, value }: Claim): number {
  if (inWords) return value * IN_WORDS;
  // "140 %" of 141.7 %: above a hundred a percentage that ends in a zero was rounded to tens.
  if (hedge === null) return kind === "percent" && value > 100 && value % 10 === 0 ? 5 : 0;
  const zeros = /0*$/.exec(String(Math.round(value)))?.[0].length ?? 0;
  return Math.max(value * ABOUT, Math.min(10 ** zeros / 2, value * ABOUT_ROUND));
}

/** One digit behind the point, as it is shown; small figures keep three that tell. */
function rounded(value: number): number {
  return Math.abs(value) >= 10 ? Number(value.toFixed(1)) : Number(value.toPrecision(3));
}
