import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressToWords,
  readOutcome,
  toOutcomeFields,
  wordsToAddress,
} from "../../../../src/domain/search/results.ts";
import { anOutcome } from "./studies.ts";

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

describe("an outcome as fields", () => {
  it("is cut where its text is long, but never within a character", () => {
    const text = `${"a".repeat(158)}😀 and more`;
    expect(readOutcome(toOutcomeFields(anOutcome({ text }))).text).toBe(`${"a".repeat(158)}…`);
  });

  it("comes back whole", () => {
    const outcome = anOutcome({
      label: "Load time",
      text: "from 8.2 s to 1.4 s",
      line: 12,
      before: { value: 8.2, unit: "s" },
      after: { value: 1.4, unit: null },
      change: {
        kind: "amount",
        value: 25,
        unit: "work day",
        range: [20, 30],
        direction: "down",
        approx: true,
      },
      verdict: "wrong",
      expected: 82.9,
    });
    expect(readOutcome(toOutcomeFields(outcome))).toEqual(outcome);
  });
});
