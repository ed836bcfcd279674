import { describe, expect, it } from "vitest";
import { buildSearchFiles, openIndex, toNearTerms } from "../../../../src/domain/search/index.ts";
import { createAnalyzer } from "../../../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../../../src/domain/search/text/languages.ts";
import { aStudy, aVocabulary, found, openBodies, openStudies } from "./studies.ts";

/** A table of words of which the last has neighbours. */
const nearTerms = (words: string[], neighbours: { word: number; cosine: number }[]) =>
  toNearTerms(
    { words, neighboursOf: (word) => (word === words.length - 1 ? neighbours : []), synonyms: [] },
    createAnalyzer(languageOf("en")),
  );

/** What is found of two studies, of which the second says nothing of it. */
const foundIn = (body: string, q: string): string[] =>
  found(openBodies(`We built ${body} there`, "Nothing of the kind"), `${q}.`);

describe("words that are written together or apart", () => {
  it.each([
    ["tech flow", "techflow"],
    ["dev ops", "DevOps"],
    ["micro services", "microservices"],
    ["re-platform", "replatformed"],
    ["down time", "downtime"],
    ["10 000", "10,000"],
    ["Java 17", "java17"],
    ["ISO 27001", "ISO27001"],
    ["e mail", "e-mail"],
  ])("are one: %s, %s", (apart, together) => {
    expect(foundIn(apart, together)).toEqual(["a"]);
    expect(foundIn(together, apart)).toEqual(["a"]);
  });

  it("count as each other where studies write both, and a sign between them as either", () => {
    const index = openBodies("we have ci/cd", "we have CI CD", "we have CI");
    expect(found(index, "ci/cd.").sort()).toEqual(["a", "b"]);
    expect(found(index, "ci cd.").sort()).toEqual(["a", "b"]);
  });

  it.each([
    ["techflow", "tech flow"],
    ["microservices", "micro services"],
    ["frontend", "front end"],
    ["5kg", "5 kg"],
    ["iso27001", "ISO 27001"],
    ["10000", "10 000"],
  ])("are found by either where one study writes %s and another %s", (together, apart) => {
    const index = openBodies(`on ${together} here`, `on ${apart} here`, "nothing of it");
    for (const q of [together, apart]) expect(found(index, `${q}.`).sort()).toEqual(["a", "b"]);
  });

  it("stay two beside a word that holds sentences together, and over the end of a part", () => {
    const index = openBodies("inside", "seen in side streets", "sides");
    expect(found(index, "inside.")).toEqual(["a"]);
    const parts = openStudies([
      aStudy({ url: "a", title: "A flow", body: "techflow" }),
      aStudy({ url: "b", title: "tech", body: "flow" }),
    ]);
    expect(found(parts, "techflow.")).toEqual(["a"]);
  });

  it("stand before what holds both somewhere", () => {
    const far = `tech ${"and other words ".repeat(9)} flow`;
    expect(found(openBodies(far, "techflow commerce", far), "tech flow.")).toEqual(["b", "a", "c"]);
  });

  it("are one where only a question parts them otherwise", () => {
    expect(foundIn("S/4HANA", "S4 HANA")).toEqual(["a"]);
    expect(foundIn("techflow", "tech-flow")).toEqual(["a"]);
  });

  it("are not one where a small word only stands somewhere in the same study", () => {
    expect(foundIn("a tower that went down in no time", "downtime")).toEqual([]);
  });
});

