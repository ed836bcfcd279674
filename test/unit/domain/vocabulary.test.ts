import { describe, expect, it } from "vitest";
import { findEntry, vocabularySchema } from "../../../src/domain/vocabulary.ts";

const vocabulary = vocabularySchema.parse({
  technologies: [
    { label: "Node.js", aliases: ["node"] },
    { label: "C++" },
    { label: "C#", aliases: ["c sharp"] },
    { label: "C" },
    { label: ".NET" },
  ],
  industries: [{ label: "Énergie" }],
});

describe("a name of the vocabulary", () => {
  it.each([
    ["Node.js", "Node.js"],
    ["nodejs", "Node.js"],
    ["NODE JS", "Node.js"],
    ["node", "Node.js"],
    ["c++", "C++"],
    ["c#", "C#"],
    ["C Sharp", "C#"],
    ["c", "C"],
    [".net", ".NET"],
    ["net", null],
    ["", null],
    ["constructor", null],
  ])("%s is %s", (name, label) => {
    expect(findEntry(vocabulary, "technologies", name)?.label ?? null).toBe(label);
  });

  it("is known without its accents, in its own list only", () => {
    expect(findEntry(vocabulary, "industries", "energie")?.value).toBe("energie");
    expect(findEntry(vocabulary, "topics", "energie")).toBeNull();
  });
});
