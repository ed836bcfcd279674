import { createDocument } from "@mixmark-io/domino";
import TurndownService from "turndown";
import { gfm } from "turndown-plugin-gfm";
import { formatPicture } from "./block-values.ts";
import { takeFootnotes } from "./html-footnotes.ts";
import { prepareTables, restoreCells } from "./html-tables.ts";
import { readableAddress } from "./tidy-html.ts";

/** What is used of an element of a document; Node has no types of the DOM. */
export type HtmlElement = {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly innerHTML: string;
  outerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  readonly parentNode: HtmlElement | null;
  readonly previousSibling: HtmlElement | null;
  readonly nextSibling: HtmlElement | null;
  remove(): void;
};

/** Reads a page or a part of one; never throws, as no browser does. */
export const parseHtml = (html: string): HtmlElement => createDocument(html);

/** HTML as Markdown: pictures with their captions, tables, code, quotations; scripts and forms are left out. */
export function toMarkdownFromHtml(html: string): string {
  const document = parseHtml(`<!doctype html><html><body>${html.replace(NO_TAG, "&lt;")}</body></html>`);
  const body = document.querySelector("body");
  if (body === null) return "";
  prepareTables(body);
  const notes = takeFootnotes(body).map(
    (words, index) => `[^${index + 1}]: ${finish(service.turndown(words)).replace(/\n(?=.)/g, "\n    ")}`,
  );
  return [finish(service.turndown(body as never)), ...notes].join("\n\n").trim();
}

/**
 * A sign that begins no tag: none that is closed before the next begins, so that it would swallow the words behind it. With a sign that no
 * name may have behind it, it would be an element that cannot be copied.
 */
const NO_TAG =
  /<(?!\/?[a-z][\w:.-]*(?:[\s/](?:[^<>]*|(?:[^<>"']|"[^"]*"|'[^']*')*|(?:(?!\s<|<\/)[^>]){0,500}))?>|[!?])/gi;

const finish = (markdown: string): string =>
  restoreCells(markdown)
    .replace(/^(\s*)- {3}/gm, "$1- ")
    // Paragraphs that hold a sign without width, as editors leave them, say nothing.
    .replace(/^[\u200B-\u200D\u2060\uFEFF]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    // Items of a list that somebody typed as paragraphs.
    .replace(/^[\u2022\u25AA\u25CF\u25E6\u2023\uF0B7][ \t\u00A0]+(?=\S)/gm, "- ")
    .trim();

const service = new TurndownService({
  headingStyle: "atx",
  hr: "---",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});

service.use(gfm);
service.remove(["script", "style", "noscript", "form"] as never);
// Markdown escapes a dot behind a number and signs inside words, which nobody needs who reads the file.
const escapeAll = service.escape.bind(service);
service.escape = (text: string): string =>
  escapeAll(text)
    .replace(/(\w)\\_(?=\w)/g, "$1_")
    .replace(/\\([[\]])/g, "$1");

const attributeOf = (node: unknown, name: string): string => (node as HtmlElement).getAttribute(name) ?? "";

service.addRule("picture", {
  filter: "img",
  replacement: (_, node) => {
    // A page that loads its pictures late has a placeholder in their place.
    const late = attributeOf(node, "data-src") || attributeOf(node, "data-lazy-src");
    const own = attributeOf(node, "src");
    const source = own === "" || (late !== "" && own.startsWith("data:")) ? late : own;
    return source === "" ? "" : formatPicture(source, attributeOf(node, "alt"));
  },
});

/** Marks of emphasis; those within others of their kind say nothing more. */
function emphasize(
  content: string,
  node: unknown,
  [mark, tag, alike]: [mark: string, tag: string, alike: string],
): string {
  const element = node as HtmlElement;
  const words = content.trim();
  if (words === "" || element.parentNode?.closest?.(alike)) return content;
  const [before = "", after = ""] = [content.match(/^\s*/)?.[0], content.match(/\s*$/)?.[0]];
  const isWordBefore = before === "" && /[\p{L}\p{N}]$/u.test(element.previousSibling?.textContent ?? "");
  const isWordAfter = after === "" && /^[\p{L}\p{N}]/u.test(element.nextSibling?.textContent ?? "");
  // Between a word and a sign, marks are read as asterisks (CommonMark 0.31, 6.2): the signs move out of them.
  const [, opening = "", inner = words, closing = ""] =
    /^([\p{P}\p{S}]*)([\s\S]*?)([\p{P}\p{S}]*)$/u.exec(words) ?? [];
  const isMoved = (isWordBefore && opening !== "") || (isWordAfter && closing !== "");
  if (!isMoved) return `${before}${mark}${words}${mark}${after}`;
  if (inner === "") return content;
  return /[\]`*_]/.test(words)
    ? `${before}<${tag}>${words}</${tag}>${after}`
    : `${before}${opening}${mark}${inner}${mark}${closing}${after}`;
}

service.addRule("strong", {
  filter: ["strong", "b"],
  replacement: (content, node) => emphasize(content, node, ["**", "strong", "strong, b"]),
});
service.addRule("emphasis", {
  filter: ["em", "i"],
  replacement: (content, node) => emphasize(content, node, ["*", "em", "em, i"]),
});

service.addRule("preformatted", {
  filter: (node) =>
    node.nodeName === "PRE" && (node as unknown as HtmlElement).innerHTML.search(/<code\b/i) < 0,
  replacement: (_, node) => {
    const element = node as unknown as HtmlElement;
    const text = (element.textContent ?? "").replace(/^\n+|\s+$/g, "");
    if (text === "") return "";
    // A poem keeps its lines, and is no code.
    if (/verse|poem/.test(element.getAttribute("class") ?? ""))
      return `\n\n${service.turndown(element.innerHTML.trim().replace(/\n/g, "<br>")).trim()}\n\n`;
    const fence = text.includes("```") ? "````" : "```";
    return `\n\n${fence}\n${text}\n${fence}\n\n`;
  },
});

service.addRule("caption", {
  filter: ["figcaption"],
  replacement: (content) =>
    content.trim() === ""
      ? ""
      : `\n\n*${content
          .trim()
          .replace(/^\*|\*$/g, "")
          .replace(/\s+/g, " ")}*\n\n`,
});

service.addRule("figure", { filter: ["figure"], replacement: (content) => `\n\n${content.trim()}\n\n` });

service.addRule("frame", {
  filter: ["iframe", "video", "audio"],
  replacement: (_, node) => {
    const inner = (node as unknown as HtmlElement).querySelector("source")?.getAttribute("src") ?? "";
    const source = attributeOf(node, "src") || inner;
    return source === ""
      ? ""
      : `\n\n[${attributeOf(node, "title") || (node.nodeName === "AUDIO" ? "Audio" : "Video")}](${readableAddress(source)})\n\n`;
  },
});

service.addRule("cite", {
  filter: (node) =>
    node.nodeName === "CITE" || (node.nodeName === "FOOTER" && node.closest("blockquote") !== null),
  replacement: (content) =>
    content.trim() === "" ? "" : `\n\n*- ${content.trim().replace(/^\\?[—–-]\s*/, "")}*`,
});

service.addRule("definition", {
  filter: ["dt"],
  replacement: (content) => `\n\n**${content.trim().replace(/^\*\*|\*\*$/g, "")}**: `,
});
service.addRule("definition text", { filter: ["dd"], replacement: (content) => `${content.trim()}\n\n` });