describe("names with signs and figures", () => {
  const index = openBodies(
    "in C# there",
    "in C there",
    "C++ there",
    "F# there",
    "Objective-C",
    "an objective",
  );

  it.each([
    ["C#", "a"],
    ["C++", "c"],
    ["f#.", "d"],
    ["objective-c", "e"],
  ])("are no others: %s", (q, url) => {
    expect(found(index, q)).toEqual([url]);
  });

  it("are found by the version asked for, and by what is younger within it", () => {
    const vocabulary = aVocabulary({ technologies: [{ label: "Vue", aliases: ["vue.js", "vue 3"] }] });
    const studies = ["Vue 2 there", "Vue 3.4 there", "Vue.js 3 there", "Vue3 there"].map((body, at) =>
      aStudy({ url: "abcd"[at] ?? "", body, technologies: at < 3 ? ["Vue"] : [] }),
    );
    const versions = openStudies(studies, { vocabulary });
    expect(found(versions, "Vue 3.").sort()).toEqual(["b", "c", "d"]);
    expect(found(versions, "vue 2.")).toEqual(["a"]);
    expect(found(versions, "vue 4.").sort()).toEqual(["a", "b", "c"]);
  });

  it("are not taken for words of everyday language, nor these for them", () => {
    const vocabulary = aVocabulary({ technologies: [{ label: "Node.js", aliases: ["nodejs", "node"] }] });
    const studies = [
      aStudy({ url: "a", technologies: ["Node.js"], body: "there" }),
      aStudy({ url: "b", body: "there is a node in the network" }),
      aStudy({ url: "c", technologies: ["Node.js"], body: "nodejs there" }),
    ];
    const relatedWords = nearTerms(["node", "network"], []);
    const files = buildSearchFiles(studies, { vocabulary, relatedWords });
    const named = openIndex((name) => files.get(name) ?? null);
    expect(found(named, "Node.js.").sort()).toEqual(["a", "c"]);
    expect(found(named, "there -node.js")).toEqual(["b"]);
    expect(found(named, "there -nodejs")).toEqual(["b"]);
  });

  it("are excluded by each of their names", () => {
    const vocabulary = aVocabulary({ technologies: [{ label: "Kubernetes", aliases: ["k8s"] }] });
    const studies = [aStudy({ url: "a", body: "there on Kubernetes" }), aStudy({ url: "b", body: "there" })];
    expect(found(openStudies(studies, { vocabulary }), "there -k8s")).toEqual(["b"]);
  });
});

describe("numbers", () => {
  it.each([
    ["1.3 million", "€1.3M"],
    ["1.3 million", "1,300,000"],
    ["1.2 million", "1'200'000"],
    ["1300000", "1.3m"],
    ["£2bn", "2 billion"],
    ["2B", "2,000,000,000"],
    ["500k", "500,000"],
    ["10.000", "10000"],
    ["10\u202F000", "10000"],
  ])("are one however they are written: %s, %s", (one, other) => {
    expect(foundIn(one, other)).toEqual(["a"]);
    expect(foundIn(other, one)).toEqual(["a"]);
  });

  it("that are like each other are not the same", () => {
    expect(foundIn("1.3 thousand", "1.3 million")).not.toContain("b");
    expect(foundIn("8.125 s", "8.1")).toEqual([]);
    expect(foundIn("1234567 visits", "1.23 million")).toEqual([]);
  });
});

describe("names of trades", () => {
  const vocabulary = aVocabulary({
    industries: [
      { label: "Healthcare", aliases: ["hospitals"] },
      { label: "Agriculture", aliases: ["farming"] },
      { label: "Finance", aliases: ["banking"] },
    ],
    topics: [{ label: "Migration", aliases: ["replatforming"] }],
  });
  const foundIn = (q: string, ...studies: { body: string; industry?: string }[]): string[] =>
    found(
      openStudies(
        studies.map((study, at) => aStudy({ url: "abc"[at] ?? "", ...study })),
        { vocabulary },
      ),
      q,
    );

  it.each([
    ["farming", "Wind farms at sea"],
    ["farming.", "A farm for servers"],
    ["banking", "The banks of a river"],
    ["hospital", "Hospitality for guests"],
    ["hospitals", "Hospitality for guests"],
  ])("are no other words of their stem, though no study is filed under the trade: %s, %s", (q, body) => {
    expect(foundIn(q, { body })).toEqual([]);
  });

  it("find what says them, singular and plural, and what is filed under them where nothing does", () => {
    expect(foundIn("farming", { body: "wind farms" }, { body: "farming here" })).toEqual(["b"]);
    expect(foundIn("hospital.", { body: "hospitality" }, { body: "two hospitals" })).toEqual(["b"]);
    const filed = { body: "orchards", industry: "Agriculture" };
    expect(foundIn("farming", { body: "wind farms" }, filed)).toEqual(["b"]);
    expect(foundIn("orchards -farming", filed, { body: "orchards and farms" })).toEqual(["b"]);
  });

  it("are the only ones: what was done is found in all its forms", () => {
    expect(foundIn("replatforming", { body: "a shop was replatformed" })).toEqual(["a"]);
  });
});

describe("words between quotation marks", () => {
  it("mean just themselves, also where the phrase stands nowhere", () => {
    const vocabulary = aVocabulary({ industries: [{ label: "Healthcare", aliases: ["clinics"] }] });
    const relatedWords = nearTerms(["truck", "lorries"], [{ word: 0, cosine: 1 }]);
    const studies = [
      aStudy({ url: "a", body: "A truck", industry: "Healthcare" }),
      aStudy({ url: "b", body: "migrating" }),
    ];
    const files = buildSearchFiles(studies, { vocabulary, relatedWords });
    const index = openIndex((name) => files.get(name) ?? null);
    expect(found(index, "lorries.")).toEqual(["a"]);
    for (const q of ['"lorries"', '"lorries drive"', '"clinics"', '"migration"'])
      expect(found(index, q), q).toEqual([]);
  });
});

