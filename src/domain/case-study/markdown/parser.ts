import MarkdownIt, { type Token } from "markdown-it";
import { alignByClass } from "./cells.ts";
import { numberHeadings } from "./headings.ts";
import { listLabels } from "./label-lists.ts";
import { cleanLinks } from "./links.ts";
import { templateCode } from "./template-code.ts";
import { leaveOutTitle } from "./title-heading.ts";
import { readUnknownTagsAsText } from "./unknown-tags.ts";

/** Blocks nested deeper than this are left out: real texts reach 6, hostile ones 100,000. */
const MAX_NESTING = 50;

/** The one reader of Markdown: pages, sections and the checks see the same tokens. HTML it lets through is not yet safe. */
export const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: MAX_NESTING }).use(
  templateCode,
);

// "Node.js" and "sales@shop" are words; only what begins with http:// or the like is an address.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
// By itself it prints a refused link with its brackets; `cleanLinks` refuses it and keeps the words.
markdown.validateLink = () => true;
markdown.core.ruler.push("unknown-tags", readUnknownTagsAsText);
markdown.core.ruler.push("links", cleanLinks);
markdown.core.ruler.push("label-lists", listLabels);
markdown.core.ruler.push("cells", alignByClass);
markdown.core.ruler.push("title-heading", leaveOutTitle);
markdown.core.ruler.push("headings", numberHeadings);
markdown.renderer.rules.title_heading = () => "";

/** Tokens of a Markdown text; `map` holds its lines, counted from 0. */
export const parseMarkdown = (text: string): Token[] => markdown.parse(text, {});

/** Text with the entities of HTML and the backslashes of Markdown read: `R&amp;D \*` is `R&D *`. */
export const { unescapeAll } = markdown.utils;
