import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressToWords, wordsToAddress } from "../../../../src/domain/search/results/result-fields.ts";

describe("an address as words", () => {
  it("parts them at hyphens and slashes", () => {
    expect(addressToWords("/case-studies/acme-shop/")).toBe(" / case studies / acme shop / ");
  });

  it("is the same address again, whatever it holds", () => {
    const sign = fc.constantFrom("/", "-", " ", "a", "é", ".");
    fc.assert(
      fc.property(fc.string({ unit: sign }), (address) => {
        expect(wordsToAddress(addressToWords(address))).toBe(address);
      }),
    );
  });
});
