import { describe, expect, it } from "vitest";
import { editDistance } from "../../../../src/domain/text/edit-distance.ts";

describe("the distance of two words", () => {
  it.each([
    ["", "", 0],
    ["", "tags", 4],
    ["tags", "", 4],
    ["tags", "tag", 1],
    ["tilte", "title", 1],
    ["snipet", "snippet", 1],
    ["publishdate", "pubilshdat", 2],
    ["client", "clinet", 1],
    ["kitten", "sitting", 3],
    ["reaxt", "react", 1],
    ["abcdef", "fedcba", 5],
    // A letter that was swapped is not edited again: two edits would do otherwise.
    ["ca", "abc", 3],
  ])("counts letters inserted, deleted, substituted and swapped: %s, %s", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });

  it.each([
    ["react", "reaxt", 2, 1],
    ["", "ab", 2, 2],
    ["abcdef", "fedcba", 2, 3],
    ["kitten", "sitting", 3, 3],
  ])("counts no further than one more than a limit: %s, %s, %i", (one, other, limit, distance) => {
    expect(editDistance(one, other, limit)).toBe(distance);
    expect(editDistance(other, one, limit)).toBe(distance);
  });

  it("compares texts of any length", () => {
    expect(editDistance("a".repeat(70_000), "a")).toBe(69_999);
    expect(editDistance("a", "a".repeat(70_000))).toBe(69_999);
  });
});
