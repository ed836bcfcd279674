import { describe, expect, it } from "vitest";
import { nextTry, RETRY_DELAYS } from "../../../../src/domain/inquiry/delivery.ts";

const START = new Date("2025-03-04T10:00:00Z");
const HOUR = 3_600_000;
const at = (ms: number) => new Date(START.getTime() + ms);
const failed = (attempts: number, ms: number, retryAfterMs: number | null = null) =>
  nextTry({ attempts, firstTriedAt: START, now: at(ms), retryAfterMs });

describe("the next try of a failed delivery", () => {
  it("comes after 5 s, then later and later, and is given up after 75 h and a half", () => {
    const tries = [0];
    for (let attempts = 1; ; attempts += 1) {
      const next = failed(attempts, tries.at(-1) ?? 0);
      if (next === null) break;
      tries.push(next.dueAt.getTime() - START.getTime());
    }
    expect(tries.map((ms) => ms / 1_000)).toEqual([
      0, 5, 305, 2_105, 9_305, 27_305, 63_305, 113_705, 185_705, 272_105,
    ]);
    expect(tries).toHaveLength(RETRY_DELAYS.length + 1);
  });

  it("does not come sooner for tries that were probes", () => {
    expect(failed(400, 10 * HOUR)?.dueAt).toEqual(at(34 * HOUR));
  });

  it("waits as long as the receiver asked, a day at most", () => {
    expect(failed(1, 0, 90_000)).toEqual({ dueAt: at(90_000), notBefore: at(90_000) });
    expect(failed(1, 0, 1_000)).toEqual({ dueAt: at(5_000), notBefore: at(1_000) });
    expect(failed(1, 0, 1_000 * HOUR)?.dueAt).toEqual(at(24 * HOUR));
    expect(failed(1, 0)).toEqual({ dueAt: at(5_000), notBefore: null });
  });
});
