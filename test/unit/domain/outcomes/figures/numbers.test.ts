import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasDecimalComma, readDigits } from "../../../../../src/domain/outcomes/figures/numbers.ts";

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

describe("hasDecimalComma", () => {
  it("goes by the language where no figure can be read in one way only", () => {
    expect(hasDecimalComma("2,500 wizyt, 6,250 wizyt", ",")).toBe(true);
    expect(hasDecimalComma("2,500 visits, version 2.7, on 4.2.2026", ".")).toBe(false);
  });

  it("goes by the other figures of the text where these are all written the other way", () => {
    expect(hasDecimalComma("2,500 wizyt, ocena 4.5/5", ",")).toBe(false);
    expect(hasDecimalComma("Umsatz von 1,200,000 auf 1,950,000, 2,500 Kunden", ",")).toBe(false);
    expect(hasDecimalComma("€ 1.200,50, and 2.500 visits", ".")).toBe(true);
    expect(hasDecimalComma("2,500 wizyt, ocena 4.5/5, konwersja 3,1 %", ",")).toBe(true);
  });
});
