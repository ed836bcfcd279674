import { describe, expect, it } from "vitest";
import { directionOf, latinLength } from "../../../../src/build/artwork/card-layout.ts";

describe("what a script asks of the layout", () => {
  it("is the direction of its first letter", () => {
    expect(directionOf("دار قلم: 2.25x")).toBe("rtl");
    expect(directionOf("2.25: עברית")).toBe("rtl");
    expect(directionOf("Layla (ليلى)")).toBe("ltr");
    expect(directionOf("2.25")).toBe("ltr");
  });

  it("is twice the room for the letters of East Asia and emoji", () => {
    expect(latinLength("abc")).toBe(3);
    expect(latinLength("検索")).toBe(4);
    expect(latinLength("🏳️‍🌈!")).toBe(3);
  });
});
