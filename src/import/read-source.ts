import type { DetectedSource } from "./detect-source.ts";
import type { Source, SourceKind } from "./source.ts";
import {
  readAstro,
  readDocusaurus,
  readEleventy,
  readNext,
  readPlainMarkdown,
} from "./sources/generators.ts";
import { readHtml } from "./sources/html.ts";
import { readHugo } from "./sources/hugo.ts";
import { readJekyll } from "./sources/jekyll.ts";
import { readNotion } from "./sources/notion.ts";
import { readWebflow } from "./sources/tables.ts";
import { readWord } from "./sources/word.ts";
import { readWordpress } from "./sources/wordpress.ts";

type Reader = (source: DetectedSource) => Source | Promise<Source>;

const READERS: Readonly<Record<SourceKind, Reader>> = {
  hugo: readHugo,
  jekyll: readJekyll,
  eleventy: readEleventy,
  astro: readAstro,
  next: readNext,
  docusaurus: readDocusaurus,
  markdown: readPlainMarkdown,
  wordpress: readWordpress,
  webflow: readWebflow,
  notion: readNotion,
  html: readHtml,
  docx: readWord,
};

/** Reads all entries of a source by the rules of its kind. */
export const readSource = async (source: DetectedSource): Promise<Source> => READERS[source.kind](source);
