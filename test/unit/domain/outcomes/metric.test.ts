import { describe, expect, it } from "vitest";
import { metricOf } from "../../../../src/domain/outcomes/index.ts";

const METRICS = [
  { value: "load-time", label: "Load time", aliases: ["page speed", "time to first byte"] },
  { value: "conversion", label: "Conversion", aliases: ["conversion rate", "sign-up"] },
  { value: "cost", label: "Cost", aliases: ["spend"] },
  { value: "cost-per-lead", label: "Cost per lead", aliases: [] },
];

describe("metricOf", () => {
  it.each([
    ["Page load times", "load-time"],
    ["Time to First Byte", "load-time"],
    ["monthly cloud spend", "cost"],
    ["Sign-ups", "conversion"],
    ["cost per lead", "cost-per-lead"],
    ["Costs", "cost"],
  ])("finds the metric of %s", (label, value) => {
    expect(metricOf({ label }, METRICS)?.value).toBe(value);
  });

  it("gives the term only", () => {
    expect(metricOf({ label: "conversion" }, METRICS)).toEqual({ value: "conversion", label: "Conversion" });
  });

  it("does not find words inside words, nor a metric without a name", () => {
    expect(metricOf({ label: "costumes sold" }, METRICS)).toBeNull();
    expect(metricOf({ label: null }, METRICS)).toBeNull();
  });
});
