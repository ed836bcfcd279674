import { describe, expect, it } from "vitest";
import { toSuggestionViews } from "../../../../src/domain/search-view/links.ts";
import { createQuery } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";

describe("suggestions as links", () => {
  it("keep the filters with another spelling, the words with one filter less", () => {
    const query = createQuery({ industry: ["retail"] }, { q: "kubernetis", page: 4 });
    const views = toSuggestionViews(
      {
        query,
        suggestions: [
          { kind: "spelling", q: "kubernetes", total: 2 },
          { kind: "drop", name: "industry", value: "retail", label: "Retail", total: 1 },
          { kind: "near", url: "/case-studies/a/", title: "A" },
        ],
      },
      locale,
    );
    expect(views).toEqual({
      spellings: [{ q: "kubernetes", count: "2 case studies", url: "/search?q=kubernetes&industry=retail" }],
      drops: [{ label: "Retail", count: "1 case study", url: "/search?q=kubernetis" }],
      nearest: [{ url: "/case-studies/a/", title: "A" }],
    });
  });
});
