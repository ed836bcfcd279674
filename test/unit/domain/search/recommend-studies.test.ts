import { describe, expect, it } from "vitest";
import { makeRelatedWords } from "../../../../src/domain/search/build/related-words.ts";
import { openRelatedWords, recommendStudies, toNearTerms } from "../../../../src/domain/search/index.ts";
import { createAnalyzer } from "../../../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../../../src/domain/search/text/languages.ts";
import { aStudy, openStudies } from "./studies.ts";

const VECTORS: Record<string, number[]> = { lorries: [1, 0.1], trucks: [1, 0], shop: [0, 1] };
const analyzer = createAnalyzer(languageOf("en"));
const openTable = (vectors: Record<string, number[]>, synonyms: string[] = []) => {
  const words = { words: Object.keys(vectors), vectorOf: (word: string) => vectors[word] ?? [] };
  return toNearTerms(openRelatedWords(makeRelatedWords(words, 2, analyzer), synonyms), analyzer);
};
const relatedWords = openTable(VECTORS, ["lorries trucks"]);
const index = openStudies(
  [
    aStudy({ url: "/case-studies/stock/", body: "Orders were cancelled because stock was wrong." }),
    aStudy({ url: "/case-studies/haulier/", body: "The trucks of a haulier drove home empty." }),
    aStudy({ url: "/case-studies/shop/", body: "A shop was slow." }),
  ],
  { relatedWords },
);
const slugsOf = (problem: string, most = 3) =>
  recommendStudies(index, problem, most).map(({ result }) => result.url.split("/").at(2));

