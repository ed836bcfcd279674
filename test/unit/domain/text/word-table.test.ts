import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordClasses, createWordTable } from "../../../../src/domain/text/word-table.ts";

const WORDS = ["one", "été", "straße", "ответ", "a", "hour", "hours"];

const scan = (text: string): { found: string[]; count: number } => {
  const found: string[] = [];
  const count = createWordTable(WORDS).scan(text, (word) => found.push(WORDS[word] ?? ""));
  return { found, count };
};

describe("a table of words", () => {
  it.each([
    ["", [], 0],
    ["One hour, not hours; a1a", ["one", "hour", "hours", "a", "a"], 6],
    ["ÉTÉ l’été d'été-one", ["été", "été", "été", "one"], 6],
    ["Straße ОТВЕТ 東京one one東京 one 東京", ["straße", "ответ", "one"], 6],
    ["one🚀hour \ue000p0\ue001one 𝒜one", ["one", "hour", "one"], 5],
  ])("finds whole words in any case, and counts all: %j", (text, found, count) => {
    expect(scan(text)).toEqual({ found, count });
  });

  it("finds what cutting the text into words finds", () => {
    const piece = fc.constantFrom(...WORDS, ..."ONE É - ’ 1 東 𝒜 🚀 \ue000 ~".split(" "), " ", "\n", "x");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
        expect(scan(text)).toEqual({
          found: words.filter((word) => WORDS.includes(word)),
          count: words.length,
        });
      }),
    );
  });
});

describe("sets of words", () => {
  it("are told apart by bits, and may have words in common", () => {
    const classesOf = createWordClasses([["one", "two"], ["hour"], ["one", "hour"]]);
    expect(["", "one", "TWO", "hours", "an hour", "two hour"].map(classesOf)).toEqual([
      0, 0b101, 0b1, 0, 0b110, 0b111,
    ]);
  });
});
