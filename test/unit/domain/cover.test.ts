import { describe, expect, it } from "vitest";
import { brandSchema, toArtwork } from "../../../src/domain/brand/index.ts";
import type { Chart } from "../../../src/domain/chart/index.ts";
import { coverColoursOf, drawCover, drawWordCover } from "../../../src/domain/cover.ts";

const bars: Chart = {
  form: "bars",
  label: "x",
  before: { value: 8, text: "8" },
  after: { value: 2, text: "2" },
  axis: { min: 0, max: 8, unit: null },
};

const ARTWORK = toArtwork(brandSchema.parse({ colours: { accent: "#0b3d91" } }));
const STOCK = coverColoursOf("a", ARTWORK);

describe("a drawn cover", () => {
  it("draws its result to scale over the width of the picture", () => {
    const svg = drawCover(STOCK, bars);
    expect(svg).toContain('viewBox="0 0 1200 675" width="1200" height="675"');
    expect(svg).toContain('width="1206"');
    expect(svg).toContain('width="300"');
  });

  it("draws a share as a level of the picture's height", () => {
    const axis = { min: 0, max: 100, unit: "%" };
    const svg = drawCover(STOCK, { ...bars, form: "points", after: { value: 20, text: "20 %" }, axis });
    expect(svg).toContain('y="540" height="135"');
  });

  it("is the same for the same seed, whatever its accents, and has three stocks of colours", () => {
    expect(coverColoursOf("café", ARTWORK)).toEqual(coverColoursOf("cafe", ARTWORK));
    const grounds = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(
      (seed) => /height="675" fill="(#\w+)"/.exec(drawCover(coverColoursOf(seed, ARTWORK), null))?.[1],
    );
    expect(new Set(grounds).size).toBe(3);
  });

  it("is a pattern and words where there is no result: of its industry, of its study, and always the same", () => {
    const draw = (industry: string, study: string) =>
      drawWordCover({ industry, study }, STOCK, "<path d='letters'/>");
    expect(draw("retail", "a")).toBe(draw("retail", "a"));
    expect(draw("retail", "a")).toContain("<path d='letters'/>");
    const studies = Array.from({ length: 12 }, (_, index) => draw("retail", `study-${index}`));
    expect(new Set(studies).size).toBeGreaterThan(8);
    const industries = Array.from({ length: 30 }, (_, index) => draw(`industry ${index}`, "a"));
    expect(new Set(industries).size).toBe(8);
    for (const svg of [...studies, ...industries]) expect(svg.length).toBeLessThan(20_000);
  });

  it("holds no text, no style and nothing from elsewhere", () => {
    const charts: (Chart | null)[] = [bars, null, { form: "multiple", label: "x", times: 4.8, text: "4.8x" }];
    for (const chart of charts) expect(drawCover(STOCK, chart)).not.toMatch(/<text|style|href|<script/);
  });
});
