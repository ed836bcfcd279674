import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FACET_ROWS } from "../../../../src/domain/content-model/facets.ts";
import { fillIn } from "../../../../src/domain/content-model/scaffold.ts";
import { locale } from "../../../support/words.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../../../..", path), "utf8");

describe("the table of facets", () => {
  it("gives each facet a name, a landing segment and a position in the sentence of its own", () => {
    const distinct = (values: unknown[]): number => new Set(values).size;
    const landings = FACET_ROWS.flatMap(({ landing }) => landing ?? []);
    expect(distinct(FACET_ROWS.map(({ name }) => name))).toBe(FACET_ROWS.length);
    expect(distinct(FACET_ROWS.map(({ sentenceOrder }) => sentenceOrder))).toBe(FACET_ROWS.length);
    expect(distinct(landings)).toBe(landings.length);
  });

  it("is written in templates by no address of a landing page", () => {
    const card =
      read("src/templates/components/card/card.njk") + read("src/templates/components/facts/facts.njk");
    for (const { landing } of FACET_ROWS) if (landing) expect(card).not.toContain(`/${landing}/`);
  });
});

describe("the words of the facets", () => {
  it("are there for each facet", () => {
    for (const { name } of FACET_ROWS) {
      const said = [locale.t(`facets.${name}.label`), locale.t(`facets.${name}.heading`)];
      expect(said.every((words) => /^\p{Lu}/u.test(words))).toBe(true);
      expect(locale.t(`facets.${name}.phrase`, { values: "Acme" })).toContain("Acme");
    }
  });
});

describe("the fields of a scaffold", () => {
  it("fill in what stands in braces, and leave what has no value", () => {
    expect(fillIn("{count} of {all}", { count: 2 })).toBe("2 of {all}");
  });
});
