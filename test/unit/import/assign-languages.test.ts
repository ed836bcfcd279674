import { describe, expect, it } from "vitest";
import { assignLanguages, writeLanguages } from "../../../src/import/assign-languages.ts";
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

const assign = (from: Source, site: Parameters<typeof assignLanguages>[1], isEmpty = true) => {
  const { entries, notes, site: wanted } = assignLanguages(from, site, isEmpty);
  return { tags: entries.map(({ language }) => language), notes, wanted };
};

describe("the languages of imported texts", () => {
  it("are the site's own where a tag differs by its region alone, and nothing is said of that", () => {
    const { tags, notes, wanted } = assign(source([""], ["en", "en_US", null]), IN_ONE);
    expect(wanted).toEqual(IN_ONE);
    expect(tags).toEqual([null, null, null]);
    expect(notes).toEqual([]);
  });

  it("become the site's where it has only one", () => {
    const { tags, notes, wanted } = assign(source(["en", "de", "pt_br"], [null, "de", "pt_br"]), IN_ONE);
    expect(tags).toEqual([null, "de", "pt-BR"]);
    expect(wanted).toEqual({ language: "en-GB", languages: ["en-GB", "de", "pt-BR"] });
    expect(notes).toEqual([
      "The texts are in British English (en-GB), German (de), and Brazilian Portuguese (pt-BR). A text in de, pt-BR is written as name.de.md beside name.md.",
      "src/data/site.yaml gets `languages: [en-GB, de, pt-BR]`: each language has a site of its own.",
    ]);
  });

  it("follow the order of the site where it has them: its first has the plain name", () => {
    const { tags, notes } = assign(source(["en", "de"], [null, "de"]), IN_TWO);
    expect(tags).toEqual(["en", null]);
    expect(notes).toEqual([
      "The texts are in German (de) and English (en). A text in en is written as name.en.md beside name.md.",
    ]);
  });

  it("keep the plain name where all texts are in one, which becomes that of a site without studies", () => {
    const { tags, notes, wanted } = assign(source([""], ["de", "de"]), IN_ONE);
    expect(tags).toEqual([null, null]);
    expect(wanted).toEqual({ language: "de", languages: [] });
    expect(notes).toEqual([
      "The texts are in German (de).",
      "src/data/site.yaml gets `language: de`, in place of `language: en-GB`.",
    ]);
  });

  it("stand beside the language of a site that has studies", () => {
    const { tags, wanted } = assign(source([""], ["de", "de"]), IN_ONE, false);
    expect(tags).toEqual(["de", "de"]);
    expect(wanted.languages).toEqual(["en-GB", "de"]);
  });

  it("are known by the codes of countries that many sites write for them", () => {
    const { tags, wanted } = assign(source(["en", "cn", "jp"], [null, "cn", "jp"]), IN_ONE);
    expect(tags).toEqual([null, "zh", "ja"]);
    expect(wanted.languages).toEqual(["en-GB", "zh", "ja"]);
  });

  it("have a tag each in a site of several that has another first", () => {
    const { tags, wanted } = assign(source(["fr"], [null, "en"]), IN_TWO);
    expect(tags).toEqual(["fr", "en"]);
    expect(wanted.languages).toEqual(["de", "en", "fr"]);
  });

  it("replace the site's where none of the texts is in it", () => {
    const { tags, notes, wanted } = assign(source(["fr", "nl"], [null, "nl"]), IN_ONE);
    expect(wanted.languages).toEqual(["fr", "nl"]);
    expect(tags).toEqual([null, "nl"]);
    expect(notes.join(" ")).toContain(
      "src/data/site.yaml gets `languages: [fr, nl]`, in place of `language: en-GB`",
    );
  });
});

describe("the languages that an import writes into site.yaml", () => {
  const inFour = { language: "en", languages: ["en", "de", "fr"] };

  it("take the line of the one language, and leave comments and folded text as they are", () => {
    const text =
      "# The firm\nabout: >-\n  We are\n  engineers.\n\n# In which\nlanguage: en # so far\ntimeZone: UTC\n";
    expect(writeLanguages(text, inFour)).toBe(
      "# The firm\nabout: >-\n  We are\n  engineers.\n\n# In which\nlanguages: [en, de, fr] # so far\ntimeZone: UTC\n",
    );
    expect(writeLanguages(text, { language: "de", languages: [] })).toContain("\nlanguage: de # so far\n");
  });

  it("are added behind those of a list, in whichever way it is written", () => {
    expect(writeLanguages("languages: [en, de] # two\n", inFour)).toBe("languages: [en, de, fr] # two\n");
    expect(writeLanguages('languages:\n  - en\n  - "de" # new\nname: A\n', inFour)).toBe(
      'languages:\n  - en\n  - "de"\n  - fr # new\nname: A\n',
    );
  });

  it("are written at the end where the file names none", () => {
    expect(writeLanguages("name: A\n", inFour)).toBe("name: A\n\nlanguages: [en, de, fr]\n");
  });
});
