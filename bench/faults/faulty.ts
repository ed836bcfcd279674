import type { Dice } from "./dice.ts";

/** How often a part misbehaves, as shares of its calls. */
export type Faults = {
  /** Refuses at once and does nothing. */
  fail: number;
  /** Does it, and then says that it failed: the answer was lost. */
  lie: number;
  /** Does it, but later than anybody waits. */
  slow: number;
  /** Does nothing and never answers. */
  hang: number;
};

export const NONE: Faults = { fail: 0, lie: 0, slow: 0, hang: 0 };

export type Line = { faults: Faults; counts: Record<keyof Faults | "calls", number> };
export const createLine = (faults: Faults): Line => ({
  faults,
  counts: { calls: 0, fail: 0, lie: 0, slow: 0, hang: 0 },
});

/** Longer than the longest budget of a place. */
export const SLOW_MS = 3_500;
const never = <T>(): Promise<T> => new Promise(() => {});

/** A process that may die: after that, nothing it began goes on. */
export type Life = { isAlive: boolean };

/** Does `work` over a line that misbehaves, for a process that may be dead before or after. */
export async function call<T>(line: Line, dice: Dice, life: Life, work: () => Promise<T>): Promise<T> {
  if (!life.isAlive) return never();
  line.counts.calls += 1;
  const fault = throwFor(line.faults, dice);
  if (fault !== null) line.counts[fault] += 1;
  if (fault === "fail") throw new Error("refused");
  if (fault === "hang") return never();
  if (fault === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
  const result = await work();
  if (!life.isAlive) return never();
  if (fault === "lie") throw new Error("the answer was lost");
  return result;
}

function throwFor(faults: Faults, dice: Dice): keyof Faults | null {
  for (const fault of ["fail", "lie", "slow", "hang"] as const) if (dice.chance(faults[fault])) return fault;
  return null;
}
