import { describe, expect, it } from "vitest";
import type { SearchReply } from "../../../../src/domain/search/index.ts";
import { aStudy, askAddress, foundAt, openStudies } from "./studies.ts";

const index = openStudies([
  aStudy({
    url: "a",
    body: "load",
    industry: "Retail",
    technologies: ["React", "C++"],
    publishDate: "2024-03-01T00:00:00.000Z",
  }),
  aStudy({
    url: "b",
    body: "load",
    industry: "Retail",
    technologies: ["C#"],
    publishDate: "2023-12-31T23:30:00.000-05:00",
  }),
  aStudy({
    url: "c",
    body: "load",
    industry: "Energy",
    technologies: ["React", "React"],
    client: "Aldmere & Sons",
  }),
  aStudy({ url: "d", body: "time", industry: "Media" }),
]);

const countsIn = ({ facets }: SearchReply, name: string) =>
  facets
    .find((facet) => facet.name === name)
    ?.values.map(({ label, count, applied }) => `${label} ${count}${applied ? " applied" : ""}`);

describe("the facets of a reply", () => {
  it("count every value, most studies first and then by name", () => {
    const reply = askAddress(index, "");
    expect(reply.facets.map(({ name }) => name)).toEqual([
      "industry",
      "technology",
      "topic",
      "service",
      "client",
      "year",
    ]);
    expect(countsIn(reply, "industry")).toEqual(["Retail 2", "Energy 1", "Media 1"]);
    expect(countsIn(reply, "technology")).toEqual(["React 2", "C# 1", "C++ 1"]);
    expect(countsIn(reply, "year")).toEqual(["2024 3", "2023 1"]);
    expect(countsIn(reply, "topic")).toEqual([]);
  });

  it("count only what the words find", () => {
    expect(countsIn(askAddress(index, "q=time"), "industry")).toEqual(["Media 1"]);
  });

  it("leave their own filter out, and apply all others", () => {
    const reply = askAddress(index, "q=load&industry=retail&technology=react");
    expect(reply.results.map(({ url }) => url)).toEqual(["a"]);
    expect(countsIn(reply, "industry")).toEqual(["Energy 1", "Retail 1 applied"]);
    expect(countsIn(reply, "technology")).toEqual(["C# 1", "C++ 1", "React 1 applied"]);
    expect(countsIn(reply, "year")).toEqual(["2024 1"]);
  });

  it("take any value of a facet", () => {
    expect(foundAt(index, "industry=retail&industry=energy")).toEqual(["a", "b", "c"]);
  });

  it("keep what is applied though none has it, and though nobody knows it", () => {
    const reply = askAddress(index, "q=time&industry=retail&technology=cobol");
    expect(reply.total).toBe(0);
    expect(countsIn(reply, "industry")).toEqual(["Retail 0 applied"]);
    expect(countsIn(reply, "technology")).toEqual(["cobol 0 applied"]);
    expect(reply.applied).toEqual([
      { name: "industry", value: "retail", label: "Retail" },
      { name: "technology", value: "cobol", label: "cobol" },
    ]);
  });

  it("put names of one address under one value, by the commonest spelling", () => {
    const mixed = openStudies([
      aStudy({ url: "a", topics: ["Front end"] }),
      aStudy({ url: "b", topics: ["Front-End"] }),
      aStudy({ url: "c", topics: ["Front-End", "front end"] }),
      aStudy({ url: "d", topics: ["🎉"] }),
    ]);
    expect(askAddress(mixed, "topic=front-end").facets[2]?.values).toEqual([
      { value: "front-end", label: "Front-End", count: 3, applied: true },
    ]);
    expect(foundAt(mixed, "topic=constructor")).toEqual([]);
  });
});
