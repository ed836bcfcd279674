import type { RawFields } from "../domain/case-study/front-matter/read.ts";
import type { SourceDate } from "./source-files.ts";

/** Systems whose texts are read, by the names people call them. */
export const SOURCE_KINDS = {
  hugo: "Hugo",
  jekyll: "Jekyll",
  eleventy: "Eleventy",
  astro: "Astro",
  next: "Next.js",
  docusaurus: "Docusaurus",
  markdown: "Markdown files",
  wordpress: "a WordPress export",
  webflow: "a CSV of Webflow",
  notion: "a Notion export",
  html: "HTML pages",
  docx: "Word documents",
} as const;

export type SourceKind = keyof typeof SOURCE_KINDS;

/** One text of a source, as it was found: nothing is mapped or converted yet. */
export type SourceEntry = {
  /** From the root of the source, with slashes; `export.xml#12` for an entry of an export. */
  path: string;
  /** Last part of its address or the name of its file; the name of the study's file is made of it. */
  name: string;
  fields: RawFields;
  body: string;
  format: "markdown" | "html";
  /** 1-based line of `path` on which the body begins; null where the file has no lines to speak of. */
  bodyLine: number | null;
  /** BCP 47 tag, where folder, name or field tell it and it is not the site's first language. */
  language: string | null;
  /** What a text and its translations share; the name of the text in the first language counts for all. */
  group: string | null;
  /** Path of its page on the old site: `/work/harbour-line/`. */
  address: string | null;
  /** A date that does not stand in the fields: from the name of the file, git or the file system. */
  fallbackDate: SourceDate | null;
  /** Pictures that come with the text itself, by the path written there. */
  pictures: ReadonlyMap<string, Uint8Array>;
};

/** All that is read from a source. */
export type Source = {
  kind: SourceKind;
  /** Absolute. */
  root: string;
  entries: SourceEntry[];
  /** Texts of the source that are no study, and why. */
  skipped: { path: string; why: string }[];
  /** What was not told and had to be taken for likely. */
  guesses: string[];
  /** Absolute folders of which `/` in the path of a picture may be one, the likeliest first. */
  publicFolders: string[];
  /** Absolute folders in which partial templates, shortcodes and components lie. */
  partialFolders: string[];
  /** Settings of the old site, for `{{ site.title }}` and the like. */
  settings: RawFields;
  /** `https://www.example.com`, of the old site. */
  origin: string | null;
  /** The languages found, the old site's first language first; that is "" where it is not told. */
  languages: string[];
};

/** What is said of a study in the report. `line` is one of the source's file. */
export type ImportNote = {
  kind: "guessed" | "left" | "todo";
  path: string;
  line: number | null;
  message: string;
};

export const importNote = (
  kind: ImportNote["kind"],
  entry: SourceEntry,
  line: number | null,
  message: string,
): ImportNote => ({ kind, path: entry.path, line, message });
