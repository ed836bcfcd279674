import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readData } from "../../../../src/build/content/read-data.ts";
import { ReaderError } from "../../../../src/build/reader-message.ts";

const FIXTURE = join(import.meta.dirname, "../../../fixtures/data");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "casebook-data-"));
  cpSync(FIXTURE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (name: string, edit: (text: string) => string): void =>
  writeFileSync(join(folder, name), edit(readFileSync(join(folder, name), "utf8")));

/** The lines of the complaint, files named by their last part. */
async function complaint(): Promise<string[]> {
  const error = await readData(folder).catch((reason: unknown) => reason);
  if (!(error instanceof ReaderError)) throw new Error("no complaint");
  return error.message
    .split("\n")
    .map((line) => line.slice(line.indexOf(basename(folder)) + basename(folder).length + 1));
}

describe("the data of a site", () => {
  it("is read with a slug for each name", async () => {
    const { site, vocabulary } = await readData(folder);
    expect(site.timeZone).toBe("Europe/London");
    for (const { value } of Object.values(vocabulary).flat())
      expect(value).toMatch(/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u);
  });

  it("that is missing a file says which", async () => {
    rmSync(join(folder, "site.yaml"));
    expect(await complaint()).toEqual(["site.yaml: the file is missing or cannot be read; restore it"]);
  });

  it("says all that is wrong with its fields, with lines", async () => {
    change("site.yaml", (text) =>
      text
        .replace(/^name:.*/m, "name: 42")
        .replace(/^url:.*/m, "url: www.fixture.test")
        .replace(/^timeZone:/m, "timezone:")
        .replace(/^tagline:.*/m, "tagline:"),
    );
    expect(await complaint()).toEqual([
      'site.yaml:1:7 error name: must be text; put it in quotes: "42"',
      "site.yaml:2:9 error tagline: is empty; write it",
      "site.yaml:5:6 error url: must be a web address such as https://www.example.com",
      "site.yaml:1:1 error timeZone: is missing; write it",
      "site.yaml:13:1 error: `timezone` is no field; did you mean timeZone?",
    ]);
  });

  it("names fields that are misspelt within others at their own lines, and never says to write a number as text", async () => {
    const brand = [
      "colours:",
      "  acent: navy",
      "  light: { zebra: red }",
      "typeface:",
      "  files: [{ fil: /a.woff2, weights: 400 }]",
      "corner: 8px",
    ].join("\n");
    writeFileSync(join(folder, "brand.yaml"), brand);
    expect(await complaint()).toEqual([
      "brand.yaml:2:3 error colours.accent: is missing; write it",
      "brand.yaml:3:12 error colours.light: `zebra` is no field; there are background, surface, text, muted, border, link, action, onAction, error, brand, onBrand, header, onHeader",
      "brand.yaml:2:3 error colours: `acent` is no field; did you mean accent?",
      "brand.yaml:5:11 error typeface.files.0.file: is missing; write it",
      "brand.yaml:5:13 error typeface.files.0: `fil` is no field; did you mean file?",
      "brand.yaml:6:9 error corner: must be a number of pixels such as 8",
    ]);
    writeFileSync(join(folder, "brand.yaml"), "colours:\n  accent: navy\n  accent: red\n");
    expect(await complaint()).toEqual([
      "brand.yaml:3:3 error: `accent` stands twice, on line 2 and here; keep one of them",
    ]);
  });

  it("says a slip of YAML as it does for a case study", async () => {
    change("site.yaml", (text) => text.replace(/^tagline:.*/m, "tagline: We mend: fast"));
    expect(await complaint()).toEqual([
      'site.yaml:2:10 error: the text of `tagline` has a colon in it, which YAML takes for another field; put it in quotes: tagline: "We mend: fast"',
    ]);
  });

  it("refuses a time zone, a language and a slash that would go wrong later", async () => {
    change("site.yaml", (text) =>
      text
        .replace(/^timeZone:.*/m, "timeZone: Europe/Londres")
        .replace(/^language:.*/m, "language: english!")
        .replace(/^url:.*/m, "url: https://fixture.test/"),
    );
    expect((await complaint()).map((line) => line.replace(/^.*error /, ""))).toEqual([
      "url: must not end with a slash",
      "language: must be a language tag such as en or pt-BR",
      "timeZone: must be a time zone such as Europe/London",
    ]);
  });

  it("refuses one name under two entries of the vocabulary", async () => {
    writeFileSync(
      join(folder, "vocabulary.yaml"),
      "industries:\n  - label: Retail\n    aliases: [shops]\n  - label: Commerce\n    aliases: [Shops]\n",
    );
    expect(await complaint()).toEqual([
      'vocabulary.yaml:4:5 error industries.1: "Shops" stands under Retail and under Commerce; keep it under one of them',
    ]);
  });
});
