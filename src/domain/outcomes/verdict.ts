import type { StatedChange } from "./changes.ts";
import type { Ends } from "./ends.ts";
import type { Mention } from "./mentions.ts";
import type { Verdict } from "./types.ts";
import { BYTES, SECONDS } from "./words/units.ts";

export type Judgement = { verdict: Verdict; expected: number | null };

/** A claim said to be about right may be off by this share of it. */
const ABOUT = 0.1;
/** Floating-point noise. */
const NOISE = 1e-9;

/**
 * Recomputes a stated change from both ends. Rounding, cutting off and rounding up by one unit of the last
 * written digit are all right; a hedged claim has the room its hedge gives.
 */
export function judge(change: StatedChange, ends: Pick<Ends, "before" | "after"> | null): Judgement {
  if (ends === null) return { verdict: "uncheckable", expected: null };
  const readings = readingsOf(change, ends.before, ends.after);
  if (readings.length === 0) return { verdict: "uncheckable", expected: null };
  if (readings.some((actual) => holds(change, actual))) return { verdict: "ok", expected: null };
  return { verdict: "wrong", expected: round(readings[0] ?? 0) };
}

/** What the claim may mean, the plain meaning first; empty where the ends cannot tell. */
function readingsOf(change: StatedChange, before: Mention, after: Mention): number[] {
  const scale = scaleOf(before.unit) / scaleOf(after.unit);
  const [from, to] = [before.value * scale, after.value];
  const difference = Math.abs(to - from);
  switch (change.kind) {
    case "points":
      return [difference];
    case "amount":
      return change.unit === null || change.unit === after.unit || scaleOf(change.unit) !== 1
        ? [(difference * scaleOf(after.unit)) / scaleOf(change.unit)]
        : [];
    case "times":
      return from === 0 || to === 0 ? [] : [Math.max(from, to) / Math.min(from, to)];
    case "percent": {
      if (from === 0) return [];
      const relative = (difference / from) * 100;
      const speed = change.direction === null && to !== 0 && to < from ? [(from / to - 1) * 100] : [];
      return [relative, ...speed];
    }
  }
}

/** Seconds or bytes in a unit, so that a day can stand beside an hour. */
function scaleOf(unit: string | null): number {
  return SECONDS[unit ?? ""] ?? BYTES[unit ?? ""] ?? 1;
}

function holds(change: StatedChange, actual: number): boolean {
  const [low, high] = change.range ?? [change.value, change.value];
  const room = change.step + NOISE * Math.abs(actual);
  const slack = change.hedge === null ? 0 : Math.max(room, change.value * ABOUT);
  const exact = actual > low - room && actual < high + room;
  if (exact) return true;
  if (change.hedge === "over") return actual > low - slack;
  if (change.hedge === "under") return actual < high + slack;
  return actual > low - slack && actual < high + slack;
}

/** To one digit behind the point, as it is shown; small figures keep two that tell. */
function round(value: number): number {
  return Math.abs(value) >= 10 ? Number(value.toFixed(1)) : Number(value.toPrecision(3));
}
