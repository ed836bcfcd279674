import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_STORED_LENGTH, toStoredQuestion } from "../../../src/domain/zero-results.ts";

describe("what is kept of a question that found nothing", () => {
  it.each([
    ["  Rust   Embedded ", "rust embedded"],
    ["call me at jo.doe+x@mail.example please", "call me at [address] please"],
    ["see https://jo.example/x?token=1 now", "see [address] now"],
    ["www.jo.example shop", "[address] shop"],
    ["phone +44 20 7946 0182 shop", "phone [number] shop"],
    ["card 4111-1111-1111-1111 refund", "card [number] refund"],
    ["tel (020) 7946.0182", "tel [number]"],
    ["order 123456", "order [number]"],
    ["migration 2023-2024", "migration 2023-2024"],
    ["release of 2024-01-15", "release of 2024-01-15"],
    ["10000 users", "10000 users"],
    ["oracle 19c to 23", "oracle 19c to 23"],
    ["رقم ٠١٢٣٤٥٦٧٨٩", "رقم [number]"],
    ["jo@mail.example", ""],
    ["0123456789", ""],
    ["((((", ""],
  ])("of %j is %j", (question, kept) => {
    expect(toStoredQuestion(question)).toBe(kept);
  });

  it("is cut after masking, so that no half of a number stays readable", () => {
    const kept = toStoredQuestion(`${"x".repeat(95)} 12345678901234567890`);
    expect(kept).toBe(`${"x".repeat(95)} [num`);
  });

  it("never holds an address, a long number or more than a hundred characters", () => {
    const words = fc.oneof(fc.emailAddress(), fc.webUrl(), fc.stringMatching(/^\d{1,20}$/), fc.string());
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const kept = toStoredQuestion(list.join(" "));
        expect(kept).not.toMatch(/\S@\S/);
        expect(kept).not.toMatch(/https?:\/\//);
        expect(kept).not.toMatch(/\d{6}/);
        expect([...kept].length).toBeLessThanOrEqual(MAX_STORED_LENGTH);
      }),
    );
  });
});
