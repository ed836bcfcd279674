import { describe, expect, it } from "vitest";
import { chooseChart } from "../../../../src/domain/chart/index.ts";
import type { Outcome, Quantity } from "../../../../src/domain/outcomes/types.ts";
import { locale } from "../../../support/words.ts";

const q = (value: number, unit: string | null = null): Quantity => ({ value, unit });
const outcome = (parts: Partial<Outcome>): Outcome => ({
  label: "load time",
  text: "",
  line: 1,
  before: null,
  after: null,
  change: null,
  verdict: null,
  expected: null,
  ...parts,
});

describe("how an outcome is drawn", () => {
  it("draws amounts as bars from zero to the larger end", () => {
    expect(chooseChart(outcome({ before: q(8.2, "s"), after: q(1.4, "s") }), locale)).toEqual({
      form: "bars",
      label: "Load time",
      before: { value: 8.2, text: "8.2 s" },
      after: { value: 1.4, text: "1.4 s" },
      axis: { min: 0, max: 8.2, unit: "s" },
    });
  });

  it("brings ends in different units of time to one scale, and keeps their own words", () => {
    expect(chooseChart(outcome({ before: q(3, "day"), after: q(4, "hour") }), locale)).toMatchObject({
      form: "bars",
      before: { value: 72, text: "3 days" },
      after: { value: 4, text: "4 hours" },
    });
  });

  it("draws a range before or after from its lower end to its upper one", () => {
    const range: Quantity = { value: 7.5, unit: "s", range: [4, 11] };
    expect(chooseChart(outcome({ before: range, after: q(900, "ms") }), locale)).toMatchObject({
      form: "bars",
      before: { value: 4000, reach: 11_000, text: "4–11 s" },
      after: { value: 900, text: "900 ms" },
      axis: { min: 0, max: 11_000, unit: "ms" },
    });
  });

  it.each([
    ["ends that cannot be compared", { before: q(3, "day"), after: q(4, "GBP") }],
    ["an outcome without a name", { label: null, before: q(8), after: q(2) }],
    [
      "a saving without a baseline",
      { change: { kind: "amount", value: 1e6, direction: "down", approx: false } },
    ],
    [
      "a change without a direction",
      { change: { kind: "percent", value: 60, direction: null, approx: false } },
    ],
    ["more than all less", { change: { kind: "percent", value: 120, direction: "down", approx: false } }],
    ["points of an unknown level", { change: { kind: "points", value: 5, direction: "up", approx: false } }],
    ["a level without a whole", { after: q(9000, "user") }],
    ["nothing before and nothing after", { before: q(0), after: q(0) }],
  ] satisfies [string, Partial<Outcome>][])("draws nothing of %s", (_, parts) => {
    expect(chooseChart(outcome(parts), locale)).toBeNull();
  });

  it("shows a share that matters against its whole, and a small rate from zero", () => {
    expect(chooseChart(outcome({ before: q(54, "%"), after: q(81, "%") }), locale)).toMatchObject({
      form: "points",
      axis: { min: 0, max: 100 },
    });
    expect(chooseChart(outcome({ before: q(1.9, "%"), after: q(2.8, "%") }), locale)).toMatchObject({
      form: "bars",
      axis: { min: 0, max: 2.8 },
    });
  });

  it.each([
    [94, 99.97, 90],
    [99.61, 99.98, 99],
    [100, 99.9, 99.9],
  ])("shows what is missing to the whole: %s to %s from %s", (before, after, min) => {
    expect(chooseChart(outcome({ before: q(before, "%"), after: q(after, "%") }), locale)).toMatchObject({
      form: "slope",
      axis: { min, max: 100 },
    });
  });

  it("draws a score as a slope, on a scale that holds both ends", () => {
    expect(chooseChart(outcome({ label: "NPS score", before: q(-12), after: q(67) }), locale)).toMatchObject({
      form: "slope",
      axis: { min: -12, max: 70 },
    });
    expect(
      chooseChart(outcome({ label: "App rating", before: q(3.4), after: q(4.3) }), locale),
    ).toMatchObject({
      form: "slope",
      axis: { min: 0, max: 5 },
    });
  });

  it("draws a multiple in squares as long as they can be counted", () => {
    const times = (value: number) =>
      chooseChart(outcome({ change: { kind: "times", value, direction: "up", approx: false } }), locale);
    expect(times(10)).toMatchObject({ form: "multiple", times: 10, text: "10x" });
    expect(times(400)).toMatchObject({ form: "relative", after: { value: 40_000, text: "400x" } });
  });

  it("draws a change whose ends are not told against 100, and both ends of a range", () => {
    const change = { kind: "percent", value: 30, direction: "down", approx: false } as const;
    expect(chooseChart(outcome({ change: { ...change, range: [20, 35] } }), locale)).toMatchObject({
      form: "relative",
      after: { value: 80, reach: 65 },
      axis: { min: 0, max: 100 },
    });
  });

  it("draws a level alone where it is a share", () => {
    expect(chooseChart(outcome({ after: q(99.97, "%") }), locale)).toMatchObject({
      form: "points",
      before: null,
    });
  });
});
