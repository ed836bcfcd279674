import { describe, expect, it } from "vitest";
import { mentionsIn } from "../../../../../src/domain/outcomes/figures/mentions.ts";

const figures = (text: string): string[] =>
  mentionsIn(text, false).map(({ value, unit, kind }) => `${value} ${unit ?? kind}`);

describe("mentionsIn", () => {
  it.each([
    ["1.2M users", ["1200000 user"]],
    ["$4.5 million", ["4500000 USD"]],
    ["£80k", ["80000 GBP"]],
    ["12,500 €", ["12500 EUR"]],
    ["200 ms", ["200 ms"]],
    ["2.5 hrs", ["2.5 hour"]],
    ["1 hour 30 minutes", ["90 minute"]],
    ["two and a half days", ["2.5 day"]],
    ["640 KB", ["640 KB"]],
    ["1,200 daily active users", ["1200 user"]],
    ["3,400 kWh", ["3400 kWh"]],
    ["17 percentage points", ["17 points"]],
    ["12 pp", ["12 points"]],
    ["tenfold", ["10 times"]],
    ["2.5x", ["2.5 times"]],
    ["two-thirds", ["67 %"]],
    ["20–30 %", ["25 %"]],
    ["between 10 and 15 percent", ["12.5 %"]],
    ["98/100", ["98 number"]],
    ["8+ seconds", ["8 s"]],
  ])("reads %s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    "in 2023",
    "on 3 May",
    "version 2.4.1",
    "the 14th",
    "ISO 27001",
    "p95",
    "5G",
    "1920x1080",
    "phase 2",
    "the top 10",
    "at 10:30",
    "three times a week",
    "COVID-19",
    "24/7",
  ])("finds no figure in: %s", (text) => {
    expect(figures(text)).toEqual([]);
  });

  it("takes the rate and the hedge in with the figure", () => {
    const [mention] = mentionsIn("about 40 orders a day", false);
    expect(mention).toMatchObject({
      start: 0,
      end: 21,
      value: 40,
      unit: "order",
      hedge: "about",
      rate: "day",
    });
  });
});
