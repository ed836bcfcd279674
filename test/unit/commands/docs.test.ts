import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  DOCUMENTED,
  formatFacetList,
  formatFieldTable,
  updateDocumentation,
} from "../../../src/commands/docs.ts";
import { fields } from "../../support/words.ts";

const read = (path: string): string => readFileSync(join(import.meta.dirname, "../../..", path), "utf8");

describe("the documentation of the content model", () => {
  it.each(DOCUMENTED)("%s says what the rows say; node src/commands/docs.ts writes it anew", (page) => {
    expect(read(page)).toBe(updateDocumentation(read(page), { fields }));
  });

  it("has the table of fields for authors and the list of facets for programs", () => {
    expect(read("docs/authors.md")).toContain(formatFieldTable({ fields }));
    expect(read("docs/search-api.md")).toContain(formatFacetList());
  });
});
