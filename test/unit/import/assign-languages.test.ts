import { describe, expect, it } from "vitest";
import { assignLanguages } from "../../../src/import/assign-languages.ts";
import type { Source, SourceEntry } from "../../../src/import/source.ts";

const entry = (language: string | null): SourceEntry => ({
  path: "work/quay.md",
  name: "quay",
  fields: {},
  body: "",
  format: "markdown",
  bodyLine: 1,
  language,
  group: "work/quay",
  address: null,
  fallbackDate: null,
  pictures: new Map(),
});

/** A source whose settings name `languages`, with a text for each of `tags`; null is one that names none. */
const source = (languages: string[], tags: (string | null)[]): Source => ({
  kind: "hugo",
  root: "/old",
  entries: tags.map(entry),
  skipped: [],
  guesses: [],
  publicFolders: [],
  partialFolders: [],
  settings: {},
  origin: null,
  languages,
});

const IN_ONE = { language: "en-GB", languages: [] };
const IN_TWO = { language: "", languages: ["de", "en"] };

const assign = (from: Source, site: Parameters<typeof assignLanguages>[1]) => {
  const { entries, notes } = assignLanguages(from, site);
  return { tags: entries.map(({ language }) => language), notes };
};

describe("the languages of imported texts", () => {
  it("are the site's own where a tag differs by its region alone, and nothing is said of that", () => {
    const { tags, notes } = assign(source([""], ["en", "en_US", null]), IN_ONE);
    expect(tags).toEqual([null, null, null]);
    expect(notes).toEqual([]);
  });

  it("are proposed for site.yaml where the site has only one", () => {
    const { tags, notes } = assign(source(["en", "de", "pt_br"], [null, "de", "pt_br"]), IN_ONE);
    expect(tags).toEqual([null, "de", "pt-BR"]);
    expect(notes.join(" ")).toContain("Write `languages: [en-GB, de, pt-BR]` in src/data/site.yaml, which");
  });

  it("follow the order of the site where it has them: its first has the plain name", () => {
    const { tags, notes } = assign(source(["en", "de"], [null, "de"]), IN_TWO);
    expect(tags).toEqual(["en", null]);
    expect(notes).toEqual([
      "The texts are in German (de) and English (en). A text in en is written as name.en.md beside name.md.",
    ]);
  });

  it("keep the plain name where all texts are in one, and say which the site has to name", () => {
    const { tags, notes } = assign(source([""], ["de", "de"]), IN_ONE);
    expect(tags).toEqual([null, null]);
    expect(notes).toEqual(["The texts are in German (de): write `language: de` in src/data/site.yaml."]);
  });

  it("have a tag each in a site of several that has another first", () => {
    expect(assign(source(["fr"], [null, "en"]), IN_TWO).tags).toEqual(["fr", "en"]);
  });

  it("replace the site's where none of the texts is in it", () => {
    const { tags, notes } = assign(source(["fr", "nl"], [null, "nl"]), IN_ONE);
    expect(tags).toEqual([null, "nl"]);
    expect(notes.join(" ")).toContain(
      "`languages: [fr, nl]` in src/data/site.yaml, in place of `language: en-GB`",
    );
  });
});
