import { describe, expect, it } from "vitest";
import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";
import { aStudy, askAddress, aVocabulary, openStudies } from "./studies.ts";

const vocabulary = aVocabulary({
  metrics: [
    { label: "Load time", aliases: ["page load"] },
    { label: "Cost", aliases: ["costs", "hosting bill"] },
    { label: "Uptime", aliases: ["downtime"] },
    { label: "Conversion", aliases: ["conversion rate"] },
  ],
});
const study = (url: string, body: string, industry = "Retail") =>
  aStudy({ url, body, industry, outcomes: outcomesInText(body) });
const index = openStudies(
  [
    study("fast", "Load time fell from 8.2 s to 1.4 s."),
    study("slow", "Load time fell from 9 s to 2.4 s.", "Energy"),
    study("cheap", "The hosting bill fell by 67%."),
    study("half", "Costs fell from £100 to £50."),
    study("sold", "The conversion rate rose from 2% to 3%."),
    study("stops", "Downtime fell from 46 to 27 hours."),
    study("wrong", "Costs fell by 90% from £100 to £80."),
    study("plain", "We load, under it, a time and an s, and 2."),
  ],
  { vocabulary },
);
const found = (q: string, more = "") => {
  const { results, condition } = askAddress(index, `${new URLSearchParams({ q })}${more}`);
  return [condition, results.map(({ url }) => url).sort()];
};

describe("a figure that a question states", () => {
  it.each([
    ["load time under 2 s", "load time under 2 s", ["fast"]],
    ["page load below 2.5 seconds", "page load below 2.5 seconds", ["fast", "slow"]],
    ["Load time < 1500ms", "Load time < 1500ms", ["fast"]],
    ["load time at most 2.4 s", "load time at most 2.4 s", ["fast", "slow"]],
    ["load time less than 2.4 s", "load time less than 2.4 s", ["fast"]],
    ["under 2 s load time", "under 2 s load time", ["fast"]],
    ["costs cut by more than half", "costs cut by more than half", ["cheap"]],
    ["costs cut by half", "costs cut by half", ["cheap", "half"]],
    ["cost down 60 percent", "cost down 60 percent", ["cheap"]],
    ["conversion up 50%", "conversion up 50%", ["sold"]],
    ["downtime cut by a third", "downtime cut by a third", ["stops"]],
    ["3x", "3x", ["cheap", "fast", "slow"]],
    ["5 times", "5 times", ["fast"]],
    ["halved", "halved", ["cheap", "fast", "half", "slow"]],
  ])("is a condition on results: %s", (q, condition, urls) => {
    expect(found(q)).toEqual([condition, urls]);
  });

  it.each([
    "load time over 100 s",
    "react 18",
    "50%",
    "load time",
    "1.3 million",
    "under 2 s",
    '"3x"',
    "0x",
    "a 3xy",
  ])("is words where nothing is measured so, or nothing is asked: %s", (q) => {
    expect(found(q)[0]).toBeNull();
  });

  it("stands beside words and filters, and can be taken off", () => {
    expect(found("retail load time under 3 s")).toEqual(["load time under 3 s", ["fast"]]);
    expect(found("load time under 3 s", "&industry=energy")).toEqual(["load time under 3 s", ["slow"]]);
    expect(found("load time under 2 s", "&figures=words")).toEqual([null, ["plain"]]);
  });

  it("shows the result that meets it first", () => {
    const [result] = askAddress(index, "q=load+time+under+2+s").results;
    expect(result?.outcomes[0]?.label).toBe("Load time");
  });

  it("is read in bounded time", () => {
    const started = performance.now();
    for (const piece of ["1", "under ", "cut by ", "1.", "half "]) found(piece.repeat(2_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
