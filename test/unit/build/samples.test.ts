import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../src/build/content/read-case-studies.ts";
import { compareLanguages, readSite } from "../../../src/build/content/site-content.ts";
import { projectPaths } from "../../../src/build/project-paths.ts";
import { languageOfFile } from "../../../src/domain/locale/site-languages.ts";
import { HAS_SAMPLES, ROOT } from "../../support/project.ts";
import { makeSiteFolder } from "../../support/site-folder.ts";

const { samples } = projectPaths(ROOT);
const NOW = new Date("2026-10-15T12:00:00Z");
const FILES = ["a.md", "a.de.md", "a.ar.md", "b.md"];

const chosen = (languages: string[] | undefined, language?: string): string[] =>
  chooseLanguage(
    FILES.map((name) => join(samples, name)),
    { root: ROOT, ...(languages && { languages }), ...(language && { language }) },
  ).map((path) => path.slice(samples.length + 1));

describe("the samples that a site reads", () => {
  it.each<[string[] | undefined, string | undefined, string[]]>([
    [undefined, undefined, ["a.md", "b.md"]],
    [["en-GB"], "en-GB", ["a.md", "b.md"]],
    [["en", "de"], "en", ["a.md", "b.md"]],
    [["en", "de"], "de", ["a.de.md"]],
    [["de", "en"], "de", ["a.de.md"]],
    [["de", "en"], "en", ["a.md", "b.md"]],
    [["de"], "de", ["a.de.md", "b.md"]],
    [["fr"], "fr", ["a.md", "b.md"]],
    [["en", "fr"], "fr", []],
    [["ar", "de", "en"], "ar", ["a.ar.md"]],
  ])("in %j are in %s these: %j", (languages, language, files) => {
    expect(chosen(languages, language)).toEqual(files);
  });

  it("are by their names alone what they are where they lie among studies of a firm", () => {
    const own = FILES.map((name) => join(ROOT, "src/content/case-studies", name));
    expect(chooseLanguage(own, { root: ROOT })).toEqual(own);
    expect(languageOfFile("a.de.md", ["en"])).toBe("en");
  });
});

describe.runIf(HAS_SAMPLES)("the samples in other languages", () => {
  const LANGUAGES = ["de", "ar"];
  const names = readdirSync(samples);
  const originals = names.filter((name) => /^[^.]+\.md$/.test(name));

  it.each([
    ["de", 6],
    ["ar", 3],
  ])("are there in %s: %i", (language, count) => {
    const translated = names.filter((name) => name.endsWith(`.${language}.md`));
    expect(translated).toHaveLength(count);
    for (const name of translated) expect(originals).toContain(name.replace(`.${language}.md`, ".md"));
  });

  it.each(LANGUAGES)("say in %s what the English ones say, and say so of every section", async (language) => {
    const site = makeSiteFolder();
    try {
      cpSync(samples, join(site.root, "src/samples"), { recursive: true });
      cpSync(join(ROOT, "src/data/vocabulary.yaml"), join(site.root, "src/data/vocabulary.yaml"));
      const data = site.read("src/data/site.yaml");
      site.write("src/data/site.yaml", data.replace("language: en-GB", "languages: [en-GB, de, ar]"));
      const paths = projectPaths(site.root);
      const first = await readSite(paths, NOW);
      const own = await readSite(paths, NOW, language);
      const found = own.files.flatMap(({ file, diagnostics }) =>
        diagnostics.map(({ message }) => [file, message]),
      );
      expect(found).toEqual([]);
      expect(compareLanguages(first, own)).toEqual([]);
      for (const { study } of own.files) {
        expect(study?.translated).toBeDefined();
        expect(study?.outcomes.length).toBeGreaterThan(2);
      }
    } finally {
      site.remove();
    }
  });
});
