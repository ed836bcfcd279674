import { describe, expect, it } from "vitest";
import { suggest, type WordSearch } from "../../../../src/domain/inquiry/suggest.ts";

const STUDIES: Record<string, string[]> = {
  platform: ["/a/", "/b/", "/c/"],
  kubernetes: ["/b/"],
  checkout: ["/c/", "/b/"],
  our: ["/a/", "/d/", "/b/", "/c/"],
};
const search: WordSearch = {
  size: 4,
  find: (word) => ({ urls: STUDIES[word] ?? [], total: STUDIES[word]?.length ?? 0 }),
};

describe("the studies that fit a message", () => {
  it("are those its rarest words are in", () => {
    expect(suggest("Our PLATFORM runs on Kubernetes, sort of.", search, 2)).toEqual(["/b/", "/a/"]);
    expect(suggest("The checkout of our platform", search, 1)).toEqual(["/c/"]);
  });

  it("are none where no word fits", () => expect(suggest("Bonjour à tous", search, 2)).toEqual([]));

  it("asks for each word once, and for a bounded number of them", () => {
    const asked: string[] = [];
    const words = Array.from({ length: 500 }, (_, at) => `word${at}`).join(" ");
    const find = (word: string) => {
      asked.push(word);
      return { urls: [], total: 0 };
    };
    suggest(`${words} ${words}`, { size: 4, find }, 2);
    expect(asked).toHaveLength(60);
    expect(new Set(asked).size).toBe(60);
  });
});
