import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstSentences, toOnePager } from "../../../../src/domain/one-pager/index.ts";
import { locale } from "../../../support/words.ts";
import { good, study } from "../case-study/study-text.ts";

describe("the first sentences of a text", () => {
  it("are whole sentences, and no more than asked for", () => {
    const text = ["Pages took 8.2 s. Nobody bought e.g. shoes. The third."];
    expect(firstSentences(text, 2, 200, "en")).toBe("Pages took 8.2 s. Nobody bought e.g. shoes.");
  });

  it("go on in the next paragraph", () => {
    expect(firstSentences(["One.", "Two.", "Three."], 2, 200, "en")).toBe("One. Two.");
  });

  it("close a sentence that led up to a list", () => {
    expect(firstSentences(["It failed in three ways:", "Speed"], 1, 200, "en")).toBe(
      "It failed in three ways.",
    );
  });

  it("leave out the sentence that would be too long", () => {
    expect(firstSentences(["Short. A sentence that is much longer."], 2, 20, "en")).toBe("Short.");
  });

  it("cut a single sentence that is too long at the end of a word", () => {
    expect(firstSentences(["A sentence that is much longer."], 2, 20, "en")).toBe("A sentence that is…");
  });

  it("are found without spaces after a full stop", () => {
    expect(firstSentences(["速度が遅い。誰も買わない。三つ目。"], 2, 100, "ja")).toBe(
      "速度が遅い。誰も買わない。",
    );
  });

  it("never exceed their length", () => {
    const law = fc.property(fc.array(fc.string()), fc.integer({ min: 2, max: 80 }), (paragraphs, longest) => {
      expect(firstSentences(paragraphs, 2, longest, "en").length).toBeLessThanOrEqual(longest + 1);
    });
    fc.assert(law);
  });
});

describe("a study on one sheet", () => {
  const paper = toOnePager(
    good(
      study(
        { technologies: "[A1, B2, C3, D4, E5, F6, G7, H8]", tags: null, client: null },
        [
          "## Background",
          "They sell shoes.",
          "## The challenge",
          "Pages took 8.2 s. Nobody waited. Everyone left.",
          "## Results",
          "- **Load time**: from 8.2 s to 1.4 s",
          "- **Conversion rate**: up 34%",
          "## What the client says",
          '> "They did what they said."\n\n*- Ola Fixture, CTO, Acme*',
        ].join("\n\n"),
      ),
    ),
    locale,
  );

  it("tells the challenge in two sentences, from the section about it", () => {
    expect(paper.challenge).toBe("Pages took 8.2 s. Nobody waited.");
  });

  it("begins with the result that leads, each drawn to scale", () => {
    expect(paper.results.map(({ label, from, figure }) => [label, from, figure])).toEqual([
      ["Load time", "8.2 s", "1.4 s"],
      ["Conversion rate", null, "+34 %"],
    ]);
    expect(paper.results.every(({ svg }) => svg?.startsWith("<svg"))).toBe(true);
  });

  it("lists facts that are known, and counts the names it has no room for", () => {
    expect(paper.facts).toEqual([
      { name: "Industry", value: "E-commerce" },
      { name: "Technologies", value: "A1, B2, C3, D4, E5, F6 and 2 more" },
    ]);
  });

  it("quotes the client with name, role and company", () => {
    expect(paper.quote).toEqual({ text: "They did what they said.", by: "Ola Fixture, CTO, Acme" });
  });

  it("takes the snippet where no section tells the challenge, and leaves out what there is none of", () => {
    const bare = toOnePager(good(study({}, "Just text.")), locale);
    expect(bare).toMatchObject({ challenge: "Short.", results: [], quote: null });
  });
});
