import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, judge } from "../../../../../src/domain/outcomes/claims/verdict.ts";
import type { Quantity } from "../../../../../src/domain/outcomes/types.ts";

const claim = (parts: Partial<Claim>): Claim => ({
  kind: "percent",
  value: 0,
  unit: null,
  range: null,
  direction: "down",
  hedge: null,
  step: 1,
  inWords: false,
  isAdded: false,
  ...parts,
});
const ends = (
  before: number,
  after: number,
  unit: string | null = "s",
): { before: Quantity; after: Quantity } => ({
  before: { value: before, unit },
  after: { value: after, unit },
});

describe("judge", () => {
  it("lets rounding, cutting off and rounding up by the last digit stand", () => {
    const verdictOf = (value: number, step: number) => judge(claim({ value, step }), ends(8.2, 1.4)).verdict;
    expect(verdictOf(83, 1)).toBe("ok");
    expect(verdictOf(82, 1)).toBe("ok");
    expect(verdictOf(82.9, 0.1)).toBe("ok");
    expect(verdictOf(82.8, 0.1)).toBe("wrong");
    expect(verdictOf(84, 1)).toBe("wrong");
  });

  it("says what the ends give", () => {
    expect(judge(claim({ value: 13_000, direction: "up" }), ends(1, 130, null))).toEqual({
      verdict: "wrong",
      expected: 12_900,
    });
  });

  it("gives a hedged claim the room of its hedge", () => {
    const verdictOf = (parts: Partial<Claim>) => judge(claim(parts), ends(8.2, 1.4)).verdict;
    expect(verdictOf({ value: 80, hedge: "over" })).toBe("ok");
    expect(verdictOf({ value: 90, hedge: "over" })).toBe("wrong");
    expect(verdictOf({ value: 85, hedge: "about" })).toBe("ok");
    expect(verdictOf({ value: 90, hedge: "about" })).toBe("wrong");
    expect(verdictOf({ value: 85, hedge: "under" })).toBe("ok");
    expect(verdictOf({ value: 80, hedge: "under" })).toBe("wrong");
  });

  it("tells points from percent", () => {
    const shares = ends(45, 28, "%");
    expect(judge(claim({ kind: "points", value: 17 }), shares).verdict).toBe("ok");
    expect(judge(claim({ value: 38 }), shares).verdict).toBe("ok");
    expect(judge(claim({ value: 17 }), shares)).toEqual({ verdict: "wrong", expected: 37.8 });
  });

  it("takes N times faster for before over after", () => {
    expect(judge(claim({ kind: "times", value: 5, direction: null }), ends(60, 12)).verdict).toBe("ok");
    expect(judge(claim({ kind: "times", value: 4, direction: null }), ends(60, 12)).verdict).toBe("wrong");
  });

  it("lets 100 % faster mean twice the speed", () => {
    expect(judge(claim({ value: 100, direction: null }), ends(10, 5)).verdict).toBe("ok");
    expect(judge(claim({ value: 100, direction: "down" }), ends(10, 5)).verdict).toBe("wrong");
  });

  it("compares a day with an hour and a megabyte with a kilobyte", () => {
    const days = { before: { value: 2, unit: "day" }, after: { value: 3, unit: "hour" } };
    expect(judge(claim({ value: 94 }), days).verdict).toBe("ok");
    const sizes = { before: { value: 2.4, unit: "MB" }, after: { value: 600, unit: "KB" } };
    expect(judge(claim({ value: 75 }), sizes).verdict).toBe("ok");
  });

  it("cannot check without ends, from zero, or in another unit", () => {
    expect(judge(claim({ value: 40 }), null).verdict).toBe("uncheckable");
    expect(judge(claim({ value: 40 }), ends(0, 5)).verdict).toBe("uncheckable");
    expect(judge(claim({ kind: "amount", value: 4, unit: "USD" }), ends(9, 5)).verdict).toBe("uncheckable");
  });

  it("takes any change between the least and the greatest of two ranges for right", () => {
    const before = { value: 6.5, unit: null, range: [5, 8] as [number, number] };
    const after = { value: 40, unit: null, range: [35, 45] as [number, number] };
    expect(judge(claim({ value: 500 }), { before, after }).verdict).toBe("ok");
    expect(judge(claim({ value: 900 }), { before, after }).verdict).toBe("wrong");
  });

  it("never calls a rightly rounded claim wrong", () => {
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 0, max: 3 }), (before, after, decimals) => {
        const value = Number(((Math.abs(after - before) / before) * 100).toFixed(decimals));
        return judge(claim({ value, step: 10 ** -decimals }), ends(before, after)).verdict === "ok";
      }),
    );
  });
});