describe("words of other scripts", () => {
  const foundBy = (language: string, body: string, q: string): string[] =>
    found(
      openStudies([aStudy({ url: "a", body }), aStudy({ url: "b", body: "カスの話 شيء" })], { language }),
      q,
    );

  it.each([
    ["バスの予約", "バス"],
    ["ﾊﾞｽの予約", "バス"],
    ["ガス会社", "ガス"],
    ["かな入力", "かな"],
    ["ＡＩ導入", "AI"],
  ])("are found by kana of two letters, whatever their width: %s, %s", (body, q) => {
    expect(foundBy("ja", body, q)).toEqual(["a"]);
  });

  it.each([
    ["المستشفى الجديد", "مستشفى"],
    ["مستشفى", "المستشفى"],
    ["والمدرسة", "مدرسة"],
    ["للمدرسة", "المدرسة"],
    ["المدرسه", "مدرسة"],
    ["بـالمدرســة", "مدرسة"],
    ["أنظمة", "انظمة"],
  ])("are found with and without the Arabic article and marks: %s, %s", (body, q) => {
    expect(foundBy("ar", body, q)).toEqual(["a"]);
  });
});

describe("words that their language writes together", () => {
  const foundIn = (language: string, body: string, q: string): string[] => {
    const other = "Antwort Mahlzeit Mitarbeiter Reise Antwoord";
    return found(
      openStudies([aStudy({ url: "a", body }), aStudy({ url: "b", body: other })], { language }),
      q,
    );
  };

  it.each([
    ["de", "Die Gemeindesteuer sinkt", "Steuer"],
    ["de", "Die Gemeindesteuern sinken", "steuer"],
    ["de", "Ein Onlineantrag", "Anträge"],
    ["de-AT", "Die Betriebskosten", "Betrieb"],
    ["de", "Die Ladezeiten", "Ladezeit"],
    ["nl", "De gemeentebelasting", "belasting"],
    ["sv", "Kommunalskatten", "skatten"],
    ["nb-NO", "Kommuneskatten", "skatten"],
  ])("are found by what begins or ends them: %s, %s, %s", (language, body, q) => {
    expect(foundIn(language, body, q)).toEqual(["a"]);
  });

  it.each([
    ["de", "Die Gemeindesteuer", "Wort"],
    ["de", "Die Gemeindesteuer", '"Steuer"'],
    ["de", "Die Gemeindesteuer", "meindes"],
    ["en", "A keyboardmaker", "maker"],
    ["fr", "Un portefeuille", "feuille"],
  ])(
    "are not by less than a part, between quotation marks, or elsewhere: %s, %s, %s",
    (language, body, q) => {
      expect(foundIn(language, body, q)).toEqual([]);
    },
  );

  it("come after what says the word by itself", () => {
    const bodies = ["Die Gemeindesteuer sinkt heute", "Die Steuer sinkt heute"];
    const studies = bodies.map((body, at) => aStudy({ url: "ab"[at] ?? "", body }));
    expect(found(openStudies(studies, { language: "de" }), "Steuer")).toEqual(["b", "a"]);
  });
});

describe("people", () => {
  it.each([
    ["Ana María Peñalver", "penalver"],
    ["Siobhán O’Brien", "o'brien"],
    ["Jean-Luc Moreau", "jean luc"],
    ["Łukasz Nowak", "lukasz"],
    ["山田太郎", "山田"],
  ])("are found by their names: %s, %s", (name, q) => {
    const studies = [aStudy({ url: "a", people: [name] }), aStudy({ url: "b", client: name })];
    expect(found(openStudies([...studies, aStudy({ url: "c", body: "x" })]), q).sort()).toEqual(["a", "b"]);
  });
});

describe("a mistyped word whose stem is that of another", () => {
  const related = nearTerms(
    [...Array.from({ length: 20_000 }, (_, at) => `w${at}`), "keep", "maintain"],
    [{ word: 20_000, cosine: 0.8 }],
  );
  const index = openStudies(
    [aStudy({ url: "a", body: "maintenance of machines" }), aStudy({ url: "b", body: "keep it" })],
    { relatedWords: related },
  );

  it("is corrected, where only the other is known, and an inflection of that is not", () => {
    expect(found(index, "maintainance.")).toEqual(["a"]);
    expect(found(index, "maintained.")).toEqual(["b"]);
  });
});
