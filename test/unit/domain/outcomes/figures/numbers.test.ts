import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDigits } from "../../../../../src/domain/outcomes/figures/numbers.ts";

describe("readDigits", () => {
  it.each([
    ["1,200", 1200, 1],
    ["1,200,000", 1_200_000, 1],
    ["1 200", 1200, 1],
    ["1'200", 1200, 1],
    ["8.2", 8.2, 0.1],
    ["8,2", 8.2, 0.1],
    ["1,234.56", 1234.56, 0.01],
    ["1.234,56", 1234.56, 0.01],
    ["1.200", 1.2, 0.001],
    ["0,250", 0.25, 0.001],
    ["1.200.000", 1_200_000, 1],
  ])("reads %s in an English text as %d", (digits, value, step) => {
    expect(readDigits(digits, false)).toEqual({ value, step });
  });

  it("takes the one sign that could be either from the language", () => {
    expect(readDigits("1.200", true).value).toBe(1200);
    expect(readDigits("1,200", true).value).toBe(1.2);
  });

  it("reads back what English and German grouping write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const english = new Intl.NumberFormat("en").format(value);
        const german = new Intl.NumberFormat("de").format(value);
        return readDigits(english, false).value === value && readDigits(german, true).value === value;
      }),
    );
  });
});
