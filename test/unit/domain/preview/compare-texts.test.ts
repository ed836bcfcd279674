import { describe, expect, it } from "vitest";
import {
  compareSections,
  compareWords,
  splitSections,
} from "../../../../src/domain/preview/compare-texts.ts";

describe("parting a text into sections", () => {
  it("takes headings of any level, and none in code", () => {
    expect(splitSections("Lead.\n\n## One\n\nA\nb.\n\n```\n# no heading\n\nx\n```\n\n### Two ##\n")).toEqual([
      { title: "", blocks: ["Lead."] },
      { title: "One", blocks: ["A\nb.", "```\n# no heading\n\nx\n```"] },
      { title: "Two", blocks: [] },
    ]);
  });
});

describe("comparing sections", () => {
  it("finds nothing in the same text", () => {
    expect(compareSections("# A\n\nx\n\n# A\n\ny", "# A\n\nx\n\n# A\n\ny")).toEqual([]);
  });

  it("tells one that came, one that changed and one that went, and leaves the rest out", () => {
    expect(compareSections("# A\n\nx\n\nkept\n\n# B\n\ny", "# A\n\nz\n\nkept\n\n# C\n\nw")).toEqual([
      {
        kind: "changed",
        title: "A",
        blocks: [
          { before: { start: "", changed: "x", end: "" }, after: { start: "", changed: "z", end: "" } },
        ],
      },
      { kind: "added", title: "C", blocks: [{ before: null, after: { start: "", changed: "w", end: "" } }] },
      {
        kind: "removed",
        title: "B",
        blocks: [{ before: { start: "", changed: "y", end: "" }, after: null }],
      },
    ]);
  });

  it("tells two sections of one title apart", () => {
    expect(compareSections("# A\n\nx\n\n# A\n\ny", "# A\n\nx\n\n# A\n\nz")).toHaveLength(1);
  });

  it("pairs blocks between those that stayed", () => {
    const [section] = compareSections("one\n\ntwo\n\nthree", "one\n\nthree\n\nfour");
    expect(section?.blocks).toEqual([
      { before: { start: "", changed: "two", end: "" }, after: null },
      { before: null, after: { start: "", changed: "four", end: "" } },
    ]);
  });
});

describe("comparing words", () => {
  it.each([
    ["fell to 2 s now", "fell to 1 s now", ["fell to ", "2 ", "s now"], ["fell to ", "1 ", "s now"]],
    ["a b", "a b c", ["a ", "b", ""], ["a ", "b c", ""]],
    ["a a", "a a a", ["a ", "", "a"], ["a ", "a ", "a"]],
  ])("marks what stands between the same ends: %s", (before, after, old, now) => {
    const parts = (text: { start: string; changed: string; end: string } | null) =>
      text && [text.start, text.changed, text.end];
    const change = compareWords(before, after);
    expect([parts(change.before), parts(change.after)]).toEqual([old, now]);
  });
});
