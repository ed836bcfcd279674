import { describe, expect, it } from "vitest";
import { createMetricFinder } from "../../../../src/domain/outcomes/index.ts";

const METRICS = [
  { value: "load-time", label: "Load time", aliases: ["page speed", "time to first byte"] },
  { value: "conversion", label: "Conversion", aliases: ["conversion rate", "sign-up"] },
  { value: "cost", label: "Cost", aliases: ["spend"] },
  { value: "cost-per-lead", label: "Cost per lead", aliases: [] },
];

const numberOf = createMetricFinder(METRICS);

describe("createMetricFinder", () => {
  it.each([
    ["Page load times", "load-time"],
    ["Time to First Byte", "load-time"],
    ["monthly cloud spend", "cost"],
    ["Sign-ups", "conversion"],
    ["cost per lead", "cost-per-lead"],
    ["Costs", "cost"],
  ])("finds the metric of %s", (label, value) => {
    expect(METRICS[numberOf({ label })]?.value).toBe(value);
  });

  it("does not find words inside words, nor a metric without a name", () => {
    expect(numberOf({ label: "costumes sold" })).toBe(-1);
    expect(numberOf({ label: null })).toBe(-1);
  });
});
