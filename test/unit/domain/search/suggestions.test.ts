import { describe, expect, it } from "vitest";
import { aStudy, askAddress, openStudies } from "./studies.ts";

const index = openStudies([
  aStudy({ url: "/a/", title: "A", body: "load time", industry: "Retail", technologies: ["React"] }),
  aStudy({ url: "/b/", title: "B", body: "load", industry: "Energy", technologies: ["Vue"] }),
  aStudy({ url: "/c/", title: "C", body: "load", industry: "Energy", technologies: ["React"] }),
]);
const suggestionsAt = (address: string) => askAddress(index, address).suggestions;

describe("where little or nothing is found", () => {
  it("says which filter to drop for how many results, and the nearest studies", () => {
    expect(suggestionsAt("q=load&industry=retail&technology=vue")).toEqual([
      { kind: "drop", name: "industry", value: "retail", label: "Retail", total: 1 },
      { kind: "drop", name: "technology", value: "vue", label: "Vue", total: 1 },
      { kind: "near", url: "/b/", title: "B" },
      { kind: "near", url: "/a/", title: "A" },
      { kind: "near", url: "/c/", title: "C" },
    ]);
  });

  it("puts first what shows more", () => {
    expect(suggestionsAt("industry=retail&technology=react")).toEqual([
      { kind: "drop", name: "industry", value: "retail", label: "Retail", total: 2 },
    ]);
  });

  it("does not suggest to drop one of several values: that finds nothing new", () => {
    expect(suggestionsAt("industry=retail&industry=media&technology=vue")).toEqual([
      { kind: "drop", name: "technology", value: "vue", label: "Vue", total: 1 },
      { kind: "near", url: "/a/", title: "A" },
      { kind: "near", url: "/b/", title: "B" },
      { kind: "near", url: "/c/", title: "C" },
    ]);
  });

  it("names the studies that pass most filters where none has the words", () => {
    expect(
      suggestionsAt("q=xyzzy&industry=energy&technology=react").map((each) => "url" in each && each.url),
    ).toEqual(["/c/", "/a/", "/b/"]);
  });

  it("has nothing to suggest where the words alone find nothing", () => {
    expect(suggestionsAt("q=xyzzy")).toEqual([]);
  });

  it("is silent where enough is found", () => {
    expect(suggestionsAt("q=load")).toEqual([]);
  });
});
