import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyzer, positionTokens, toTokens } from "../../../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../../../src/domain/search/text/languages.ts";
import { locateWords, splitWords } from "../../../../src/domain/search/text/tokenizer.ts";

const english = createAnalyzer(languageOf("en"));
const formsIn = (text: string): string[] =>
  splitWords(text).flatMap((word) => english.analyze(word).parts.map(({ form }) => form));
const termsIn = (text: string): string[] =>
  splitWords(text).flatMap((word) => toTokens(english.analyze(word)).map(({ term }) => term));

describe("the words of a text", () => {
  it.each([
    ["C++ and C# on .NET", ["c++", "and", "c#", "on", ".net"]],
    ["C++17, not C", ["c++", "17", "not", "c"]],
    ["k8s, e.g. K8s.", ["k8s", "e", "g", "k8s"]],
    ["Don't touch the client's data", ["dont", "touch", "the", "client", "data"]],
    ["50% or 50 %, not %00", ["50", "%", "or", "50", "%", "not", "00"]],
    ["£2bn, 1,5M", ["2", "billion", "1.5", "million"]],
    ["8.2s to 1,4s; 10,000 visits", ["8.2s", "to", "1.4s", "10000", "visits"]],
    ["Ends here.Next (.env)", ["ends", "here", "next", ".env"]],
    ["naïve Übergröße ＡＷＳ ﬁnance", ["naive", "ubergrosse", "aws", "finance"]],
    ["trans\u00ADform e\u0301t\u00E9", ["transform", "ete"]],
    ["Привет, κόσμος", ["привет", "κοσμος"]],
    ["東京都でReact", ["東京", "京都", "都", "で", "react"]],
    ["データ移行", ["デー", "ータ", "タ", "移行", "行"]],
    ["v2.0", ["2.0"]],
    ["500k or 1.5K", ["500000", "or", "1500"]],
    ["l'eau d’usine, qu'elle", ["eau", "usine", "elle"]],
    ["が is not か", ["が", "is", "not", "か"]],
    ["((( %00 \u0000 🎉 --- ", ["00"]],
  ])("in %j are %j", (text, forms) => {
    expect(formsIn(text)).toEqual(forms);
  });

  it.each([
    ["Node.js", "node.js NODEJS"],
    ["CI/CD", "cicd"],
    ["e-commerce", "ecommerce"],
    ["R&D", "rd"],
    ["S/4HANA", "s4hana"],
  ])("know %s as a whole, like %s", (compound, others) => {
    for (const other of splitWords(others)) {
      const { whole, parts } = english.analyze(other);
      expect(termsIn(compound)).toContain((whole ?? parts[0])?.term);
    }
  });

  it("share a stem in all their forms, but names of up to three letters have none", () => {
    expect(new Set(termsIn("migrate migrates migrated migrating migration"))).toEqual(new Set(["migrat"]));
    expect(termsIn("résumés resumes")).toEqual(["resum", "resum"]);
    expect(termsIn("AWS iOS CSS")).toEqual(["aws", "ios", "css"]);
  });

  it("bend as their language does", () => {
    const stem = (tag: string, word: string) => createAnalyzer(languageOf(tag)).analyze(word).parts[0]?.term;
    expect(stem("de-AT", "häuser")).toBe(stem("de", "haus"));
    expect(stem("fr", "rénovations")).toBe(stem("fr", "rénovation"));
    expect(stem("xx", "words")).toBe("words");
  });

  it.each([
    ["news", "new"],
    ["community", "communication"],
    ["customer", "custom"],
    ["author", "authority"],
    ["policy", "police"],
    ["department", "depart"],
    ["engineering", "engine"],
    ["emergency", "emerge"],
    ["business", "busy"],
    ["productivity", "products"],
    ["statue", "status"],
    ["past", "paste"],
  ])("that mean different things have stems of their own: %s, %s", (one, other) => {
    expect(termsIn(one)).not.toEqual(termsIn(other));
  });

  it.each([["analysis analyses"], ["author authors"], ["community communities"], ["engineer engineering"]])(
    "that are forms of one word have one stem: %s",
    (forms) => expect(new Set(termsIn(forms)).size).toBe(1),
  );

  it("tell function words apart", () => {
    expect(["the", "a", "with"].every(english.isFunctionWord)).toBe(true);
    expect(english.isFunctionWord("time")).toBe(false);
  });

  it("are neighbours unless a sign or a line stands between them", () => {
    const places = positionTokens("Fast, reliable - and ci/cd\nGood", english).map(({ form, position }) => [
      form,
      position,
    ]);
    expect(places).toEqual([
      ["fast", 0],
      ["reliable", 2],
      ["and", 3],
      ["ci", 4],
      ["cd", 5],
      ["good", 7],
    ]);
  });
});

describe("a text of usual letters and signs", () => {
  const SIGNS = "aZéÆµ19²½ .,+#%-'’&/_@(\":«“×€—…\u2011\n\t";
  const others = fc.integer({ min: 0, max: 0x20ff }).map((code) => String.fromCharCode(code));
  const unit = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 1, arbitrary: others },
  );
  const texts = fc.string({ unit, maxLength: 24 });

  it("has the words that it has beside a letter of another script", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const beside = `${text} \u4E2D`;
        expect([...splitWords(text), "\u4E2D"]).toEqual(splitWords(beside));
        expect(locateWords(text)).toEqual(locateWords(beside).slice(0, -1));
      }),
      { numRuns: 3_000 },
    );
  });
});
