import type { DetectedSource } from "./detect-source.ts";
import type { Source, SourceKind } from "./source.ts";
import {
  readAstro,
  readDocusaurus,
  readEleventy,
  readNext,
  readPlainMarkdown,
} from "./sources/generators.ts";
import { readHugo } from "./sources/hugo.ts";
import { readJekyll } from "./sources/jekyll.ts";

type Reader = (source: DetectedSource) => Source | Promise<Source>;

const READERS: Readonly<Record<SourceKind, Reader>> = {
  hugo: readHugo,
  jekyll: readJekyll,
  eleventy: readEleventy,
  astro: readAstro,
  next: readNext,
  docusaurus: readDocusaurus,
  markdown: readPlainMarkdown,
  wordpress: readPlainMarkdown,
  webflow: readPlainMarkdown,
  notion: readPlainMarkdown,
  html: readPlainMarkdown,
  docx: readPlainMarkdown,
};

/** Reads all entries of a source by the rules of its kind. */
export const readSource = async (source: DetectedSource): Promise<Source> => READERS[source.kind](source);
