import { beforeAll, describe, expect, it } from "vitest";
import type { ImportResult } from "../../../src/import/import-site.ts";
import { dryImport, importFixture, notesOn, studyText } from "../../support/import/import-fixture.ts";

let result: ImportResult;
beforeAll(async () => {
  result = await dryImport(importFixture("markdown"));
});

describe("a folder of Markdown", () => {
  it("takes the title from the first heading, and leaves code as it is written", () => {
    const text = studyText(result, "dry-dock");
    expect(text).toMatch(
      /^---\ntitle: "Dry dock: repairs planned a week ahead"\npublishDate: \d{4}-\d{2}-\d{2}\n---/,
    );
    expect(text).not.toContain("# Dry dock");
    expect(text).toContain("```html\n<Gate open={true}> stays as it is {{ here }}\n```");
  });

  it("says of a date that may be read in two ways how it was read", () => {
    expect(studyText(result, "lantern")).toContain("publishDate: 2019-07-03");
    expect(notesOn(result, "lantern/index.md")).toContain(
      "- guessed publishDate: `03/07/2019` is read as 2019-07-03, the day first",
    );
  });

  it("makes a draft of what the old site kept from the public", () => {
    expect(studyText(result, "lantern")).toMatch(/^---\ndraft: true\n/);
  });

  it("keeps words that have no place in the report", () => {
    expect(notesOn(result, "lantern/index.md")).toContain(
      "- left `heading_note` has no place here: One long sentence that has no place anywhere in a study.",
    );
  });

  it("reads Markdown in a wrapper of HTML, and leaves a note on the folder", () => {
    expect(studyText(result, "lantern")).toContain("\n## Results\n\nCounting takes 4 minutes, not 40.\n");
    expect(result.source.skipped).toEqual([{ path: "README.md", why: "it is a note on its folder" }]);
  });

  it("loses no paragraph", () => {
    expect(result.studies.map(({ lost }) => lost)).toEqual([[], []]);
  });
});
