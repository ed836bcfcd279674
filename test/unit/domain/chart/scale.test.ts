import fc from "fast-check";
import { expect, it } from "vitest";
import { niceStep, roundUp, ticksOf } from "../../../../src/domain/chart/scale.ts";

it.each([
  [8.2, 2],
  [100, 20],
  [400, 100],
  [0.3, 0.05],
  [27, 5],
])("parts a scale of %d in steps of %d", (length, step) => {
  expect(niceStep(length)).toBeCloseTo(step, 10);
});

it("parts any scale in four to ten", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (max) => {
      const ticks = ticksOf({ min: 0, max, unit: null });
      expect(ticks.length).toBeGreaterThanOrEqual(5);
      expect(ticks.length).toBeLessThanOrEqual(11);
      expect(ticks.at(-1)).toBeLessThanOrEqual(max * (1 + 1e-9));
    }),
  );
});

it("rounds up to the next value of the scale", () => {
  expect([67, 70, 4.3, 12].map(roundUp)).toEqual([70, 70, 5, 12]);
});
