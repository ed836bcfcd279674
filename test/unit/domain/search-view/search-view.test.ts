import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomesInText } from "../../../../src/domain/outcomes/index.ts";
import { parseSearchQuery, type SearchReply, search } from "../../../../src/domain/search/index.ts";
import { toSearchView } from "../../../../src/domain/search-view/index.ts";
import { createDocument, createQuery, openDocuments } from "../../../support/search/documents.ts";
import { locale } from "../../../support/words.ts";
import { aVocabulary } from "../search/studies.ts";

const index = openDocuments(
  Array.from({ length: 30 }, (_, at) =>
    createDocument({
      url: `/case-studies/s${at}/`,
      title: `Study ${at}`,
      industry: ["Retail", "Energy", "Media"][at % 3] ?? null,
      technologies: ["Kubernetes", "C++", "Node.js"].slice(at % 3),
      publishDate: `202${at % 5}-01-01T00:00:00.000Z`,
    }),
  ),
);

const ask = (parameters: string) =>
  toSearchView(search(index, parseSearchQuery(new URLSearchParams(parameters))), locale);
const follow = (url: string): SearchReply =>
  search(index, parseSearchQuery(new URL(url, "https://www.firm.example").searchParams));

describe("the view of a reply", () => {
  it("titles the bare list plainly and a question by its sentence", () => {
    expect(ask("")).toMatchObject({ asksNothing: true, title: "Case studies", sentence: "30 case studies" });
    expect(ask("page=2").title).toBe("Case studies, page 2 of 3");
    expect(ask("industry=retail")).toMatchObject({ asksNothing: false, title: "10 case studies in Retail" });
  });

  it("lists what is on, each with the address without it", () => {
    const { applied, clearUrl } = ask("industry=retail&industry=energy&technology=c-plus-plus&q=study");
    expect(applied.map(({ filter, label, removeUrl }) => [filter, label, removeUrl])).toEqual([
      ["Industry", "Energy", "/search?q=study&industry=retail&technology=c-plus-plus"],
      ["Industry", "Retail", "/search?q=study&industry=energy&technology=c-plus-plus"],
      ["Technology", "C++", "/search?q=study&industry=energy&industry=retail"],
    ]);
    expect(clearUrl).toBe("/search?q=study");
  });

  it("clears what the words ask of measured results with the filters beside it", () => {
    const outcomes = outcomesInText("Load time fell from 8.2 s to 1.4 s.");
    const measured = openDocuments([createDocument({ industry: "Retail", outcomes })], {
      vocabulary: aVocabulary({ metrics: [{ label: "Load time", aliases: [] }] }),
    });
    const query = parseSearchQuery(new URLSearchParams("q=load+time+under+2+s&industry=retail"));
    const { applied, clearUrl } = toSearchView(search(measured, query), locale);
    expect(applied.map(({ label }) => label)).toEqual(["load time under 2 s", "Retail"]);
    expect(clearUrl).toBe("/search?q=load+time+under+2+s&figures=words");
  });

  it("offers nothing to clear where nothing is on", () => {
    expect(ask("q=study").clearUrl).toBeNull();
  });

  it("leads from the studies that hold all words to those that hold some, and back", () => {
    const others = openDocuments([
      createDocument({ url: "a", body: "stock levels" }),
      createDocument({ url: "b", body: "stock" }),
      createDocument({ url: "c", body: "levels" }),
    ]);
    const view = (parameters: string) =>
      toSearchView(search(others, parseSearchQuery(new URLSearchParams(parameters))), locale);
    expect(view("q=stock+levels&page=2")).toMatchObject({
      sentence: "1 case study matching “stock levels”",
      tiers: {
        note: null,
        link: { text: "Also: 2 that have some of these words", url: "/search?q=stock+levels&match=some" },
      },
    });
    expect(view("q=stock+levels&match=some")).toMatchObject({
      sentence: "2 case studies with some of “stock levels”",
      tiers: {
        note: null,
        link: { text: "1 case study has all of these words", url: "/search?q=stock+levels" },
      },
    });
    expect(view("q=stock+xyzzyx").tiers).toEqual({
      note: "No case study has all of these words; these have some of them, or words near in meaning.",
      link: null,
    });
    expect(view("q=stock").tiers).toEqual({ note: null, link: null });
  });

  it("links the pages of a question by the question, those of the bare list to the static pages", () => {
    expect(ask("industry=retail&industry=energy").pages.next?.url).toBe(
      "/search?industry=energy&industry=retail&page=2",
    );
    expect(ask("").pages.next?.url).toBe("/case-studies/page/2/");
  });

  it("goes by the page that is shown where one was asked for that is not there", () => {
    expect(ask("page=1000000000")).toMatchObject({
      url: "/case-studies/page/3/",
      pages: { current: 3, next: null },
    });
    expect(ask("page=-1").url).toBe("/case-studies/");
  });

  it("offers orders only where they differ", () => {
    expect(ask("").sorts).toEqual([]);
    expect(ask("q=study&sort=newest").sorts).toEqual([
      { sort: "relevance", label: "Relevance", url: "/search?q=study", current: false },
      { sort: "newest", label: "Newest", url: "/search?q=study&sort=newest", current: true },
    ]);
  });

  it("takes addresses of its own for a list that is a page of the build", () => {
    const reply = search(index, createQuery({ industry: ["retail"] }));
    expect(toSearchView(reply, locale, (page) => `/industries/retail/${page}/`).url).toBe(
      "/industries/retail/1/",
    );
  });
});

const toId = ({ id }: { id: string }): string => id;

describe("what would be found without a filter, with one, on another page", () => {
  const parameters = fc
    .array(
      fc.tuple(
        fc.constantFrom("q", "industry", "technology", "year", "page"),
        fc.constantFrom("retail", "energy", "kubernetes", "c-plus-plus", "study", "2021", "2", "nowhere"),
      ),
      { maxLength: 6 },
    )
    .map((pairs) => new URLSearchParams(pairs).toString());

  it("is what each link leads to: a removed filter is gone and the others stay", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const view = ask(given);
        for (const { id, removeUrl } of view.applied) {
          const others = view.applied.filter((other) => other.id !== id);
          expect(toSearchView(follow(removeUrl), locale).applied.map(toId).sort()).toEqual(
            others.map(toId).sort(),
          );
        }
      }),
    );
  });

  it("is as many as the count beside a value says, when it alone is ticked in its facet", () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const { reply } = ask(given);
        for (const { name, values } of reply.facets) {
          for (const { value, count } of values) {
            const ticked = { ...reply.query, facets: { ...reply.query.facets, [name]: [value] } };
            expect(search(index, ticked).total).toBe(count);
          }
        }
      }),
    );
  });
});
