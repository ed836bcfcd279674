import { describe, expect, it } from "vitest";
import {
  findSpamIndicators,
  isClassifiedSpam,
  NO_TRAINING,
  type TrainingCounts,
  toBlockKeys,
  toSpamFeatures,
} from "../../../../src/domain/inquiry/spam-classifier.ts";
import { type HonestInquiry, readHonestInquiries } from "../../../support/inquiries/inquiries.ts";
import { inventSpams } from "../../../support/inquiries/spam.ts";

/** What a site knows after people judged these. */
function learn(spams: readonly HonestInquiry[], honest: readonly HonestInquiry[]) {
  const counts = new Map<string, { spam: number; honest: number }>();
  for (const [kind, inquiries] of [
    ["spam", spams],
    ["honest", honest],
  ] as const) {
    for (const word of inquiries.flatMap(toSpamFeatures)) {
      const count = counts.get(word) ?? { spam: 0, honest: 0 };
      count[kind] += 1;
      counts.set(word, count);
    }
  }
  return (inquiry: HonestInquiry): TrainingCounts => ({
    spam: spams.length,
    honest: honest.length,
    words: toSpamFeatures(inquiry).flatMap((word) => {
      const count = counts.get(word);
      return count === undefined ? [] : [{ word, ...count }];
    }),
  });
}

/** Every twelfth, so that many languages are among them. */
const HONEST = readHonestInquiries();
const JUDGED = HONEST.filter((_, at) => at % 12 === 0);

describe("words learnt from people", () => {
  it.each([1, 2, 3, 4, 5])(
    "know 95 % of 500 spams without links after 50 inquiries were judged, and take 0.5 % of honest ones for spam at most (draw %i)",
    (seed) => {
      const knowledge = learn(inventSpams(25, seed), JUDGED);
      const caught = inventSpams(500, seed + 100).filter((spam) => isClassifiedSpam(knowledge(spam)));
      const mistaken = HONEST.filter((inquiry) => isClassifiedSpam(knowledge(inquiry)));
      expect(JUDGED).toHaveLength(25);
      expect(caught.length).toBeGreaterThanOrEqual(475);
      expect(mistaken.map(({ message }) => message).length).toBeLessThanOrEqual(1);
    },
  );

  it("say nothing before there are five of each kind", () => {
    const [spam] = inventSpams(1, 9);
    if (spam === undefined) throw new Error("no spam");
    expect(isClassifiedSpam(NO_TRAINING)).toBe(false);
    expect(isClassifiedSpam(learn(inventSpams(40), JUDGED.slice(0, 4))(spam))).toBe(false);
    expect(isClassifiedSpam(learn(inventSpams(4), JUDGED)(spam))).toBe(false);
  });

  it("need several words: one that all spams have decides nothing", () => {
    const words = [{ word: "seo", spam: 500, honest: 0 }];
    expect(isClassifiedSpam({ spam: 500, honest: 500, words })).toBe(false);
  });

  it("name the ones that tell most, those of honest inquiries too", () => {
    const telling = findSpamIndicators({
      spam: 10,
      honest: 10,
      words: [
        { word: "both", spam: 5, honest: 5 },
        { word: "checkout", spam: 0, honest: 8 },
        { word: "seo", spam: 10, honest: 0 },
      ],
    });
    expect(telling.map(({ word, weight }) => [word, weight > 0])).toEqual([
      ["checkout", false],
      ["seo", true],
    ]);
  });
});

describe("what is counted of an inquiry", () => {
  it("is words, pairs, hosts and the sender's domain, and no address", () => {
    const words = toSpamFeatures({
      email: "Ana.Lima@Client.example",
      message: "Écrivez à ana.lima@client.example: https://Shop.example/x?y 12345 cheap SEO now",
    });
    expect(words).toContain("from:client.example");
    expect(words).toContain("link:shop.example");
    expect(words).toContain("ecrivez");
    expect(words).toContain("cheap seo");
    expect(words).not.toContain("seo now");
    expect(words.join(" ")).not.toMatch(/ana|lima|12345/);
  });

  it("is bounded, and takes a time that grows with the text", () => {
    const time = (size: number): number => {
      const message = "a@".repeat(size / 2);
      const from = performance.now();
      expect(toSpamFeatures({ email: "a@b.example", message }).length).toBeLessThanOrEqual(301);
      return performance.now() - from;
    };
    time(5_000);
    expect(time(50_000)).toBeLessThan(200);
  });
});

describe("a block list", () => {
  it("asks for the address, its domain and the domains above, never for a whole ending", () => {
    expect(toBlockKeys("Eve@Mail.Spam.example")).toEqual([
      "eve@mail.spam.example",
      "mail.spam.example",
      "spam.example",
    ]);
  });
});
