import MarkdownIt, { type StateCore, type Token } from "markdown-it";
import { asides } from "./asides.ts";
import { cleanHtml } from "./clean-html.ts";
import { markUnclosed } from "./clean-template-code.ts";
import { extendedSyntax } from "./extended-syntax.ts";
import { leaveOutTitle, numberHeadings } from "./headings.ts";
import { htmlSyntax } from "./html-syntax.ts";
import { listLabels } from "./label-lists.ts";
import { cleanLinks } from "./links.ts";
import { lookAlikes } from "./look-alikes.ts";
import { templateCode } from "./template-code.ts";

/** Blocks nested deeper than this are left out: real texts reach 6, hostile ones 100,000. */
const MAX_NESTING = 50;

/**
 * A reader of the Markdown that authors write: what it gives holds no comments, no template code and no HTML outside the
 * allow-list.
 */
function createMarkdown(): InstanceType<typeof MarkdownIt> {
  const md = new MarkdownIt({ html: true, maxNesting: MAX_NESTING })
    .use(lookAlikes)
    .use(extendedSyntax)
    .use(templateCode)
    .use(asides)
    .use(htmlSyntax)
    .use(cleanHtml);
  md.core.ruler.after("block", "cell-lines", placeCells);
  md.core.ruler.after("clean-html", "unclosed", markUnclosed);
  md.core.ruler.after("unclosed", "empty-paragraphs", dropEmptyParagraphs);
  // By itself it prints a refused link with its brackets; `cleanLinks` refuses it and keeps the words.
  md.validateLink = () => true;
  return md;
}

/** The text of a cell, to which markdown-it gives no lines, has those of its row. */
function placeCells({ tokens }: StateCore): void {
  let row: Token["map"] = null;
  for (const token of tokens) {
    if (token.type === "tr_open") row = token.map;
    else if (token.type === "inline") token.map ??= row;
  }
}

/** The one reader of pages, sections, Markdown copies and checks, who thus see the same tokens. */
export const markdown = createMarkdown();

// "Node.js" and "sales@shop" are words; only what begins with http:// or the like is an address.
markdown.set({ linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.core.ruler.push("links", cleanLinks);
markdown.core.ruler.push("label-lists", listLabels);
markdown.core.ruler.push("cells", alignByClass);
markdown.core.ruler.push("title-heading", leaveOutTitle);
markdown.core.ruler.push("headings", numberHeadings);

/** Tokens of a Markdown text; `map` holds its lines, counted from 0. */
export const parseMarkdown = (text: string): Token[] => markdown.parse(text, {});

/** Text with the entities of HTML and the backslashes of Markdown read: `R&amp;D \*` is `R&D *`. */
export const { unescapeAll } = markdown.utils;

/** Whether a token prints nothing and stands there for the check alone. */
export const isSilent = ({ type }: Token): boolean =>
  type === "template_code" || type === "html_left_out" || type === "syntax_note" || type === "title_heading";

const isBlank = (child: Token): boolean =>
  isSilent(child) ||
  child.type === "softbreak" ||
  child.type === "hardbreak" ||
  (child.type === "text" && child.content.trim() === "");

/** Takes paragraphs and headings away of which nothing is left; what was left out stays, for the check. */
function dropEmptyParagraphs(state: StateCore): void {
  const kept: Token[] = [];
  for (let at = 0; at < state.tokens.length; at++) {
    const [open, inline] = state.tokens.slice(at, at + 2);
    const isOpen = open?.type === "paragraph_open" || open?.type === "heading_open";
    if (open && isOpen && inline?.type === "inline" && isEmpty(inline)) {
      for (const child of (inline.children ?? []).filter(isSilent)) {
        child.map ??= inline.map;
        kept.push(child);
      }
      at += 2;
    } else if (open) kept.push(open);
  }
  state.tokens = kept;
}

/** A heading of signs alone has words to its author; one without any child never had. */
const isEmpty = ({ children, content }: Token): boolean =>
  content.trim() !== "" && (children ?? []).every(isBlank);

const ALIGNMENT = /^text-align:(left|center|right)$/;

/** Aligns the cells of tables by a class: the site's policy allows no style attributes. */
function alignByClass({ tokens }: StateCore): void {
  for (const token of tokens) {
    const alignment = ALIGNMENT.exec(String(token.attrGet("style") ?? ""))?.[1];
    if (alignment) token.attrs = [["class", `align-${alignment}`]];
  }
}
