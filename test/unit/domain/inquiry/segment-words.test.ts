import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentWords } from "../../../../src/domain/inquiry/segment-words.ts";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const bySegmenter = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

describe("the words of a text", () => {
  it("are those of any script", () => {
    expect(segmentWords("Don't ship 1,000.5 units_of x.y: ok")).toEqual([
      "Don't",
      "ship",
      "1,000.5",
      "units_of",
      "x.y",
      "ok",
    ]);
    expect(segmentWords("データ移行 für 3 Häuser").join("|")).toBe(
      bySegmenter("データ移行 für 3 Häuser").join("|"),
    );
  });

  it("are in ASCII what Intl.Segmenter finds", () => {
    const signs = fc.constantFrom(..."abZ01_ .,:;'-\"/@#\n\t\0\r");
    const texts = fc.oneof(fc.string({ unit: "binary-ascii" }), fc.string({ unit: signs }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(segmentWords(text)).toEqual(bySegmenter(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
