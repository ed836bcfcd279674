import type { Token } from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { readHtmlAttribute } from "./clean-html.ts";
import { isJoinedBreak } from "./extended-syntax.ts";
import { escapeAttribute, SAFE_ELEMENTS, splitHtml } from "./html.ts";
import { isOffSite } from "./links.ts";
import { toPlainText } from "./plain-text.ts";
import { SAFE_HTML } from "./render-html.ts";

/** Gives the address a picture of the text was published at, or null where it is not shown. */
export type PictureUrl = (src: string) => string | null;

/** Gives the address a link leads to, as it is written in Markdown or in an attribute of HTML; the same where it stays. */
export type LinkUrl = (href: string, place: "markdown" | "html") => string;

type Writer = { pictureUrl: PictureUrl; linkUrl: LinkUrl; isInTable: boolean };

/**
 * Markdown of a parsed text that holds what its page shows and nothing else: no comments, unused definitions or template
 * code, no scripts, no links or pictures the page leaves out. Read again, it renders to the same HTML.
 */
export function toMarkdown(
  tokens: Token[],
  pictureUrl: PictureUrl,
  linkUrl: LinkUrl = (href) => href,
): string {
  return writeBlocks(tokens, { pictureUrl, linkUrl, isInTable: false }).join("\n\n");
}

function writeBlocks(tokens: Token[], writer: Writer): string[] {
  const blocks: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const end = token.nesting === 1 ? endOf(tokens, at) : at;
    const block = writeBlock(token, tokens.slice(at + 1, end), writer);
    if (block.trim() !== "") blocks.push(block);
    at = end;
  }
  return blocks;
}

/** The position of the token that closes the one at `start`. */
function endOf(tokens: Token[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    depth += tokens[at]?.nesting ?? 0;
    if (depth === 0) return at;
  }
  return tokens.length;
}

const footnoteName = ({ meta }: Token): number => Number(meta?.id ?? 0) + 1;

/** An aside as an alert of GitHub, on whose first line Obsidian, and the reader here, take a title. */
function writeAside({ meta }: Token, inside: Token[], writer: Writer): string {
  const marker = `[!${String(meta?.kind).toUpperCase()}]`;
  const [title, ...blocks] = meta?.hasTitle
    ? writeBlocks(inside, writer)
    : ["", ...writeBlocks(inside, writer)];
  const head = title === "" ? marker : `${marker} ${title}`;
  return indent([head, blocks.join("\n\n")].filter(Boolean).join(meta?.hasTitle ? "\n\n" : "\n"), "> ", "> ");
}

function writeDefinitions(tokens: Token[], writer: Writer): string {
  let text = "";
  for (let at = 0; at < tokens.length; at = endOf(tokens, at) + 1) {
    const inside = tokens.slice(at + 1, endOf(tokens, at));
    if (tokens[at]?.type === "dt_open") {
      text += `${text === "" ? "" : "\n\n"}${writeBlocks(inside, writer).join(" ")}`;
      continue;
    }
    const isTight = !inside.some(({ type, hidden }) => type === "paragraph_open" && !hidden);
    text += `${isTight ? "\n" : "\n\n"}${indent(writeBlocks(inside, writer).join("\n\n"), ": ", "  ")}`;
  }
  return text;
}

function writeBlock(token: Token, inside: Token[], writer: Writer): string {
  switch (token.type) {
    case "inline":
      return escapeLineStarts(writeInline(token.children ?? [], writer));
    case "heading_open": {
      const words = inside.flatMap(({ children }) => writeInline(children ?? [], writer)).join(" ");
      return `${"#".repeat(Number(token.tag.slice(1)))} ${words.replace(/\\?\n/g, " ")}`;
    }
    case "blockquote_open":
      return indent(writeBlocks(inside, writer).join("\n\n"), "> ", "> ");
    case "bullet_list_open":
    case "ordered_list_open":
      return writeList(inside, writer);
    case "table_open":
      return writeTable(inside, writer);
    case "fence":
    case "code_block":
      return writeFence(token.content, token.info.trim());
    case "hr":
      return "***";
    case "html_block":
      return writeHtmlBlock(token.content, writer);
    case "aside_open":
      return writeAside(token, inside, writer);
    case "dl_open":
      return writeDefinitions(inside, writer);
    case "footnote_open":
      return indent(writeBlocks(inside, writer).join("\n\n"), `[^${footnoteName(token)}]: `, "    ");
    default:
      return writeBlocks(inside, writer).join("\n\n");
  }
}

function writeList(tokens: Token[], writer: Writer): string {
  const items: string[] = [];
  let isTight = true;
  for (let at = 0; at < tokens.length; at = endOf(tokens, at) + 1) {
    const item = tokens[at];
    const inside = tokens.slice(at + 1, endOf(tokens, at));
    if (item === undefined) break;
    if (inside.some(({ type, hidden }) => type === "paragraph_open" && !hidden)) isTight = false;
    const marker = item.info === "" ? `${item.markup || "-"} ` : `${item.info}${item.markup} `;
    const blocks = writeBlocks(inside, writer);
    const isCompact = !inside.some(({ type, hidden }) => type === "paragraph_open" && !hidden);
    items.push(indent(blocks.join(isCompact ? "\n" : "\n\n"), marker, " ".repeat(marker.length)));
  }
  return items.join(isTight ? "\n" : "\n\n");
}

/** Lines with one sign before the first and another before the others. */
function indent(text: string, first: string, others: string): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : others) + line).trimEnd())
    .join("\n");
}

