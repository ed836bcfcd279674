import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../src/domain/outcomes/types.ts";
import { changeMagnitude } from "../../../../src/domain/search/build/columns.ts";
import { anOutcome, aStudy, askAddress, aVocabulary, foundAt, openStudies } from "./studies.ts";

const seconds = (label: string, before: number, after: number): Outcome =>
  anOutcome({
    label,
    text: `${label}: ${before} s to ${after} s`,
    before: { value: before, unit: "s" },
    after: { value: after, unit: "s" },
  });
const percent = (label: string, value: number, direction: "up" | "down"): Outcome =>
  anOutcome({ label, change: { kind: "percent", value, direction, approx: false } });

const vocabulary = aVocabulary({
  metrics: [
    { label: "Load time", aliases: ["page load"] },
    { label: "Conversion", aliases: ["conversion rate"] },
    { label: "Cost", aliases: [] },
  ],
});
const others = [1, 2, 3].map((at) => anOutcome({ label: `Other ${at}` }));
const index = openStudies(
  [
    aStudy({ url: "halved", outcomes: [seconds("Page load", 8, 4)] }),
    aStudy({ url: "tenth", outcomes: [...others, seconds("Load time on phones", 5, 0.5)] }),
    aStudy({ url: "third", outcomes: [percent("Conversion rate", 34, "up"), seconds("Load time", 9, 3)] }),
    aStudy({ url: "none", outcomes: [percent("Conversion", 5, "up")] }),
  ],
  { vocabulary },
);

describe("a metric", () => {
  it("is a filter for the studies that report it, and is counted", () => {
    expect(foundAt(index, "metric=load-time").sort()).toEqual(["halved", "tenth", "third"]);
    expect(askAddress(index, "").metrics).toEqual([
      { value: "load-time", label: "Load time", count: 3, applied: false },
      { value: "conversion", label: "Conversion", count: 2, applied: false },
    ]);
    const reply = askAddress(index, "metric=cost");
    expect(reply.applied).toEqual([{ name: "metric", value: "cost", label: "Cost" }]);
    expect(reply.metrics.map(({ label, count, applied }) => [label, count, applied])).toEqual([
      ["Load time", 3, false],
      ["Conversion", 2, false],
      ["Cost", 0, true],
    ]);
  });

  it("orders studies by the size of its change", () => {
    expect(foundAt(index, "metric=load-time&sort=metric")).toEqual(["tenth", "third", "halved"]);
  });

  it("brings its outcome to the front of each study", () => {
    const [tenth, third] = askAddress(index, "metric=load-time&sort=metric").results;
    expect(tenth?.outcomes.map(({ label }) => label)).toEqual([
      "Load time on phones",
      "Other 1",
      "Other 2",
      "Other 3",
    ]);
    expect(third?.outcomes.map(({ label }) => label)).toEqual(["Load time", "Conversion rate"]);
  });
});

describe("outcomes", () => {
  it("come back from the index as they were, long texts cut", () => {
    const outcomes: Outcome[] = [
      anOutcome({
        label: "Sign-ups",
        text: "Sign-ups rose by about 100 to 140 visits a week",
        line: 47,
        before: { value: 0.5, unit: null },
        after: { value: -1_200_000, unit: "help desk call" },
        change: {
          kind: "amount",
          value: 120,
          unit: "visit",
          range: [100, 140],
          direction: "up",
          approx: true,
        },
        verdict: "wrong",
        expected: 83.5,
      }),
      anOutcome({
        text: "x".repeat(500),
        verdict: "uncheckable",
        change: { kind: "times", value: 2, direction: null, approx: false },
      }),
      anOutcome({ label: "L", text: "t", before: { value: 1, unit: "s" } }),
    ];
    const [result] = askAddress(
      openStudies([aStudy({ url: "a", outcomes }), aStudy({ url: "b" })]),
      "",
    ).results;
    expect(result?.outcomes).toEqual([
      outcomes[0],
      { ...outcomes[1], text: `${"x".repeat(159)}…` },
      outcomes[2],
    ]);
  });

  it("are compared by the factor between before and after", () => {
    expect(changeMagnitude(seconds("", 8, 4))).toBeCloseTo(Math.log(2));
    expect(changeMagnitude(percent("", 50, "down"))).toBeCloseTo(Math.log(2));
    expect(changeMagnitude(percent("", 100, "up"))).toBeCloseTo(Math.log(2));
    expect(
      changeMagnitude(
        anOutcome({ before: { value: 2, unit: "hour" }, after: { value: 12, unit: "minute" } }),
      ),
    ).toBeCloseTo(Math.log(10));
    expect(
      changeMagnitude(anOutcome({ change: { kind: "times", value: 3, direction: "up", approx: false } })),
    ).toBeCloseTo(Math.log(3));
  });

  it("have no size where the text states no factor, or a wrong one", () => {
    expect(changeMagnitude(anOutcome({ after: { value: 99.9, unit: "%" } }))).toBe(0);
    expect(
      changeMagnitude(anOutcome({ before: { value: 0, unit: "s" }, after: { value: 4, unit: "s" } })),
    ).toBe(0);
    expect(
      changeMagnitude(anOutcome({ change: { kind: "points", value: 12, direction: "up", approx: false } })),
    ).toBe(0);
    expect(changeMagnitude({ ...seconds("", 8, 4), verdict: "wrong" })).toBe(0);
  });
});
