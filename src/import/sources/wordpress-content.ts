import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import { rawText, toRawValue } from "../raw-values.ts";

/** What the entries of an export have in common; `uploads` are pictures by the entry they belong to, `exported` is the day of its file. */
export type WordpressExport = {
  attachments: ReadonlyMap<string, RawFields>;
  uploads: ReadonlyMap<string, readonly RawFields[]>;
  authors: ReadonlyMap<string, string>;
  exported: string;
};

/** Whether an entry is an upload that a page can show. */
export const isPictureItem = (item: RawFields): boolean =>
  itemText(item, "wp:post_type") === "attachment" &&
  /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(itemText(item, "wp:attachment_url"));

/** The entries of one name that stand in another. */
export const itemsOf = (value: RawValue | undefined): RawFields[] =>
  [value ?? null].flat().filter((item) => isRawFields(item));

/** The text of a part of an entry; empty where it has none. */
export const itemText = (item: RawFields, name: string): string => rawText(item[name]);

/** The description of an upload. */
export const altOfUpload = (attachment: RawFields): string =>
  itemsOf(attachment["wp:postmeta"])
    .filter((entry) => itemText(entry, "wp:meta_key") === "_wp_attachment_image_alt")
    .map((entry) => itemText(entry, "wp:meta_value"))[0] ?? "";

/** A title that an upload has of its file, which tells nobody what it shows. */
const isCameraName = (title: string): boolean =>
  /^(?:(?:img|dsc|dcp|pict?|image|photo|screen ?shot|untitled)[-_ ]?[\d-]*|[\d\W_]+)$/i.test(title) ||
  (/\d{3}/.test(title) && !/\s/.test(title));

/** The address of an upload without the size that WordPress writes into the names of smaller ones. */
const withoutSize = (address: string): string => address.replace(/^https?:|-\d+x\d+(?=\.\w+$)|\?.*$/g, "");

/** The notes of a text, which WordPress keeps as JSON beside it, below it. */
export function withFootnotes(content: string, json: string): string {
  const notes = readNotes(json);
  if (notes.length === 0) return content;
  const items = notes.map(
    ({ id, content: words }) => `<li id="${id}">${words} <a href="#${id}-link">\u21A9</a></li>`,
  );
  return `${content.replace(/<!-- wp:footnotes[^>]*-->/, "")}\n\n<ol class="wp-block-footnotes">${items.join("")}</ol>`;
}

function readNotes(json: string): { id: string; content: string }[] {
  try {
    const notes = toRawValue(JSON.parse(json));
    return itemsOf(notes).map((note) => ({ id: itemText(note, "id"), content: itemText(note, "content") }));
  } catch {
    return [];
  }
}

/** Content as HTML: shortcodes of pictures as the figures they are, paragraphs of the classic editor as paragraphs. */
export function toContentHtml(
  content: string,
  own: RawFields,
  { attachments, uploads }: WordpressExport,
): string {
  const figure = (item: RawFields | undefined): string => {
    if (item === undefined) return "";
    const caption = itemText(item, "excerpt:encoded");
    const title = itemText(item, "title");
    const alt = (altOfUpload(item) || (isCameraName(title) ? "" : title)).replaceAll('"', "&quot;");
    return `<figure><img src="${itemText(item, "wp:attachment_url")}" alt="${alt}">${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
  };
  const pages = new Set(
    [...attachments.values()].filter(isPictureItem).map((item) => itemText(item, "link")),
  );
  const html = content
    // A picture often links to its own page on the old site, or to its larger file, which is shown in its place.
    .replace(/<a\b([^<>]*)>\s*(<img\b[^<>]*>)\s*<\/a>/gi, (source, attributes: string, picture: string) => {
      const href = /\bhref=["']([^"']+)["']/i.exec(attributes)?.[1] ?? "";
      if (href === "") return source;
      if (pages.has(href)) return picture;
      const src = /\bsrc=["']([^"']+)["']/.exec(picture)?.[1] ?? "";
      return withoutSize(src) === withoutSize(href) ? picture.replace(src, href) : source;
    })
    .replace(
      /\[caption[^[\]]*\]\s*((?:<a[^<>]*>\s*)?<img[^<>]*>\s*(?:<\/a>)?)((?:(?!\[caption)[\s\S])*?)\[\/caption\]/gi,
      "<figure>$1<figcaption>$2</figcaption></figure>",
    )
    .replace(/\[gallery\b([^\]]*)\]/gi, (source, attributes: string) => {
      const ids = /\b(?:ids|include)=["']([\d,\s]+)["']/.exec(attributes)?.[1];
      // A gallery that names no pictures shows those that were uploaded for its entry.
      const items = ids
        ? ids.split(",").map((id) => attachments.get(id.trim()))
        : (uploads.get(itemText(own, "wp:post_id")) ?? []);
      return items.map(figure).join("") || source;
    })
    .replace(/<a\b[^>]*class="wp-block-file__button[^>]*>[\s\S]*?<\/a>/gi, "")
    // A picture behind words stands before them.
    .replace(
      /<(?:div|section)\b[^>]*\bbackground-image:\s*url\((?:&quot;|["'])?([^"'()&]+)[^>]*>/gi,
      (source, address: string) => `${source}<figure><img src="${address}" alt=""></figure>`,
    )
    // A gallery of Gutenberg before 5.9 is a list.
    .replace(/<ul class="[^"]*blocks-gallery-grid[^"]*">([\s\S]*?)<\/ul>/gi, (_, list: string) =>
      list.replace(/<\/?li\b[^>]*>/gi, ""),
    )
    .replace(/\[embed[^\]]*\]\s*(\S+?)\s*\[\/embed\]/gi, '<p><a href="$1">Video</a></p>')
    .replace(
      /(<div class="wp-block-embed__wrapper">)\s*(https?:\/\/[^\s<]+)\s*/gi,
      '$1<a href="$2">Video</a>',
    );
  return content.includes("<!-- wp:") ? html : addParagraphs(html);
}

const BLOCK_TAG =
  /^\s*<\/?(?:address|article|aside|blockquote|d[dlt]|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6]|header|hr|iframe|li|main|nav|noscript|ol|p|pre|script|section|style|table|tbody|tfoot|thead|t[dhr]|ul|video|audio|!--)\b/i;

const OPEN_BLOCK = /<(?:blockquote|div|dl|figure|h[1-6]|ol|p|section|table|ul)\b/gi;
const CLOSED_BLOCK = /<\/(?:blockquote|div|dl|figure|h[1-6]|ol|p|section|table|ul)\s*>|<hr\b[^>]*>/gi;

/** Paragraphs of the classic editor, which it parts by empty lines and makes when a page is shown; a line that ends in one does so there. */
function addParagraphs(html: string): string {
  const kept: string[] = [];
  const masked = html.replace(/<(pre|script|style|textarea)\b[\s\S]*?<\/\1\s*>/gi, (code) => {
    kept.push(code);
    return `\n\n<pre data-kept="${kept.length - 1}"></pre>\n\n`;
  });
  return masked
    .replace(/\r\n?/g, "\n")
    .replace(OPEN_BLOCK, "\n\n$&")
    .replace(CLOSED_BLOCK, "$&\n\n")
    .split(/\n[ \t]*\n/)
    .map((part) =>
      part.trim() === "" || BLOCK_TAG.test(part) ? part : `<p>${part.trim().replace(/\n/g, "<br>\n")}</p>`,
    )
    .join("\n")
    .replace(/<pre data-kept="(\d+)"><\/pre>/g, (_, index: string) => kept[Number(index)] ?? "");
}
