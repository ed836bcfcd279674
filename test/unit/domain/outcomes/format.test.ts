import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatOutcome,
  formatQuantity,
  outcomesIn,
  roundPercent,
} from "../../../../src/domain/outcomes/index.ts";

describe("formatOutcome", () => {
  it.each([
    ["Load time fell from 8.2 s to 1.4 s, 83 % faster.", "8.2 s to 1.4 s"],
    ["Onboarding went from 3 weeks to 1 day.", "3 weeks to 1 day"],
    ["Costs fell by 83 %.", "−83 %"],
    ["Sales rose by 34 %.", "+34 %"],
    ["Checkout is 60 % faster.", "60 %"],
    ["Throughput increased 10x.", "10x"],
    ["NPS rose by 17 points.", "+17 points"],
    ["Energy use fell by 20–30 %.", "−20–30 %"],
    ["Uptime reached 99.97 %.", "99.97 %"],
    ["Uptime reached 99.999 %.", "99.999 %"],
    ["We saved $1.2M a year on hosting.", "−$1.2M"],
    ["Revenue grew from $12,400 to $71,000.", "$12,400 to $71,000"],
    ["The campaign added 3,000 subscribers.", "+3,000 subscribers"],
  ])("says: %s", (text, figure) => {
    expect(outcomesIn(text).map((outcome) => formatOutcome(outcome).figure)).toEqual([figure]);
  });
});

describe("formatQuantity", () => {
  it("counts nouns in the plural and leaves symbols alone", () => {
    expect(formatQuantity({ value: 1, unit: "query" })).toBe("1 query");
    expect(formatQuantity({ value: 12, unit: "query" })).toBe("12 queries");
    expect(formatQuantity({ value: 12, unit: "person" })).toBe("12 people");
    expect(formatQuantity({ value: 200, unit: "ms" })).toBe("200 ms");
    expect(formatQuantity({ value: 2_400_000, unit: null })).toBe("2.4M");
    expect(formatQuantity({ value: 40, unit: "CHF" })).toBe("40 CHF");
    expect(formatQuantity({ value: 14.2, unit: "GBP" })).toBe("£14.20");
    expect(formatQuantity({ value: 14, unit: "GBP" })).toBe("£14");
  });
});

describe("roundPercent", () => {
  it("leaves no digits behind the point, but makes nothing 0 or 100 that is not", () => {
    expect([82.9, 0, 100, 99.977, 0.3].map(roundPercent)).toEqual([83, 0, 100, 99.977, 0.3]);
  });

  it("writes digits as CLDR has them in English", () => {
    const cldr = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
    const written = (value: number): string => formatQuantity({ value, unit: null });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9_999_999 }), (hundredths) => {
        fc.pre(hundredths !== 10_000 && hundredths % 10 ** 7 !== 0);
        expect(written(hundredths / 100)).toBe(cldr.format(hundredths / 100));
      }),
    );
    expect([999, 999.99, 1000, 0.1, 0.12, 12.5].map(written)).toEqual([
      "999",
      "999.99",
      "1,000",
      "0.1",
      "0.12",
      "12.5",
    ]);
  });
});
