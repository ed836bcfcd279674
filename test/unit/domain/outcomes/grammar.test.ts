import { describe, expect, it } from "vitest";
import { firstWordsOf, grammar, inner, word } from "../../../../src/domain/outcomes/grammar.ts";

describe("a name between a figure and its word", () => {
  it("begins with no space, so that a long run of spaces is read in time that grows with its length", () => {
    const pattern = grammar(`p\\d+[\\s-]*${inner(40)}\\s*${word("growth")}`);
    expect(pattern.exec("p0 - steady  growth")?.groups).toMatchObject({ inner: "steady", word: "growth" });
    pattern.lastIndex = 0;
    expect(pattern.exec(`p0${"\t".repeat(100_000)}!`)).toBeNull();
  });
});

describe("the first words of phrases", () => {
  it("are those that `wordsOfMarked` finds where a phrase stands", () => {
    expect(firstWordsOf(["Used to", "d'un", "pre-launch", "aujourd’hui"])).toEqual([
      "used",
      "d",
      "pre",
      "aujourd",
    ]);
  });

  it("are wanted of phrases that begin with a letter alone", () => {
    expect(() => firstWordsOf(["previously", "= "])).toThrow(RangeError);
  });
});
