import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { check } from "../../../src/commands/check.ts";
import { translations } from "../../../src/commands/translations.ts";
import { makeSiteFolder, type SiteFolder } from "../../support/site-folder.ts";

const FOLDER = "src/content/case-studies";
const study = (title: string, ...sections: string[]) =>
  `---\ntitle: "${title}"\npublishDate: 2024-01-15\n---\n\n${sections.join("\n\n")}\n`;
const ENGLISH = study("A harbour", "## Challenge\n\nIt was slow.", "## Results\n\nIt is quick.");

let site: SiteFolder;
beforeEach(() => {
  site = makeSiteFolder();
  site.write(
    "src/data/site.yaml",
    site.read("src/data/site.yaml").replace("language: en-GB", "languages: [en, de]"),
  );
  site.write("src/data/site.de.yaml", "tagline: Zeile\ndescription: Ein Satz.\nabout: Ein Absatz.\n");
  site.write(`${FOLDER}/harbour.md`, ENGLISH);
  site.write(`${FOLDER}/mill.md`, study("A mill", "It turns."));
  site.write(
    `${FOLDER}/harbour.de.md`,
    study("Ein Hafen", "## Ausgangslage\n\nEr war langsam.", "## Ergebnisse\n\nEr ist schnell."),
  );
});
afterEach(() => site.remove());

const place = () => ({ root: site.root, from: site.root });
const list = async () => (await translations([], place())).output.split("\n");

describe("translations", () => {
  it("lists what is missing and what was never marked", async () => {
    expect(await list()).toEqual([
      "de: 1 of 2 case studies are translated",
      `  missing: ${FOLDER}/mill.md`,
      `  not marked: ${FOLDER}/harbour.de.md`,
    ]);
  });

  it("lists the sections that have changed since a translation was marked, and the check warns of them", async () => {
    expect(await translations(["--mark", join(site.root, FOLDER, "harbour.de.md")], place())).toEqual({
      output: "1 marked as translated",
      exitCode: 0,
    });
    expect(await list()).toEqual(["de: 1 of 2 case studies are translated", `  missing: ${FOLDER}/mill.md`]);
    expect((await check([], place())).output).toBe("3 files checked: no problems");
    site.write(`${FOLDER}/harbour.md`, ENGLISH.replace("It is quick.", "It is very quick."));
    expect(await list()).toContain(
      `  stale: ${FOLDER}/harbour.de.md, "Results" (${FOLDER}/harbour.md, line 10)`,
    );
    expect((await check([], place())).output).toContain(
      `${FOLDER}/harbour.de.md:4:1 warning translated: "Results" (${FOLDER}/harbour.md, line 10) is not what was translated here; translate what changed, then run npm run translations -- --mark ${FOLDER}/harbour.de.md`,
    );
    site.write(`${FOLDER}/harbour.md`, ENGLISH.replace("It is quick.", "It  is\nquick."));
    expect((await check([], place())).output).toBe("3 files checked: no problems");
  });

  it("marks no file that is no translation", async () => {
    expect(await translations(["--mark", `${FOLDER}/mill.md`], place())).toEqual({
      output: `${FOLDER}/mill.md is no translation that can be read; npm run check says what is wrong`,
      exitCode: 1,
    });
    expect((await translations(["--mark"], place())).exitCode).toBe(2);
    expect((await translations(["--all"], place())).exitCode).toBe(2);
  });

  it("has nothing to say of a site in one language", async () => {
    site.write(
      "src/data/site.yaml",
      site.read("src/data/site.yaml").replace("languages: [en, de]", "language: en"),
    );
    expect((await translations([], place())).output).toMatch(/^The site is in one language/);
  });
});
