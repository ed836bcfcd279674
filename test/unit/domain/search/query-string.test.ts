import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyQuery, parseSearchQuery, toSearchParams } from "../../../../src/domain/search/index.ts";

const parse = (address: string) => parseSearchQuery(new URLSearchParams(address));

describe("a question in an address", () => {
  it("asks for everything when the address is empty", () => {
    expect(parse("")).toEqual(emptyQuery());
  });

  it("reads words, filters, order and page", () => {
    expect(parse("q=load+time&industry=retail&technology=c%2B%2B&metric=cost&sort=metric&page=2")).toEqual({
      q: "load time",
      facets: { ...emptyQuery().facets, industry: ["retail"], technology: ["c-plus-plus"] },
      metric: "cost",
      sort: "metric",
      match: "all",
      figures: "results",
      page: 2,
    });
  });

  it("asks for all words, unless an address says some", () => {
    expect(["", "match=some", "match=all&match=some", "match=none"].map((text) => parse(text).match)).toEqual(
      ["all", "some", "all", "all"],
    );
  });

  it.each([
    "industry=E-commerce",
    "industry=e-commerce",
    "industry[]=E-Commerce",
    "industry%5B0%5D=e-commerce",
  ])("takes %s for the same filter", (address) => {
    expect(parse(address).facets.industry).toEqual(["e-commerce"]);
  });

  it("keeps each repeated value once, in order", () => {
    expect(parse("topic=b&topic=a&topic=B&topic=").facets.topic).toEqual(["a", "b"]);
  });

  it.each([
    ["page=-1", 1],
    ["page=0", 1],
    ["page=abc", 1],
    ["page=2.7", 2],
    ["page=1e9", 100_000],
    ["page=Infinity", 100_000],
    ["page=", 1],
  ])("reads %s as page %i", (address, page) => {
    expect(parse(address).page).toBe(page);
  });

  it("ignores what it does not know", () => {
    expect(parse("utm_source=x&sort=cheapest&__proto__=1&constructor=2&toString=3")).toEqual(emptyQuery());
  });

  it("does not order by a metric where none is chosen", () => {
    expect(parse("sort=metric").sort).toBe("relevance");
    expect(parse("metric=!!!&sort=metric")).toEqual(emptyQuery());
  });

  it("cleans words of line breaks, zeros and broken characters, and cuts them", () => {
    expect(parse("q=%00load%0A%09time%E2%80%A8").q).toBe("load time");
    expect(parse("q=%ff%fe%").q).toBe("%");
    expect(parse(`q=${"a".repeat(10_000)}`).q).toHaveLength(2_000);
    expect(parse("q=%20&q=react&q=vue").q).toBe("react");
  });

  it("becomes the one address it has, defaults left out", () => {
    const address = toSearchParams(parse("page=2&topic=x&sort=relevance&q=+a+&industry=b&industry=a&utm=1"));
    expect(address.toString()).toBe("q=a&industry=a&industry=b&topic=x&page=2");
    expect(toSearchParams(emptyQuery()).toString()).toBe("");
  });

  it("is the same question after any address was cleaned once", () => {
    const names = fc.constantFrom(
      "q",
      "industry",
      "technology[]",
      "topic",
      "year",
      "metric",
      "sort",
      "page",
      "x",
    );
    const pairs = fc.array(fc.tuple(names, fc.oneof(fc.string({ unit: "binary" }), fc.constant("metric"))));
    fc.assert(
      fc.property(pairs, (entries) => {
        const query = parseSearchQuery(new URLSearchParams(entries));
        expect(parseSearchQuery(toSearchParams(query))).toEqual(query);
        expect(parse(toSearchParams(query).toString())).toEqual(query);
      }),
    );
  });
});
