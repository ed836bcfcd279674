import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOfFile, toAddressSlug } from "../../../../src/domain/case-study/address.ts";
import { problemsOf } from "./study-text.ts";

describe("the address of a file", () => {
  it.each([
    ["src/content/case-studies/ecommerce-platform-transformation.md", "ecommerce-platform-transformation"],
    ["A big Deal.md", "a-big-deal"],
    ["Study.MD", "study"],
    ["100% up & $5 down.md", "100-up-and-5-down"],
    ["Größe.md", "grosse"],
    ["Ünïcode Ñame.md", "unicode-name"],
    ["Größe.md".normalize("NFD"), "grosse"],
    ["案例研究.md", "anliyanjiu"],
    ["日本語.md", "ribenyu"],
    ["مرحبا.md", "mrhb"],
    ["C++ and C#.md", "c-plus-plus-and-c-sharp"],
    ["v1.2 release.md", "v1-2-release"],
    ["it's.md", "its"],
    ["under_score.md", "under-score"],
    ["folder\\windows.md", "windows"],
    ["---.md", ""],
  ])("%s is %s", (file, slug) => {
    expect(slugOfFile(file)).toBe(slug);
  });

  it("is the name itself for every plain name", () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(slugOfFile(`${words.join("-")}.md`)).toBe(words.join("-"));
      }),
    );
  });

  it("has nothing but lower-case letters, digits and hyphens, whatever the name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(toAddressSlug(name)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
      }),
    );
  });

  it("ends at a word where the name is too long for a folder", () => {
    const slug = toAddressSlug("word ".repeat(100));
    expect(slug.length).toBeLessThanOrEqual(120);
    expect(slug).toMatch(/^(?:word-)+word$/);
  });

  it("is asked for where the name has nothing to make one of", () => {
    expect(problemsOf("---\ntitle: A\npublishDate: 2024-01-15\nslug: '!!!'\n---\nText.\n")).toEqual([
      "4 error slug: `!!!` has no letter or digit; write a slug such as bright-idea",
    ]);
  });
});
