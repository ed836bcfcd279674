import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Chart, describeChart, drawChart } from "../../../../src/domain/chart/index.ts";
import { locale } from "../../../support/words.ts";

const bars = (before: number, after: number, label = "Load time"): Chart => ({
  form: "bars",
  label,
  before: { value: before, text: String(before) },
  after: { value: after, text: String(after) },
  axis: { min: 0, max: Math.max(before, after), unit: null },
});

const widthOf = (svg: string, end: string): number =>
  Number(new RegExp(`<rect class="${end}"[^>]* width="([\\d.]+)%"`).exec(svg)?.[1]);

describe("a drawn chart", () => {
  it("keeps the proportion of its ends, whatever they are", () => {
    const amount = fc.double({ min: 0.001, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (before, after) => {
        const svg = drawChart(bars(before, after), "x", locale);
        const most = Math.max(before, after);
        expect(widthOf(svg, "before")).toBeCloseTo((before / most) * 100, 1);
        expect(widthOf(svg, "after")).toBeCloseTo((after / most) * 100, 1);
      }),
    );
  });

  it("has its figures as text, and a title and a description by ids of its own", () => {
    const svg = drawChart(bars(8.2, 1.4), "result-3", locale);
    expect(svg).toContain('role="img" aria-labelledby="result-3-title result-3-desc"');
    expect(svg).toContain('<title id="result-3-title">Load time: 8.2 before, 1.4 after</title>');
    expect(svg).toContain("the second is 17 % as long as the first");
    expect(svg).toMatch(/<text[^>]*>8\.2 before<\/text>/);
    expect(svg).toMatch(/<text[^>]*>1\.4<\/text>/);
  });

  it("needs no style and runs nothing, and escapes what an author wrote", () => {
    const svg = drawChart(bars(2, 1, '<script>"&'), "x", locale, "lead");
    expect(svg).not.toMatch(/ style=|<style|<script/);
    expect(svg).toContain("&lt;script&gt;&quot;&amp;");
  });

  it("puts the words of a long bar into it, and of a short one beside it", () => {
    const svg = drawChart(bars(8.2, 1.4), "x", locale);
    expect(svg).toContain('<text class="before-words in" x="100%"');
    expect(svg).toContain('<text class="after-words" x="17.07%"');
  });

  it("counts a multiple in squares, the last one cut", () => {
    const svg = drawChart({ form: "multiple", label: "Traffic", times: 2.5, text: "2.5x" }, "x", locale);
    expect(svg.match(/<rect class="after"/g)).toHaveLength(3);
    expect(svg).toContain('width="11" height="22"');
  });

  it("draws the certain part of a range solid and the rest pale", () => {
    const relative: Chart = {
      form: "relative",
      label: "Cost",
      before: { value: 100, text: "before" },
      after: { value: 80, reach: 65, text: "−20–35 %" },
      axis: { min: 0, max: 100, unit: null },
    };
    const svg = drawChart(relative, "x", locale);
    expect(widthOf(svg, "after")).toBe(65);
    expect(svg).toContain('<rect class="reach" x="65%"');
    expect(svg).toContain('width="15%"');
    expect(svg).toContain('<text class="after-words in" x="65%"');
  });

  it("tells the ends of a scale that does not begin at zero", () => {
    const slope: Chart = {
      form: "slope",
      label: "Uptime",
      before: { value: 94, text: "94 %" },
      after: { value: 99.97, text: "99.97 %" },
      axis: { min: 90, max: 100, unit: "%" },
    };
    expect(describeChart(slope, locale).description).toBe(
      "A line between two points on a scale from 90 % to 100 %.",
    );
    expect(drawChart(slope, "x", locale)).toMatch(/>100 %<.*>90 %</);
  });

  it("stands on a ruler in its own unit when it leads a page", () => {
    const svg = drawChart(
      { ...bars(8.2, 1.4), axis: { min: 0, max: 8.2, unit: "s" } } as Chart,
      "x",
      locale,
      "lead",
    );
    expect(svg).toContain('viewBox="0 0 8.2 1"');
    expect(svg).toMatch(/M2 1v-1M2\.2 1v-0\.4/);
    expect(svg).toContain(">0 s</text>");
  });
});
