import { describe, expect, it } from "vitest";
import { search } from "../../../../src/domain/search/index.ts";
import { formatLanding, toRelatedGroups } from "../../../../src/domain/search-view/sentence.ts";
import { createDocument, createQuery, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

const replyFor = (industries: (string | null)[]) => {
  const documents = industries.map((industry, at) =>
    createDocument({ url: `/${at}/`, industry, technologies: ["Django"], topics: at === 0 ? ["Data"] : [] }),
  );
  return search(openDocuments(documents), createQuery({ technology: ["django"] }));
};

describe("the sentence of a landing page", () => {
  it("names where, by the site's own studies", () => {
    expect(formatLanding("technology", replyFor(["Retail"]), locale)).toBe(
      "1 case study using Django, in Retail.",
    );
    expect(formatLanding("technology", replyFor(["Media", "Retail", "Media"]), locale)).toBe(
      "3 case studies using Django, in Media and Retail.",
    );
  });

  it("counts what it does not name", () => {
    expect(formatLanding("technology", replyFor(["A", "B", "C", "D"]), locale)).toBe(
      "4 case studies using Django, in A, B and 2 others.",
    );
  });

  it("does without where no study names an industry", () => {
    expect(formatLanding("technology", replyFor([null]), locale)).toBe("1 case study using Django.");
  });
});

describe("values found together", () => {
  it("link to their own pages, group by group, empty groups left out", () => {
    expect(toRelatedGroups("technology", replyFor(["Retail"]), locale)).toEqual([
      { facet: "Industry", links: [{ label: "Retail", count: 1, url: "/industries/retail/" }] },
      { facet: "Topic", links: [{ label: "Data", count: 1, url: "/topics/data/" }] },
    ]);
  });
});
