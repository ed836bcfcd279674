import type { Token } from "markdown-it";
import sanitizeHtml, { type IOptions, type Tag } from "sanitize-html";
import type { Locale } from "../../locale/index.ts";
import type { AsideKind } from "./asides.ts";
import { isJoinedBreak } from "./extended-syntax.ts";
import { SAFE_ELEMENTS } from "./html.ts";
import { isOffSite } from "./links.ts";
import { markdown } from "./parser.ts";

/** What is asked for the words a page adds to an author's text. */
type BodyWords = Pick<Locale, "t">;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * How tokens that CommonMark does not have become HTML. Ids of footnotes hold an underscore, which none
 * of the page has; `numberHeadings` keeps them from authors.
 */
function addRenderRules(): void {
  const { rules } = markdown.renderer;
  rules.softbreak = (tokens, index) => (isJoined(tokens[index]) ? "" : "\n");
  const withWords = (name: string, rule: (token: Token, words: BodyWords) => string): void => {
    rules[name] = (tokens, index, _options, env) => {
      const token = tokens[index];
      return token ? rule(token, env as unknown as BodyWords) : "";
    };
  };
  withWords("aside_open", ({ meta }, { t }) => {
    const kind = meta?.kind as AsideKind;
    const title = meta?.hasTitle
      ? ""
      : `<p class="aside-title">${escapeHtml(t(`body.asides.${kind}`))}</p>\n`;
    return `<div class="aside aside-${kind}" role="note">\n${title}`;
  });
  rules.aside_close = () => "</div>\n";
  withWords("task_box", ({ meta }, { t }) => {
    const [label, sign] = meta?.isDone ? [t("body.tasks.done"), "☑"] : [t("body.tasks.open"), "☐"];
    return `<span role="img" aria-label="${escapeHtml(label)}">${sign}</span> `;
  });
  withWords("footnote_ref", (token, { t }) => {
    const { number, refId } = footnoteOf(token);
    const label = escapeHtml(t("body.footnotes.reference", { number }));
    return `<sup><a href="#fn_${number}" id="fnref_${refId}" role="doc-noteref" aria-label="${label}">${number}</a></sup>`;
  });
  withWords(
    "footnote_block_open",
    (_, { t }) =>
      `<section class="footnotes" role="doc-endnotes" aria-label="${escapeHtml(t("body.footnotes.title"))}">\n<ol>\n`,
  );
  rules.footnote_block_close = () => "</ol>\n</section>\n";
  withWords("footnote_open", (token) => `<li id="fn_${footnoteOf(token).number}">\n`);
  rules.footnote_close = () => "</li>\n";
  withWords("footnote_anchor", (token, { t }) => {
    const { number, refId } = footnoteOf(token);
    const label = escapeHtml(t("body.footnotes.back", { number }));
    return ` <a href="#fnref_${refId}" role="doc-backlink" aria-label="${label}">↩︎</a>`;
  });
}

addRenderRules();

/** Tokens as HTML that may stand on a page. */
export function renderHtml(tokens: Token[], { t }: BodyWords): string {
  const html = markdown.renderer.render(tokens, markdown.options, { t });
  return makeTablesScrollable(
    isPlainMarkdown(tokens, html) ? toSanitized(html) : sanitizeHtml(html, SAFE_HTML),
  );
}

const isJoined = (token: Token | undefined): boolean => token !== undefined && isJoinedBreak(token);

/** The number readers see, and the id of the place that refers to it: the second one of footnote 1 is `1_1`. */
function footnoteOf({ meta }: Token): { number: number; refId: string } {
  const number = Number(meta?.id ?? 0) + 1;
  const again = Number(meta?.subId ?? 0);
  return { number, refId: again > 0 ? `${number}_${again}` : String(number) };
}

const TABLE_CELL = ["colspan", "rowspan"];

/** What a rendered text may hold; `cleanHtml` has taken ids, roles and classes out of what its author wrote. */
export const SAFE_HTML: IOptions = {
  allowedTags: [...SAFE_ELEMENTS],
  allowedAttributes: {
    "*": ["lang", "dir"],
    a: ["href", "rel", "title", "id", "role", "aria-label"],
    section: ["class", "role", "aria-label"],
    span: ["role", "aria-label"],
    div: ["class", "role"],
    p: ["class"],
    ul: ["class"],
    li: ["class", "id"],
    img: ["src", "alt", "title", "width", "height"],
    ol: ["start", "reversed"],
    abbr: ["title"],
    time: ["datetime"],
    code: ["class"],
    th: [...TABLE_CELL, "scope", "class"],
    td: [...TABLE_CELL, "class"],
    ...Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((heading) => [heading, ["id"]])),
  },
  allowedClasses: {
    code: ["language-*"],
    th: ["align-*"],
    td: ["align-*"],
    section: ["footnotes"],
    div: ["aside", "aside-*"],
    p: ["aside-title"],
    ul: ["contains-task-list"],
    li: ["task-list-item"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesAppliedToAttributes: ["href", "src"],
  transformTags: { img: toLocalImage, h1: "h2" },
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "template", "title"],
  nestingLimit: 50,
};

