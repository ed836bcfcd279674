import { describe, expect, it } from "vitest";
import type { AppliedFilter, SearchQuery } from "../../../../src/domain/search/index.ts";
import { formatResult, formatTier } from "../../../../src/domain/search-view/sentence.ts";
import { createQuery } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

const on = (name: AppliedFilter["name"], ...labels: string[]): AppliedFilter[] =>
  labels.map((label) => ({ name, label, value: label.toLowerCase() }));

const say = (
  total: number,
  applied: AppliedFilter[] = [],
  query: Partial<Omit<SearchQuery, "facets">> = {},
): string => formatResult({ total, applied, query: createQuery({}, query), tier: "all" }, locale);

describe("the sentence of a result", () => {
  it.each([
    [0, "No case studies"],
    [1, "1 case study"],
    [13, "13 case studies"],
    [1204, "1,204 case studies"],
  ])("counts %i", (total, sentence) => {
    expect(say(total)).toBe(sentence);
  });

  it("joins industry and technology as people would", () => {
    expect(say(3, [...on("industry", "Retail"), ...on("technology", "Kubernetes")])).toBe(
      "3 case studies in Retail using Kubernetes",
    );
  });

  it("says every kind of filter in one order, whatever order they come in", () => {
    const applied = [
      ...on("metric", "Load time"),
      ...on("year", "2024"),
      ...on("service", "Web performance"),
      ...on("topic", "Migration"),
      ...on("technology", "C++"),
      ...on("industry", "Retail"),
      ...on("client", "Acme"),
    ];
    expect(say(1, applied, { q: "cost" })).toBe(
      "1 case study for Acme in Retail using C++ about Migration involving Web performance from 2024 measuring Load time matching “cost”",
    );
  });

  it("joins two and three values by commas and or", () => {
    expect(say(2, on("industry", "Retail", "Energy"))).toBe("2 case studies in Retail or Energy");
    expect(say(2, on("industry", "Retail", "Energy", "Media"))).toBe(
      "2 case studies in Retail, Energy or Media",
    );
  });

  it("names two of more than three values and counts the others", () => {
    expect(say(9, on("technology", "A", "B", "C", "D", "E"))).toBe("9 case studies using A, B or 3 others");
  });

  it("keeps hostile words as they are: the template escapes them", () => {
    expect(say(0, [], { q: "<script>$&" })).toBe("No case studies matching “<script>$&”");
  });

  it("cuts a question of two thousand letters, and no letter in two", () => {
    const sentence = say(0, [], { q: "😀".repeat(1_000) });
    expect(sentence).toBe(`No case studies matching “${"😀".repeat(79)}…”`);
  });
});

describe("how many studies have all the words, or some", () => {
  it.each([
    ["also", 520, "Also: 520 that have some of these words"],
    ["also", 1, "Also: 1 that has some of these words"],
    ["all", 1200, "1,200 case studies have all of these words"],
    ["all", 1, "1 case study has all of these words"],
  ] as const)("%s %i: %s", (tier, count, sentence) => {
    expect(formatTier(tier, count, locale)).toBe(sentence);
  });
});
