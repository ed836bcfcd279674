import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { findSynonyms } from "../../../../src/domain/search/build/near-synonyms.ts";
import { makeRelatedWords } from "../../../../src/domain/search/build/related-words.ts";
import { openWordNet } from "../../../../src/domain/search/build/word-net.ts";
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
const toStudies = (bodies: readonly string[]) => bodies.map((body, at) => aStudy({ url: String(at), body }));
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

const WORDS = "lorry road shop pear plum";

describe("a question with other words than the studies", () => {
  it("finds those near in meaning where no study holds all words, and says that none does", () => {
    const index = openBodies("trucks drive home empty", "apples", "a shop");
    expect(ask(index, "our lorries are empty.")).toMatchObject({ tier: "some", complete: 0, partial: 1 });
    expect(found(index, "lorries.")).toEqual(["a"]);
    expect(ask(index, "lorries.")).toMatchObject({ tier: "some", total: 1, complete: 0, partial: 1 });
  });

  it("finds and counts none by them alone where a study holds a word of the question", () => {
    const index = openBodies("trucks drive home", "a lorry and a pear", "apples");
    expect(ask(index, "lorry zebra")).toMatchObject({ tier: "some", complete: 0, partial: 1 });
    expect(found(index, "lorry zebra ")).toEqual(["b"]);
    expect(found(index, "lorries zebra")).toEqual(["b"]);
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

  it("goes by the words near the one that a mistyped word is taken for", () => {
    const index = openBodies("a harvest and apples and a pear", "a harvest and crops and a pear");
    expect(found(index, "harvset.")).toEqual(["b", "a"]);
  });

  it("puts first what they say near it, however many others say the words as often", () => {
    const others = Array.from({ length: 99 }, (_, at) => `${WORDS} ${`other${at} `.repeat(200 + at)}`);
    const index = openStudies(toStudies([`${WORDS} ${"truck ".repeat(230)}`, ...others]), { relatedWords });
    expect(found(index, `${WORDS}.`)[0]).toBe("0");
  });

  it("tells by it between studies that come to the front by what the best share", () => {
    const best = Array.from({ length: 10 }, () => `${WORDS} apple apple apple`);
    const others = Array.from({ length: 100 }, (_, at) => `${WORDS} ${`other${at} `.repeat(100 + at)}`);
    const lifted = ["apple", "truck"].map((word) => `${WORDS} ${"apple ".repeat(219)}${word}`);
    const index = openStudies(toStudies([...lifted, ...others, ...best]), { relatedWords });
    expect(found(index, `${WORDS}.`).slice(10)).toEqual(["1", "0"]);
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

describe("the list of synonyms", () => {
  it("names two words on each line, each pair once and in order", () => {
    const folder = resolve(import.meta.dirname, "../../../../src/related-words");
    const lines = readFileSync(join(folder, "en-synonyms.txt"), "utf8").trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(4_000);
    expect(lines.filter((line) => !/^[a-z]+ [a-z]+$/.test(line))).toEqual([]);
    expect(lines).toEqual([...new Set(lines)].sort());
    for (const pair of ["phone telephone", "customers clients"])
      expect(lines).toContain(pair.split(" ").sort().join(" "));
    for (const pair of ["car driver", "cheap expensive", "market stock"]) expect(lines).not.toContain(pair);
  });

  it("holds what is used alike and a dictionary relates", () => {
    // Offset, file, part, words with a number each, pointers of four fields.
    const licence = "  1 a licence";
    const noun = [
      "00000001 03 n 02 phone 0 telephone 0 000 | a device",
      "00000002 03 n 01 lorry 0 001 @ 00000003 n 0000 | a large truck",
      "00000003 03 n 01 truck 0 000 | a vehicle",
      "00000004 03 n 01 van 0 000 | a small one",
    ];
    const index = ["phone 1", "telephone 1", "lorry 2", "truck 3", "van 4"].map((line) => {
      const [lemma, at] = line.split(" ");
      return `${lemma} n 1 0 1 0 0000000${at}`;
    });
    const files: Record<string, string[]> = {
      "data.noun": [licence, ...noun],
      "index.noun": [licence, ...index],
    };
    const relate = openWordNet((name) => (files[name] ?? []).join("\n"));
    expect(relate("phones", "telephone")).toBe("same");
    expect(relate("trucks", "lorries")).toBe("wider");
    expect(relate("truck", "van")).toBeNull();
    const words = ["phone", "telephone", "truck", "lorry", "van"];
    const near = (word: number, cosine: number) => [{ word, cosine }];
    const neighbours = [
      near(1, 0.6),
      near(0, 0.6),
      [...near(3, 0.8), ...near(4, 0.9)],
      near(2, 0.8),
      near(2, 0.9),
    ];
    const find = (lists: typeof neighbours) =>
      findSynonyms({ words, neighboursOf: (word) => lists[word] ?? [] }, relate);
    expect(find(neighbours)).toEqual(["lorry truck", "phone telephone"]);
    expect(find(neighbours.map((list) => list.map((other) => ({ ...other, cosine: 0.5 }))))).toEqual([]);
    expect(find([near(1, 0.6), []])).toEqual([]);
  });
});
