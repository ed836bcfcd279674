import { describe, expect, it } from "vitest";
import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";
import { completeQuestion } from "../../../../src/domain/search/index.ts";
import { anOutcome, aStudy, askAddress, aVocabulary, openStudies } from "./studies.ts";

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

describe("a question being typed", () => {
  const studies = openStudies(
    [
      aStudy({ url: "/a/", title: "Rental cars", industry: "Retail", technologies: ["React Native"] }),
      aStudy({ url: "/b/", title: "Shop", industry: "Retail", technologies: ["React Native", "C++"] }),
      aStudy({
        url: "/c/",
        title: "Café",
        industry: "Énergie",
        outcomes: [anOutcome({ label: "Load time", text: "Load time fell" })],
      }),
    ],
    { vocabulary: aVocabulary({ metrics: [{ label: "Load time", aliases: [] }] }) },
  );
  const completed = (q: string) =>
    completeQuestion(studies, q).map((found) => (found.kind === "study" ? found.url : found.label));

  it("may be on its way to a value, most studies first, and to studies that hold all of its words", () => {
    expect(completed("re")).toEqual(["React Native", "Retail", "/a/", "/b/"]);
    expect(completed("nat rea")).toEqual(["React Native"]);
    expect(completed("energ")).toEqual(["Énergie", "/c/"]);
    expect(completed("load t")).toContain("Load time");
    expect(completed("c++")).toEqual(["C++", "/b/"]);
    expect(completed("shop xyzzyx")).toEqual([]);
  });

  it("may be another name of a value, or the same without its signs", () => {
    const named = openStudies(
      [
        aStudy({
          url: "/a/",
          body: "On k8s.",
          industry: "E-commerce",
          technologies: ["Kubernetes", "Node.js"],
        }),
        aStudy({ url: "/b/", body: "On Kubernetes.", technologies: ["C#"] }),
      ],
      { vocabulary: aVocabulary({ technologies: [{ label: "Kubernetes", aliases: ["k8s"] }] }) },
    );
    const labels = (q: string) =>
      completeQuestion(named, q).flatMap((found) => (found.kind === "study" ? [] : found.label));
    expect(labels("k8s")).toEqual(["Kubernetes"]);
    expect(labels("ecomm")).toEqual(["E-commerce"]);
    expect(labels("nodejs")).toEqual(["Node.js"]);
    expect(labels("c+")).toEqual([]);
  });

  it("lists the studies that meet what it asks of measured results, as the search does", () => {
    const outcomesOf = (after: string) => outcomesInText(`Load time fell from 9 s to ${after} s.`);
    const measured = openStudies(
      [
        aStudy({ url: "/fast/", body: "Load time under 2 s", outcomes: outcomesOf("1") }),
        aStudy({ url: "/slow/", body: "Load time under 2 s", outcomes: outcomesOf("4") }),
      ],
      { vocabulary: aVocabulary({ metrics: [{ label: "Load time", aliases: [] }] }) },
    );
    expect(completeQuestion(measured, "load time under 2 s")).toMatchObject([{ url: "/fast/" }]);
  });

  it("says nothing of one letter, of signs, or of nothing", () => {
    for (const q of ["", "r", "--", '"']) expect(completed(q)).toEqual([]);
  });
});
