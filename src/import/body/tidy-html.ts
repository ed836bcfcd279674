import { formatPicture } from "./block-values.ts";

/** Elements that only arrange what stands in them: their tags go, their text becomes Markdown. */
const WRAPPERS =
  "div|section|article|main|header|footer|aside|nav|center|figure|picture|font|small|span|label|button|form|fieldset|hgroup|details-?wrapper|svelte:\\w+|template|slot|big|tt|u|ins";
const INLINE_WRAPPER = /^(?:font|small|span|label|big|tt|u|ins)$/i;

type Note = (kind: "left" | "todo", message: string) => void;

/** Brings the HTML that authors write into Markdown into the forms the site shows: pictures, captions, links, plain wrappers. */
export function tidyHtml(text: string, note: Note): string {
  return (
    text
      // Tabs of MkDocs: their names, and their texts one below the other.
      .replace(
        /^=== "([^"\n]+)"[ \t]*\n((?:[ \t]*\n|(?: {4}|\t).*(?:\n|$))+)/gm,
        (_, name: string, inner: string) => {
          return `**${name}**\n\n${inner.replace(/^(?: {4}|\t)/gm, "").trim()}\n\n`;
        },
      )
      .replace(
        /<(script|style|noscript|svg|form|select)\b[^>]*>[\s\S]*?<\/\1\s*>/gi,
        (source, name: string) => {
          const words = source
            .replace(/<[^>]*>/g, " ")
            .replace(/\s+/g, " ")
            .trim();
          note(
            "left",
            `<${name.toLowerCase()}> is left out${name.toLowerCase() === "form" && words !== "" ? `: ${words.slice(0, 120)}` : ""}`,
          );
          return "";
        },
      )
      .replace(
        /<(iframe|video|audio|embed|object)\b((?:[^>"']|"[^"]*"|'[^']*')*)>(?:([\s\S]*?)<\/\1\s*>)?/gi,
        (_, name: string, attributes: string, inner: string | undefined) => {
          const source =
            attributeOf(attributes, "src") ||
            attributeOf(attributes, "data") ||
            attributeOf(inner ?? "", "src");
          const title =
            attributeOf(attributes, "title") || (name.toLowerCase() === "audio" ? "Audio" : "Video");
          return source === "" ? "" : `\n\n[${title}](${readableAddress(source)})\n\n`;
        },
      )
      .replace(/<figcaption\b[^>]*>([\s\S]*?)<\/figcaption\s*>/gi, (_, caption: string) => {
        const words = caption
          .replace(/<\/?(?:p|div|span)\b[^>]*>/gi, " ")
          .replace(/\s+/g, " ")
          .trim();
        return words === "" ? "" : `\n\n*${words}*\n\n`;
      })
      .replace(/^[ \t]*(?:<br\s*\/?>[ \t]*)+$/gim, "")
      .replace(/(?<![ \t])(?:[ \t]*<br\s*\/?>)+[ \t]*$(?=\n\s*\n|(?![\s\S]))/gim, "")
      .replace(/<source\b[^>]*>/gi, "")
      .replace(
        /<img\b((?:[^>"'{]|"[^"]*"|'[^']*'|\{[^{}]*\}|\{(?![^{}]*\}))*?)\/?>(?:<\/img>)?/gi,
        (_, attributes: string) => {
          const source = attributeOf(attributes, "src") || attributeOf(attributes, "data-src");
          return source === "" ? "" : formatPicture(source, attributeOf(attributes, "alt"));
        },
      )
      .replace(
        /<a\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^<>\n]*)<\/a>/gi,
        (source, attributes: string, words: string) => {
          const address = attributeOf(attributes, "href");
          return address === ""
            ? words
            : words.trim() === ""
              ? source
              : `[${words}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
        },
      )
      .replace(
        new RegExp(
          `([ \\t]*)<(/?)(${WRAPPERS})\\b(?:[^>"'{}]|"[^"]*"|'[^']*'|\\{+[^{}]*\\}+)*>[ \\t]*`,
          "gi",
        ),
        (source, indent: string, _slash: string, name: string) =>
          INLINE_WRAPPER.test(name) ? source.replace(/<[\s\S]*>/, "") : `\n\n${indent.length > 3 ? "" : ""}`,
      )
      .replace(/^[ \t]{1,3}(?=\S)(?![-*+>]|\d+[.)])/gm, (indent, offset: number, whole: string) =>
        isInList(whole, offset) ? indent : "",
      )
  );
}

/** Whether the line before belongs to a list, whose text an indent joins to it. */
function isInList(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2000), offset).split("\n");
  for (const line of before.reverse()) {
    if (line.trim() === "") continue;
    if (/^\s*(?:[-*+]|\d+[.)])\s|^\[\^|^:\s/.test(line)) return true;
    if (/^\S/.test(line)) return false;
  }
  return false;
}

function attributeOf(attributes: string, name: string): string {
  const pattern = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|\\{["'\`]([^"'\`]*)["'\`]\\}|([^\\s"'>{}]+))`,
    "i",
  );
  const [, ...values] = pattern.exec(attributes) ?? [];
  return decode(values.find((value) => value !== undefined) ?? "").trim();
}

const decode = (text: string): string =>
  text
    .replace(/&amp;/g, "&")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'");

/** The page of a video for the address of its frame. */
export function readableAddress(source: string): string {
  const address = source.replace(/^\/\//, "https://");
  const [, id] = /youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/.exec(address) ?? [];
  if (id) return `https://www.youtube.com/watch?v=${id}`;
  const [, film] = /player\.vimeo\.com\/video\/(\d+)/.exec(address) ?? [];
  return film ? `https://vimeo.com/${film}` : address;
}
