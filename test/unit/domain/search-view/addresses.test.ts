import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearchQuery } from "../../../../src/domain/search/index.ts";
import {
  canonicalUrl,
  searchUrl,
  withoutFilter,
  withoutFilters,
} from "../../../../src/domain/search-view/addresses.ts";
import { createQuery } from "../../../support/search/documents.ts";

const parse = (url: string) => parseSearchQuery(new URL(url, "https://www.firm.example").searchParams);

describe("the address of a question", () => {
  it("is the static list where nothing is asked", () => {
    expect(searchUrl(createQuery())).toBe("/case-studies/");
    expect(searchUrl(createQuery({}, { page: 2 }))).toBe("/case-studies/page/2/");
  });

  it("names what is asked in canonical order, defaults left out", () => {
    const query = createQuery(
      { industry: ["retail"], year: ["2023", "2024"] },
      { q: "c++ & co", sort: "newest", page: 3 },
    );
    expect(searchUrl(query)).toBe(
      "/search?q=c%2B%2B+%26+co&industry=retail&year=2023&year=2024&sort=newest&page=3",
    );
  });

  it("is read back as the same question, whatever was typed", () => {
    const pairs = fc.array(
      fc.tuple(fc.constantFrom("q", "industry", "year", "sort", "page", "metric"), fc.string()),
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const query = parseSearchQuery(new URLSearchParams(given));
        const url = searchUrl(query);
        if (url.startsWith("/search")) expect(parse(url)).toEqual(query);
        else expect({ ...query, page: 1 }).toEqual(createQuery());
      }),
    );
  });
});

describe("the address search engines keep", () => {
  it("is the page of an industry where nothing else is asked", () => {
    expect(canonicalUrl(createQuery({ industry: ["retail"] }))).toBe("/industries/retail/");
    expect(canonicalUrl(createQuery({ technology: ["c-plus-plus"] }, { page: 2 }))).toBe(
      "/technologies/c-plus-plus/page/2/",
    );
  });

  it.each([
    ["two values", createQuery({ industry: ["energy", "retail"] })],
    ["two facets", createQuery({ industry: ["retail"], year: ["2024"] })],
    ["a facet without pages", createQuery({ client: ["acme"] })],
    ["words", createQuery({ industry: ["retail"] }, { q: "x" })],
    ["an order", createQuery({ industry: ["retail"] }, { sort: "newest" })],
    ["a metric", createQuery({ industry: ["retail"] }, { metric: "cost" })],
  ])("is the question's own with %s", (_, query) => {
    expect(canonicalUrl(query)).toBe(searchUrl(query));
  });
});

describe("taking filters off", () => {
  const query = createQuery(
    { industry: ["energy", "retail"], year: ["2024"] },
    { q: "cost", metric: "load-time", sort: "metric", page: 2 },
  );

  it("takes one value off, and goes to the first page", () => {
    expect(withoutFilter(query, { name: "industry", value: "retail" })).toEqual({
      ...query,
      page: 1,
      facets: { ...query.facets, industry: ["energy"] },
    });
  });

  it("takes the order by a metric off with the metric", () => {
    expect(withoutFilter(query, { name: "metric", value: "load-time" })).toEqual({
      ...query,
      metric: null,
      sort: "relevance",
      page: 1,
    });
  });

  it("keeps the words when all filters go", () => {
    expect(searchUrl(withoutFilters(query))).toBe("/search?q=cost");
    expect(searchUrl(withoutFilters({ ...query, q: "", sort: "newest" }))).toBe("/search?sort=newest");
  });
});
