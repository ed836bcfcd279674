import { expect, it } from "vitest";
import { drawSpan, scheduleOf } from "../../../../src/domain/chart/schedule.ts";

it("reads the spans of phases in one unit", () => {
  expect(scheduleOf(["Week 1-2", "Weeks 3–6", "Week 7"])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 6 },
    { from: 7, to: 7 },
  ]);
  expect(scheduleOf(["Wochen 1 bis 4", "Woche 5"])).toEqual([
    { from: 1, to: 4 },
    { from: 5, to: 5 },
  ]);
});

it.each([
  ["a phase has no period", ["Weeks 1-2", null]],
  ["units are mixed", ["Weeks 1-2", "Months 1-2"]],
  ["a period is a date", ["Weeks 1-2", "January 2024 to March"]],
  ["a span runs backwards", ["Weeks 4-2", "Weeks 5-6"]],
  ["there is one phase alone", ["Weeks 1-2"]],
])("draws no schedule where %s", (_, periods) => {
  expect(scheduleOf(periods)).toBeNull();
});

it("draws a span as its part of the whole", () => {
  const svg = drawSpan({ from: 3, to: 6 }, [
    { from: 1, to: 2 },
    { from: 3, to: 6 },
    { from: 7, to: 8 },
  ]);
  expect(svg).toContain('x="25%" width="50%"');
});
