import type { StateCore, Token } from "markdown-it";
import { toSlug } from "../../text/slug.ts";
import { escapeAttribute, readTags, replaceTags } from "./html.ts";
import { toPlainText } from "./plain-text.ts";
import { templateCodeOf } from "./template-code.ts";

/** The page's title is its h1. */
const TOP_LEVEL = 2;
const LOWEST_LEVEL = 6;

/** `depth` as it stands on the page (2 to 6), `line` counted from 0, `index` that of its first token. */
export type Heading = { depth: number; id: string; text: string; line: number; index: number };

/** Ids of the page round a text: an author's may be none of them, or links and labels of the page would lead into the text. */
const PAGE_IDS =
  /^fn(?:ref)?_\d|^(?:main|contents|write|related|evidence|one-pager)$|^inquiry-|^(?:lead|result-\d+|one-pager-\d+)-(?:title|desc)$/i;
const HTML_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** Gives headings the levels h2 to h6 without a gap, whatever levels the author chose, and unique anchors. */
export function numberHeadings({ tokens }: StateCore): void {
  const above: number[] = [];
  const taken = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") {
      numberHtmlHeadings(token, taken);
      for (const leaf of token.children ?? []) numberHtmlHeadings(leaf, taken);
      continue;
    }
    const level = levelOf(token);
    while ((above.at(-1) ?? 0) >= level) above.pop();
    const depth = Math.min(TOP_LEVEL + above.length, LOWEST_LEVEL);
    above.push(level);
    token.tag = `h${depth}`;
    const words = tokens[index + 1]?.children ?? [];
    token.attrSet("id", uniqueAnchor(ownId(words) ?? toAnchor(toPlainText(words)), taken));
    const close = tokens[index + 2];
    if (close) close.tag = token.tag;
  }
}

/** Makes the ids of headings that an author wrote in HTML unlike all others. */
function numberHtmlHeadings(token: Token, taken: Map<string, number>): void {
  if (token.type !== "html_block" && token.type !== "html_inline") return;
  token.content = replaceTags(token.content, HTML_HEADINGS, ({ name, attributes }) => {
    const id = attributes.get("id")?.trim();
    if (!id) return null;
    const kept = ["lang", "dir"].flatMap((key) => {
      const value = attributes.get(key);
      return value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`];
    });
    return `<${name}${kept.join("")} id="${escapeAttribute(uniqueAnchor(id, taken))}">`;
  });
}

/** The headings of tokens that `numberHeadings` has been over. */
export function headingsIn(tokens: Token[]): Heading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== "heading_open") return [];
    const text = toPlainText(tokens[index + 1]?.children ?? []);
    const line = token.map?.[0] ?? 0;
    return [{ depth: levelOf(token), id: String(token.attrGet("id")), text, line, index }];
  });
}

/** Opening, words, closing. */
const HEADING_TOKENS = 3;

/** The tokens under each heading, up to the next of its depth or above. */
export function sectionsIn(tokens: Token[]): { heading: Heading; next: Heading | null; tokens: Token[] }[] {
  const headings = headingsIn(tokens);
  return headings.map((heading, index) => {
    const next = nextAbove(headings, index);
    return { heading, next, tokens: tokens.slice(heading.index + HEADING_TOKENS, next?.index) };
  });
}

function nextAbove(headings: Heading[], index: number): Heading | null {
  const depth = headings[index]?.depth ?? 0;
  for (let at = index + 1; at < headings.length; at++) {
    const heading = headings[at];
    if (heading && heading.depth <= depth) return heading;
  }
  return null;
}

/** The ids of a text's headings and of its HTML, by which links lead to a part of its page. */
export const idsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    ...(token.type === "heading_open" ? [String(token.attrGet("id"))] : []),
    ...[token, ...(token.children ?? [])].flatMap(idsInHtml),
  ]);

const idsInHtml = ({ type, content }: Token): string[] =>
  type === "html_block" || type === "html_inline"
    ? readTags(content).flatMap(({ attributes }) => attributes.get("id") ?? [])
    : [];

const levelOf = (token: Token): number => Number(token.tag.slice(1));

/** The id an author gave: `## What we did {#work}`. */
const ownId = (words: Token[]): string | null =>
  words.map((token) => templateCodeOf(token)?.id).find((id) => id && /^\p{L}/u.test(id)) ?? null;

function uniqueAnchor(base: string, taken: Map<string, number>): string {
  const own = PAGE_IDS.test(base) ? `section-${base}` : base;
  return uniqueAmong(own, taken);
}

function uniqueAmong(base: string, taken: Map<string, number>): string {
  let anchor = base;
  // Counting goes on where it stopped, or a thousand headings of one name would take a million look-ups.
  for (let count = taken.get(base) ?? 1; taken.has(anchor); count++) {
    anchor = `${base}-${count + 1}`;
    taken.set(base, count + 1);
  }
  taken.set(anchor, taken.get(anchor) ?? 1);
  return anchor;
}

/** An id begins with a letter, or CSS selectors and some validators stumble: "1. Audit" is `audit`, "2024" `section-2024`. */
function toAnchor(text: string): string {
  const slug = toSlug(text.replace(/^\s*\d+[.):]\s+/, ""));
  return /^\p{L}/u.test(slug) ? slug : ["section", slug].filter(Boolean).join("-");
}

/**
 * A first heading of level 1 with none beside it and headings of level 2 below it is the title of the text, which the page
 * shows already: it is left out, so that those below it are the parts of the study.
 */
export function leaveOutTitle(state: StateCore): void {
  const at = state.tokens.findIndex(({ type }) => type !== "template_code");
  const [open, inline] = state.tokens.slice(at, at + 2);
  if (at < 0 || open?.type !== "heading_open" || open.tag !== "h1" || !inline) return;
  const others = state.tokens.slice(at + 1).filter(({ type }) => type === "heading_open");
  if (others.some(({ tag }) => tag === "h1") || !others.some(({ tag }) => tag === "h2")) return;
  const title = new state.Token("title_heading", "", 0);
  title.map = open.map;
  title.meta = { text: toPlainText(inline.children ?? []) };
  title.hidden = true;
  state.tokens.splice(at, 3, title);
}

/** The title a text begins with, and its line, counted from 0; null where it has none. */
export function titleHeadingIn(tokens: Token[]): { text: string; line: number } | null {
  const token = tokens.find(({ type }) => type === "title_heading");
  return token ? { text: String(token.meta?.text ?? ""), line: token.map?.[0] ?? 0 } : null;
}
