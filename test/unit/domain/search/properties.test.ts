import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildSearchFiles,
  FACETS,
  openIndex,
  parseSearchQuery,
  type SearchDocument,
  type SearchIndex,
  type SearchQuery,
  search,
  toSearchParams,
} from "../../../../src/domain/search/index.ts";
import { aStudy, aVocabulary, openStudies } from "./studies.ts";

const WORDS = [
  "react",
  "load",
  "time",
  "node.js",
  "c++",
  "the",
  "迁移",
  "migrations",
  "kafka",
  "café",
  "constructor",
];
const LABELS = ["Retail", "C++", "C#", "Load time", "constructor", "日本"];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));
const label = fc.option(fc.constantFrom(...LABELS));
const labels = fc.uniqueArray(fc.constantFrom(...LABELS), { maxLength: 3 });
const studies = fc
  .array(
    fc.record({
      title: text,
      body: text,
      industry: label,
      client: label,
      technologies: labels,
      topics: labels,
      year: fc.integer({ min: 2020, max: 2023 }),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(
      ({ year, ...members }, at): SearchDocument =>
        aStudy({ ...members, url: `/${at}/`, publishDate: `${year}-01-01T00:00:00.000Z` }),
    ),
  );

const words = fc
  .array(fc.constantFrom(...WORDS, "laod", '"load time"', "-react", "mig"), { maxLength: 4 })
  .map((list) => list.join(" "));
const questions = fc
  .record({
    q: words,
    industry: labels,
    technology: labels,
    topic: labels,
    year: fc.uniqueArray(fc.constantFrom("2020", "2021")),
    match: fc.constantFrom("all", "some"),
  })
  .map(({ q, match, ...facets }) => {
    const params = new URLSearchParams({ q, match });
    for (const [name, values] of Object.entries(facets))
      for (const value of values) params.append(name, value);
    return parseSearchQuery(params);
  });

const addressesOf = (index: SearchIndex, query: SearchQuery): string[] => {
  const { pages } = search(index, query);
  const all = Array.from({ length: pages }, (_, at) => search(index, { ...query, page: at + 1 }).results);
  return all.flat().map(({ url }) => url);
};

describe("whatever the studies and the question", () => {
  it("the same files give the same answers, in whatever order the studies came", () => {
    fc.assert(
      fc.property(studies, questions, (documents, query) => {
        const files = buildSearchFiles(documents);
        expect(buildSearchFiles(documents.toReversed())).toEqual(files);
        const open = () => openIndex((name) => files.get(name) ?? null);
        expect(search(open(), query)).toEqual(search(open(), query));
        expect(search(openStudies(documents.toReversed()), query)).toEqual(search(open(), query));
      }),
    );
  });

  it("adding a filter never adds results", () => {
    fc.assert(
      fc.property(
        studies,
        questions,
        fc.constantFrom(...FACETS),
        fc.constantFrom("retail", "2020", "load-time"),
        (documents, query, name, value) => {
          const index = openStudies(documents);
          const plain = { ...query, facets: { ...query.facets, [name]: [] } };
          const filtered = { ...query, facets: { ...query.facets, [name]: [value] } };
          const all = new Set(addressesOf(index, plain));
          expect(addressesOf(index, filtered).every((url) => all.has(url))).toBe(true);
        },
      ),
    );
  });

  it("what holds all words and what holds some are two lists that the counts of either tell of", () => {
    fc.assert(
      fc.property(studies, questions, (documents, query) => {
        const index = openStudies(documents);
        const listed = (["all", "some"] as const).map((match) => search(index, { ...query, match }));
        for (const { tier, total, complete, partial } of listed) {
          if (complete !== null) expect(total).toBe(tier === "all" ? complete : partial);
        }
        const [all = [], some = []] = (["all", "some"] as const).map((match) =>
          addressesOf(index, { ...query, match }),
        );
        if (listed[0]?.tier !== listed[1]?.tier) expect(all.filter((url) => some.includes(url))).toEqual([]);
        else expect(some).toEqual(all);
      }),
    );
  });

  it("every count is what ticking the value gives", () => {
    fc.assert(
      fc.property(studies, questions, (documents, query) => {
        const index = openStudies(documents);
        for (const { name, values } of search(index, query).facets) {
          for (const { value, count } of values) {
            const ticked = { ...query, facets: { ...query.facets, [name]: [value] } };
            expect(search(index, ticked).total).toBe(count);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it("pages hold every result once, as many as are said", () => {
    fc.assert(
      fc.property(studies, questions, (documents, query) => {
        const index = openStudies(documents);
        const all = addressesOf(index, query);
        expect(new Set(all).size).toBe(all.length);
        expect(search(index, query).total).toBe(all.length);
      }),
    );
  });

  it("no address makes it throw, and all is plain data", () => {
    const vocabulary = aVocabulary({ technologies: [{ label: "C++", aliases: ["cpp", "🎉", "()"] }] });
    const wild = fc.string({ unit: "binary", maxLength: 200 });
    const document = fc
      .record({
        url: wild,
        title: wild,
        snippet: wild,
        body: wild,
        client: wild,
        publishDate: wild,
        headings: fc.array(wild),
        topics: fc.array(wild),
      })
      .map((members) => aStudy(members));
    const names = fc.constantFrom("q", "topic", "client", "metric", "sort", "page");
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 5 }),
        fc.array(fc.tuple(names, wild)),
        (documents, entries) => {
          const index = openStudies(documents, { vocabulary });
          const query = parseSearchQuery(new URLSearchParams(entries));
          const reply = search(index, query);
          expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
          expect(parseSearchQuery(toSearchParams(query))).toEqual(query);
        },
      ),
    );
  });
});
