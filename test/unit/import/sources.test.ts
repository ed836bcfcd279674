import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedStudy } from "../../../src/import/import-site.ts";
import { formatImportReport } from "../../../src/import/report.ts";
import type { SourceKind } from "../../../src/import/source.ts";
import { dryImport, importFixture } from "../../support/import/import-fixture.ts";
import { ROOT } from "../../support/project.ts";

/** Each source, and where its fixture lies. What is expected of it stands in `test/fixtures/import-expected/<kind>`. */
const SOURCES: Readonly<Record<SourceKind, string>> = {
  hugo: "hugo",
  jekyll: "jekyll",
  eleventy: "eleventy",
  astro: "astro",
  next: "next",
  docusaurus: "docusaurus",
  markdown: "markdown",
  wordpress: "wordpress/export.xml",
  webflow: "webflow/Reedmace - Case Studies.csv",
  notion: "notion",
  html: "html",
  docx: "docx",
};

const EXPECTED = join(ROOT, "test/fixtures/import-expected");

/** A date that git or the file system gives changes from machine to machine. */
const withoutDays = (text: string): string =>
  text
    .replace(/(publishDate:? )\d{4}-\d{2}-\d{2}(?= comes from (?:git|the file,))/g, "$1DAY")
    .replace(/git, the day it was first committed/g, "the file, the day it was last written");

function textOf({ text, notes }: ImportedStudy): string {
  const isGuessed = notes.some(({ message }) =>
    /comes from (?:git|the file, the day it was (?:last|exported))/.test(message),
  );
  return isGuessed ? text.replace(/^publishDate: .*$/m, "publishDate: DAY") : text;
}

const read = (kind: string, name: string): string => readFileSync(join(EXPECTED, kind, name), "utf8");

describe.each(Object.entries(SOURCES))("the fixture of %s", (kind, path) => {
  it("becomes the studies that are expected, field by field, and loses no word", async () => {
    const result = await dryImport(importFixture(path));
    expect(result.source.kind).toBe(kind);
    const names = readdirSync(join(EXPECTED, kind)).filter((name) => name !== "import-report.md");
    expect(result.studies.map(({ file }) => file.split("/").at(-1)).toSorted()).toEqual(names.toSorted());
    for (const study of result.studies)
      expect(textOf(study), study.path).toBe(read(kind, study.file.split("/").at(-1) ?? ""));
    expect(result.studies.flatMap(({ lost }) => lost)).toEqual([]);
  });

  it("is reported as expected", async () => {
    const result = await dryImport(importFixture(path));
    expect(withoutDays(formatImportReport(result, null))).toBe(read(kind, "import-report.md"));
  });
});