/**
 * What the sanitiser would change of HTML that was rendered of Markdown: a tag that is none of the everyday ones as markdown-it
 * writes them, or an entity other than those it escapes text with. Ids and addresses hold no entity but &amp; here.
 */
const NOT_PLAIN =
  /<(?!\/?(?:p|ul|ol|li|strong|em|s|blockquote|h[2-6]|code|pre|table|thead|tbody|tr|th|td|dl|dt|dd)>|[bh]r>|h[2-6] id="[^"&<>]*">|ol start="\d+">|a href="(?:https?:\/\/|\/(?!\/)|#)(?:[^"&<>\s\\]|&amp;)*"(?: rel="external noopener")?>|\/a>)|&(?!(?:amp|lt|gt|quot);)/;
/** Elements may lie within one another as deep as the sanitiser lets them, blocks and words counted apart. */
const DEEPEST = 20;

/**
 * Whether tokens hold nothing but Markdown, and `html`, which was rendered of them, nothing that the sanitiser would take out. It
 * then is as it would be after it, but for how signs are written (`toSanitized`). To sanitise takes as long as to parse the Markdown.
 */
const isPlainMarkdown = (tokens: readonly Token[], html: string): boolean =>
  !tokens.some(mayBeUneven) && !NOT_PLAIN.test(html);

/** An author's HTML may open what it does not close. */
const mayBeUneven = ({ type, level, content, children }: Token): boolean =>
  level > DEEPEST ||
  ((type === "html_block" || type === "html_inline") && /[<>&]/.test(content)) ||
  (children?.some(mayBeUneven) ?? false);

/** Plain HTML with its signs and empty elements written as the sanitiser does. */
const toSanitized = (html: string): string =>
  html.replaceAll("<br>", "<br />").replaceAll("<hr>", "<hr />").replaceAll("&quot;", '"');

/** The policy of the site lets no picture in from elsewhere: its description stands in its place. */
function toLocalImage(_tag: string, attribs: Record<string, string>): Tag {
  const { src = "", title = "" } = attribs;
  const alt = attribs.alt || title;
  if (src === "" || isOffSite(src)) return { tagName: "span", attribs: {}, text: alt };
  return { tagName: "img", attribs: { ...attribs, alt } };
}

/** Characters that a line of the narrowest page holds, 320 px, in running text and in the wider letters of code. */
const NARROWEST = { table: 28, pre: 30 };
/** Characters that the space between two columns takes. */
const COLUMN_SPACE = 2;

/**
 * Tables and code that may be wider than a narrow page scroll there, and have to be reached by keyboard for that (WCAG 2.2, 2.1.1):
 * not every browser lets them by itself. Those that always fit are no stop on the way through a page.
 */
export const makeTablesScrollable = (html: string): string =>
  html.replace(
    /<(table|pre)((?: [^>]*)?)>([\s\S]*?)<\/\1>/g,
    (whole, name: "table" | "pre", attributes: string, inner: string) => {
      const width = name === "pre" ? longest(textOf(inner), "\n") : widthOfTable(inner);
      return width > NARROWEST[name] ? `<${name}${attributes} tabindex="0">${inner}</${name}>` : whole;
    },
  );

const textOf = (html: string): string => html.replace(/<[^>]*>/g, "").replace(/&[#\w]+;/g, "_");

const longest = (text: string, separator: string | RegExp): number =>
  Math.max(...text.split(separator).map((part) => part.length));

/** The least width of a table in characters: its cells break their lines at spaces alone. */
function widthOfTable(inner: string): number {
  const widths: number[] = [];
  for (const row of inner.split("<tr").slice(1)) {
    for (const [column, cell] of row
      .split(/<t[hd]/)
      .slice(1)
      .entries())
      widths[column] = Math.max(widths[column] ?? 0, longest(textOf(`<${cell}`), /\s+/));
  }
  return widths.reduce((sum, width) => sum + width + COLUMN_SPACE, 0);
}
