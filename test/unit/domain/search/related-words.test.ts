import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { makeRelatedWords } from "../../../../src/domain/search/build/related-words.ts";
import {
  buildSearchFiles,
  openIndex,
  openRelatedWords,
  search,
  toNearTerms,
} from "../../../../src/domain/search/index.ts";
import { createAnalyzer } from "../../../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../../../src/domain/search/text/languages.ts";
import { aStudy, ask, aVocabulary, found, openStudies } from "./studies.ts";

/** Two numbers a word: those that point one way are used alike. The commonest first. */
const VECTORS: Record<string, number[]> = {
  truck: [1, 0],
  trucks: [1, 0.01],
  lorry: [0.9, 0.1],
  lorries: [0.9, 0.2],
  harvest: [0, 1],
  crops: [0.1, 0.99],
  the: [1, 0],
  aside: [-1, -1],
};
const analyzer = createAnalyzer(languageOf("en"));
const table = makeRelatedWords(
  { words: Object.keys(VECTORS), vectorOf: (word) => VECTORS[word] ?? [] },
  2,
  analyzer,
);
const relatedWords = toNearTerms(openRelatedWords(table), analyzer);
const openBodies = (...bodies: string[]) =>
  openStudies(
    bodies.map((body, at) => aStudy({ url: String.fromCharCode(97 + at), body })),
    { relatedWords },
  );

describe("the table of words used alike", () => {
  it("names for a word those that point its way, but for its inflections and function words", () => {
    const { words, neighboursOf } = openRelatedWords(table);
    expect(words).toEqual(["truck", "trucks", "lorry", "lorries", "harvest", "crops", "aside"]);
    const nearTo = (word: string) =>
      neighboursOf(words.indexOf(word)).map((other) => [words[other.word], other.cosine.toFixed(2)]);
    expect(nearTo("truck")).toEqual([
      ["lorry", "0.99"],
      ["lorries", "0.98"],
    ]);
    expect(nearTo("harvest")).toEqual([["crops", "1.00"]]);
    expect(nearTo("aside")).toEqual([]);
  });

  it("is the same for the same vectors", () => {
    const again = { words: Object.keys(VECTORS), vectorOf: (word: string) => VECTORS[word] ?? [] };
    expect(makeRelatedWords(again, 2, analyzer)).toEqual(table);
  });
});

describe("a question with other words than the studies", () => {
  it("finds those near in meaning where no study holds all words, and says that none does", () => {
    const index = openBodies("trucks drive home empty", "apples", "a shop");
    expect(ask(index, "our lorries are empty.")).toMatchObject({ tier: "some", complete: 0, partial: 1 });
    expect(found(index, "lorries.")).toEqual(["a"]);
    expect(ask(index, "lorries.")).toMatchObject({ tier: "some", total: 1, complete: 0, partial: 1 });
  });

  it("never ranks a study by related words before one that has the word", () => {
    const index = openBodies(
      `a lorry ${"and other words that stand here too ".repeat(40)}`,
      "truck trucks truck trucks",
      "truck",
    );
    expect(found(index, "lorry.")).toEqual(["a"]);
    expect(found(index, "lorry xyzzyx.")[0]).toBe("a");
  });

  it("orders those that hold the words by what else they say near it", () => {
    const index = openBodies("a lorry and an apple and a pear", "a lorry and a truck and a pear");
    expect(found(index, "lorry.")).toEqual(["b", "a"]);
  });

  it("means just itself between quotation marks, as a name of the vocabulary, and where there is no table", () => {
    const index = openBodies("trucks drive home", "a shop");
    expect(found(index, '"lorries"')).toEqual([]);
    const vocabulary = aVocabulary({ technologies: [{ label: "Lorry", aliases: ["camion"] }] });
    const named = openStudies(
      [aStudy({ url: "a", technologies: ["Lorry"] }), aStudy({ url: "b", body: "truck" })],
      { vocabulary, relatedWords },
    );
    expect(found(named, "lorry xyzzyx.")).toEqual(["a"]);
    const plain = openStudies([aStudy({ url: "a", body: "truck" })]);
    expect(found(plain, "lorry.")).toEqual([]);
  });

  it("parts forms of one term that have nothing near them in common", () => {
    const vectors: Record<string, number[]> = {
      good: [1, 0],
      goods: [0, 1],
      better: [1, 0.1],
      wares: [0.1, 1],
    };
    const words = { words: Object.keys(vectors), vectorOf: (word: string) => vectors[word] ?? [] };
    const parted = toNearTerms(openRelatedWords(makeRelatedWords(words, 2, analyzer)), analyzer);
    const index = openStudies([aStudy({ url: "a", body: "better" }), aStudy({ url: "b", body: "wares" })], {
      relatedWords: parted,
    });
    expect(found(index, "goods.")).toEqual(["b"]);
    expect(found(index, "good.")).toEqual(["a"]);
  });

  it("goes by related words the more where no study has the word", () => {
    const index = openBodies("truck apple", "apple apple pear", "pear", "pear");
    expect(found(index, "lorry apple.")).toEqual(["a", "b"]);
  });

  it("does not take a word that is only missing here for a slip", () => {
    expect(found(openBodies("trucks", "harvested crop"), "harvests.")).toEqual(["b"]);
    expect(found(openBodies("a lorrys place", "crops"), "harvest.")).toEqual(["b"]);
    expect(ask(openBodies("harvesx", "crops"), "harvest.").suggestions).toEqual([]);
  });

  it("does not take a common word of the language for a slip, though nothing is near it here", () => {
    expect(ask(openBodies("a side harbest"), "harvest.")).toMatchObject({ total: 0, suggestions: [] });
    expect(ask(openBodies("a side harbest"), "harbesd.")).toMatchObject({ total: 1 });
  });

  it("leaves out what is excluded", () => {
    expect(found(openBodies("truck drivers", "truck"), "lorry -drivers")).toEqual(["b"]);
  });

  it("marks the related word in the excerpt of a study that has none of its own", () => {
    const [result] = ask(openBodies("Old trucks drive home", "a shop"), "lorries.").results;
    expect(result?.excerpt?.filter(({ marked }) => marked)).toEqual([{ text: "trucks", marked: true }]);
  });

  it("is answered without the file of related words too", () => {
    const files = buildSearchFiles([aStudy({ url: "a", body: "truck" })], { relatedWords });
    const index = openIndex((name) => (name === "related" ? null : (files.get(name) ?? null)));
    expect(search(index, { ...ask(index, "").query, q: "lorry." }).total).toBe(0);
  });
});

describe("the list of opposites", () => {
  it("names at least two sides on each line, and no word on two of them", () => {
    const folder = resolve(import.meta.dirname, "../../../../src/related-words");
    const lines = readFileSync(join(folder, "en-opposites.txt"), "utf8").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(40);
    expect(lines.filter((line) => line.split(" / ").length < 2)).toEqual([]);
    expect(
      lines.filter((line) => {
        const words = line.split(" / ").flatMap((side) => side.split(" "));
        return new Set(words).size < words.length || words.some((word) => !/^[a-z]+$/.test(word));
      }),
    ).toEqual([]);
  });
});
