import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, toSlug } from "../../../../src/domain/text/slug.ts";

describe("toSlug", () => {
  it.each([
    ["E-commerce", "e-commerce"],
    ["Node.js", "node-js"],
    ["C", "c"],
    ["C++", "c-plus-plus"],
    ["C#", "c-sharp"],
    [".NET", "dot-net"],
    ["CI/CD", "ci-cd"],
    ["R&D", "r-and-d"],
    ["Öffentliche Straße", "offentliche-strasse"],
    ["L’Œuvre d'art", "loeuvre-dart"],
    ["事例研究", "事例研究"],
    ["バス運行", "バス運行"],
    ["हिन्दी", "हिन्दी"],
    ["ทำงาน", "ทำงาน"],
    ["Ёлка", "елка"],
    ["❤️ care", "care"],
    ["  $$  ", ""],
  ])("makes %s %s", (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it("leaves a slug as it is", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => toSlug(toSlug(name)) === toSlug(name)));
  });
});

describe("fold", () => {
  it("makes spellings that differ in case or accent one", () => {
    expect(fold("Café ÉCLAIR")).toBe(fold("cafe eclair"));
    expect(fold("مُحَمَّد")).toBe(fold("محمد"));
  });

  it("keeps marks that make another letter", () => {
    expect(fold("バス")).not.toBe(fold("ハス"));
  });
});
