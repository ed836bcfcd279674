import { describe, expect, it } from "vitest";
import type { Outcome } from "../../../../src/domain/outcomes/types.ts";
import { relativeChange, strongestResults } from "../../../../src/domain/selection/strongest-results.ts";

const METRICS = [
  { value: "load-time", label: "Load time", aliases: [] },
  { value: "cost", label: "Cost", aliases: [] },
];

const outcome = (label: string, before: number, after: number): Outcome => ({
  label,
  text: "",
  line: 1,
  before: { value: before, unit: "s" },
  after: { value: after, unit: "s" },
  change: null,
  verdict: null,
  expected: null,
});
const page = (name: string, ...outcomes: Outcome[]) => ({ name, study: { outcomes } });
const LIMITS = { metricCount: 3, resultCount: 2 };

describe("the strongest results across studies", () => {
  it("ranks each study's best of a metric, largest change first, and cuts the list", () => {
    const pages = [
      page("a", outcome("Load time", 10, 5), outcome("Load time of search", 10, 2)),
      page("b", outcome("Load time", 10, 4)),
      page("c", outcome("Load time", 10, 9)),
    ];
    const [first] = strongestResults(pages, METRICS, LIMITS);
    expect(first?.metric).toEqual({ value: "load-time", label: "Load time" });
    expect(first?.results.map((result) => [result.page.name, result.change])).toEqual([
      ["a", -0.8],
      ["b", -0.6],
    ]);
  });

  it("never mixes what rose with what fell", () => {
    const pages = [
      page("a", outcome("Cost", 10, 5)),
      page("b", outcome("Cost", 10, 8)),
      page("c", outcome("Cost", 10, 90)),
    ];
    const [first] = strongestResults(pages, METRICS, LIMITS);
    expect(first?.results.map((result) => result.page.name)).toEqual(["a", "b"]);
  });

  it("shows no metric that one study alone reports, nor a claim its own ends contradict", () => {
    const wrong: Outcome = { ...outcome("Cost", 10, 5), verdict: "wrong" };
    const pages = [page("a", outcome("Load time", 10, 5)), page("b", wrong), page("c", wrong)];
    expect(strongestResults(pages, METRICS, LIMITS)).toEqual([]);
  });
});

it("takes a change from its ends, else from what the text states", () => {
  const stated = { kind: "percent", value: 34, direction: "up", approx: false } as const;
  expect(relativeChange(outcome("x", 8, 2))).toBe(-0.75);
  expect(relativeChange({ ...outcome("x", 8, 2), before: null, change: stated })).toBe(0.34);
  expect(relativeChange({ ...outcome("x", 0, 2) })).toBeNull();
  expect(
    relativeChange({ ...outcome("x", 8, 2), before: null, change: { ...stated, direction: null } }),
  ).toBeNull();
});
