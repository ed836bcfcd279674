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
    // A letter that was swapped is not edited again: two edits would do otherwise.
    ["ca", "abc", 3],
  ])("counts letters inserted, deleted, substituted and swapped: %s, %s", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
  });
});