describe("the studies that fit a problem", () => {
  it("are those that hold its rarest words or say the same in others, best first", () => {
    expect(slugsOf("We cancel too many orders, our stock is never right.")).toEqual(["stock"]);
    expect(slugsOf("Our lorries come home with nothing in them!")[0]).toBe("haulier");
    expect(slugsOf("orders of the shop", 1)).toHaveLength(1);
  });

  it("come with reasons that are true: words they hold, and how they say others", () => {
    const [fit] = recommendStudies(index, "Our LORRIES are empty and stock is gone", 1);
    expect(fit).toMatchObject({ words: ["empty"], related: [{ asked: "LORRIES", said: "trucks" }] });
    const [other] = recommendStudies(index, "cancelling an order, orders and xyzzyx", 1);
    expect(other).toMatchObject({ words: ["cancelling", "order"], related: [] });
  });

  it("name words as they were written, and no lone letter or digit", () => {
    const studies = openStudies(
      [
        aStudy({ url: "/case-studies/a/", body: "7 x Maschinen standen still, eine in R." }),
        aStudy({ url: "/case-studies/b/", body: "" }),
      ],
      { language: "de" },
    );
    const [fit] = recommendStudies(studies, "Unsere Maschinen, 7 x 8, stehen wegen R still", 1);
    expect(fit?.words.toSorted()).toEqual(["Maschinen", "R", "still"]);
  });

  it("give no word for a reason that most studies hold, and none that is only loosely like another", () => {
    const bodies = ["a shop in town", "a shop by the sea", "a shop with stock", "a shop far away"];
    const shops = openStudies(
      bodies.map((body, at) => aStudy({ url: `/case-studies/${at}/`, body })),
      {
        relatedWords: openTable({ seaside: [1, 0], sea: [0.9, 0.1], ocean: [0.45, 0.89], goods: [0, 1] }, [
          "sea seaside",
        ]),
      },
    );
    const [stock] = recommendStudies(shops, "our shop has no stock", 1);
    expect(stock).toMatchObject({ result: { url: "/case-studies/2/" }, words: ["stock"], related: [] });
    const [seaside] = recommendStudies(shops, "the seaside", 1);
    expect(seaside?.related).toEqual([{ asked: "seaside", said: "sea" }]);
    const [ocean] = recommendStudies(shops, "the ocean", 1);
    expect(ocean).toMatchObject({ result: { url: "/case-studies/1/" }, words: [], related: [] });
  });

  it("are told without a reason only where they fit nearly as well as the best", () => {
    const near = openTable({ lorry: [1, 0], truck: [0.6, 0.8], stock: [0, 1] });
    const openWith = (body: string) =>
      openStudies(
        [
          aStudy({ url: "/case-studies/a/", body }),
          aStudy({ url: "/case-studies/b/", body: "A truck and pears." }),
          aStudy({ url: "/case-studies/c/", body: "Apples and pears." }),
        ],
        { relatedWords: near },
      );
    const fits = (body: string, problem: string) =>
      recommendStudies(openWith(body), problem, 3).map(({ result, words }) => [result.url.at(-2), words]);
    expect(fits("Orders of plums.", "Our lorry and the plums")).toEqual([["a", ["plums"]]]);
    expect(fits("Figs.", "Our lorry and the plums")).toEqual([["b", []]]);
  });

  it("give no other word for one that has many as near, which may mean anything", () => {
    const near = ["give", "fetch", "take", "bring", "carry", "hold"];
    const vectors = Object.fromEntries(["make", ...near].map((word, at) => [word, [1, at / 100]]));
    const openWith = (count: number) =>
      openStudies(
        [
          aStudy({ url: "/case-studies/a/", body: near.slice(0, count).join(" ") }),
          aStudy({ url: "/case-studies/b/", body: "pears" }),
          aStudy({ url: "/case-studies/c/", body: "apples" }),
        ],
        {
          relatedWords: openTable(
            vectors,
            near.map((word) => [word, "make"].sort().join(" ")),
          ),
        },
      );
    expect(recommendStudies(openWith(2), "make", 1)[0]?.related).toEqual([{ asked: "make", said: "fetch" }]);
    expect(recommendStudies(openWith(6), "make", 1)[0]?.related).toEqual([]);
  });

  it("name no other word that means the opposite, or that only shares a stem with one near it", () => {
    const near = openTable(
      {
        slow: [1, 0.01],
        fast: [1, 0],
        press: [0, 1],
        news: [0.01, 1],
        autumn: [1, 1],
        winter: [1, 1.01],
      },
      ["news press"],
    );
    const others = ["pears", "apples", "plums"].map((body) =>
      aStudy({ url: `/case-studies/${body}/`, body }),
    );
    const reasonsOf = (problem: string, body: string) =>
      recommendStudies(
        openStudies([aStudy({ url: "/case-studies/a/", body }), ...others], { relatedWords: near }),
        problem,
        1,
      )[0];
    expect(reasonsOf("slow", "fast")?.related).toEqual([]);
    expect(reasonsOf("autumn", "winter")?.related).toEqual([]);
    expect(reasonsOf("news", "the press")?.related).toEqual([{ asked: "news", said: "press" }]);
    expect(reasonsOf("news", "pressing")?.related).toEqual([]);
    expect(reasonsOf("news", "a press-stud")?.related).toEqual([]);
  });

  it("give no word for a reason that hardly tells what the problem is", () => {
    const bodies = ["every pear needs one", "apples", "plums", "cherries"];
    const fruit = openStudies(bodies.map((body, at) => aStudy({ url: `/case-studies/${at}/`, body })));
    expect(recommendStudies(fruit, "we need it for every single pear", 1)[0]?.words).toEqual(["pear"]);
  });

  it("are none where nothing fits, or nothing is said", () => {
    for (const problem of ["", "  ", "the of and", "xyzzyx", "!?"]) expect(slugsOf(problem)).toEqual([]);
  });

  it("take quotation marks and dashes for those of prose", () => {
    expect(slugsOf('We said "never again" -stock was "wrong" again')[0]).toBe("stock");
  });

  it("are found in bounded time, however long the text", () => {
    const long = "stock was wrong ".repeat(100_000);
    const started = performance.now();
    expect(slugsOf(long)).toEqual(["stock"]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