function writeTable(tokens: Token[], writer: Writer): string {
  const inTable = { ...writer, isInTable: true };
  const rows: string[][] = [];
  const signs: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "th_open") signs.push(alignmentSign(String(token.attrGet("class") ?? "")));
    if (token.type === "th_open" || token.type === "td_open") {
      rows.at(-1)?.push(writeInline(tokens[index + 1]?.children ?? [], inTable).replace(/\\?\n/g, " "));
    }
  }
  const [head = [], ...body] = rows.map((row) => `| ${row.join(" | ")} |`);
  return [head, `| ${signs.join(" | ")} |`, ...body].join("\n");
}

const alignmentSign = (name: string): string =>
  ({ "align-left": ":--", "align-right": "--:", "align-center": ":-:" })[name] ?? "---";

function writeFence(content: string, info: string): string {
  const longest = Math.max(2, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${info}\n${content.replace(/\n$/, "")}\n${fence}`;
}

/** An author's HTML tag by tag, since an element may begin in one block and end in another. */
function writeHtmlBlock(html: string, writer: Writer): string {
  const text = splitHtml(html)
    .map((part) => (part.kind === "tag" ? writeHtmlTag(part.source, writer) : part.source))
    .join("");
  return text.replace(/\n[ \t]*(?=\n)/g, "").trim();
}

function writeInline(tokens: Token[], writer: Writer): string {
  let text = "";
  const links: Token[] = [];
  for (const token of tokens) {
    if (token.type === "html_inline") text += writeHtmlTag(token.content, writer);
    else if (token.type === "text") text += escapeText(token.content, writer);
    else if (token.type === "softbreak") text += isJoinedBreak(token) ? "" : "\n";
    else if (token.type === "task_box") text += token.meta?.isDone ? "[x] " : "[ ] ";
    else if (token.type === "footnote_ref") text += `[^${footnoteName(token)}]`;
    else if (token.type === "hardbreak") text += "\\\n";
    else if (token.type === "code_inline") text += writeCode(token.content, writer);
    else if (token.type === "image") {
      text += writePicture(String(token.attrGet("src") ?? ""), toPlainText([token]), writer);
    } else if (token.type === "link_open") {
      links.push(token);
      if (!token.hidden) text += "[";
    } else if (token.type === "link_close") {
      const link = links.pop();
      if (link && !link.hidden) text += `](${writeTarget(link, writer)})`;
    } else text += token.markup;
  }
  return text;
}

/** A tag as the page has it; what it leaves out is empty. */
function writeHtmlTag(html: string, writer: Writer): string {
  const [, slash = "", name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html) ?? [];
  const element = name.toLowerCase();
  if (!SAFE_ELEMENTS.has(element)) return "";
  if (slash !== "") return element === "h1" ? "</h2>" : `</${element}>`;
  const clean = sanitizeHtml(html, SAFE_HTML);
  if (element === "a") return writeHtmlLink(clean.replace(/<\/a>$/, ""), writer);
  if (element !== "img") return clean.replace(/<\/[a-z0-9]+>$/, "");
  const alt = readHtmlAttribute(clean, "alt") ?? "";
  return clean.startsWith("<img")
    ? writePicture(readHtmlAttribute(clean, "src") ?? "", alt, writer)
    : clean.replace(/<[^>]*>/g, "");
}

function writeHtmlLink(clean: string, { linkUrl }: Writer): string {
  const href = readHtmlAttribute(clean, "href");
  const target = href === null ? null : linkUrl(href, "html");
  return target === null || target === href
    ? clean
    : clean.replace(/(\shref=")[^"]*/, (_, start: string) => start + escapeAttribute(target));
}

function writePicture(src: string, alt: string, { pictureUrl, isInTable }: Writer): string {
  const url = isOffSite(src) ? null : pictureUrl(src);
  const words = escapeText(alt, { isInTable });
  return url === null ? words : `![${words}](${toMarkdownAddress(url)})`;
}

function writeTarget(link: Token, { linkUrl }: Writer): string {
  const title = String(link.attrGet("title") ?? "");
  const target = toMarkdownAddress(linkUrl(String(link.attrGet("href") ?? ""), "markdown"));
  return title === "" ? target : `${target} "${title.replace(/["\\]/g, "\\$&")}"`;
}

/** An address as it may stand between round brackets. */
export const toMarkdownAddress = (url: string): string =>
  url.replace(/[\s<>()\\|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

function writeCode(content: string, { isInTable }: Writer): string {
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^[`]|[`]$|^ .* $/.test(content) ? " " : "";
  const code = isInTable ? content.replaceAll("|", "\\|") : content;
  return `${fence}${space}${code}${space}${fence}`;
}

/** Words whose signs Markdown would read as markup. */
function escapeText(text: string, { isInTable }: Pick<Writer, "isInTable">): string {
  return text
    .replace(/[\\`*_[\]<]/g, "\\$&")
    .replace(/~~/g, "\\~\\~")
    .replace(/&(?=[a-z0-9#]{1,40};)/gi, "\\&")
    .replace(/\{(?=[{%#/:.\w])/g, "\\{")
    .replace(/\|/g, isInTable ? "\\|" : "|");
}

/** Signs that would begin a heading, list, quote, rule or table at the start of a line. */
const escapeLineStarts = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .trimStart()
        .replace(/^(?:[-+#>=|:]|~~~)/, "\\$&")
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2"),
    )
    .join("\n");
