import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { ReaderError } from "../../build/reader-message.ts";
import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText, toRawFields, toRawValue } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { readFileDate } from "../source-files.ts";
import { originOf, pathOfAddress } from "./settings.ts";

/** Reads WordPress eXtended RSS (WXR 1.2), the file of Tools > Export. */
export function readWordpress({ root, scope }: DetectedSource): Source {
  const files = scope === "" ? readdirSync(root).filter((name) => /\.xml$/i.test(name)) : [scope];
  const exports = files.map((file) => ({ file, channel: readChannel(join(root, file)) }));
  const items = exports.flatMap(({ file, channel }) =>
    listOf(channel.item).map((item, index) => ({ item, file, path: `${file}#${index + 1}` })),
  );
  if (items.length === 0)
    throw new ReaderError(
      `${files.join(", ")} is no export of WordPress; make one by Tools > Export in its dashboard.`,
    );
  const authors = new Map(
    exports
      .flatMap(({ channel }) => listOf(channel["wp:author"]))
      .map((author) => [text(author, "wp:author_login"), text(author, "wp:author_display_name")]),
  );
  const dayOf = (file: string): string => readFileDate(join(root, file));
  const attachments = new Map(items.map(({ item }) => [text(item, "wp:post_id"), item]));
  const uploads = Map.groupBy(
    items.flatMap(({ item }) => (isPicture(item) ? [item] : [])),
    (item) => text(item, "wp:post_parent"),
  );
  const chosen = chooseType(items.map(({ item }) => item));
  const skipped: Source["skipped"] = [];
  const entries = items.flatMap(({ item, file, path }): SourceEntry[] => {
    const type = text(item, "wp:post_type");
    if (type === "attachment" || type === "nav_menu_item" || type.startsWith("wp_")) return [];
    const why =
      text(item, "wp:status") === "trash"
        ? "it is in the trash"
        : chosen.types.has(type)
          ? null
          : `it is of the type ${type}`;
    if (why === null) return [toEntry(item, path, { attachments, uploads, authors, exported: dayOf(file) })];
    skipped.push({ path: `${path} ${text(item, "title")}`, why });
    return [];
  });
  const base = rawText(exports[0]?.channel["wp:base_site_url"]) || rawText(exports[0]?.channel.link);
  return {
    kind: "wordpress",
    root,
    entries,
    skipped,
    guesses: chosen.guess === null ? [] : [chosen.guess],
    publicFolders: [root],
    partialFolders: [],
    settings: {},
    origin: originOf(base),
    languages: [rawText(exports[0]?.channel.language)].filter(Boolean),
  };
}

function readChannel(path: string): RawFields {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    trimValues: false,
    textNodeName: "text",
    processEntities: true,
    htmlEntities: true,
  });
  const parsed = toRawFields(parser.parse(readFileSync(path, "utf8")));
  const rss = isRawFields(parsed.rss) ? parsed.rss : {};
  return isRawFields(rss.channel) ? rss.channel : {};
}

/** Whether an entry is an upload that a page can show. */
const isPicture = (item: RawFields): boolean =>
  text(item, "wp:post_type") === "attachment" &&
  /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(text(item, "wp:attachment_url"));

const listOf = (value: RawValue | undefined): RawFields[] =>
  [value ?? null].flat().filter((item) => isRawFields(item));

const text = (item: RawFields, name: string): string => rawText(item[name]);

/** Whose names say that their posts are case studies. */
const STUDY_TYPE =
  /case|stud|portfolio|project|work|client|customer|reference|referen|stor(?:y|ies)|success/i;

/** The type of post that holds the studies: one called so, else posts. */
function chooseType(items: readonly RawFields[]): { types: ReadonlySet<string>; guess: string | null } {
  const types = new Set(items.map((item) => text(item, "wp:post_type")));
  const studies = [...types].filter(
    (type) => STUDY_TYPE.test(type) && !/^(?:wp_|nav_|acf|elementor)/.test(type),
  );
  if (studies.length > 0) {
    const others = types.has("post") || types.has("page");
    const guess = `Only entries of the type ${studies.join(", ")} were read, not posts and pages.`;
    return { types: new Set(studies), guess: others ? guess : null };
  }
  return {
    types: new Set(["post"]),
    guess: "No type of entry is called case study, portfolio or the like, so every post was read.",
  };
}

/** What the entries of an export have in common; `uploads` are pictures by the entry they belong to, `exported` is the day of its file. */
type Export = {
  attachments: ReadonlyMap<string, RawFields>;
  uploads: ReadonlyMap<string, readonly RawFields[]>;
  authors: ReadonlyMap<string, string>;
  exported: string;
};

function toEntry(item: RawFields, path: string, all: Export): SourceEntry {
  const { attachments, authors, exported } = all;
  const { footnotes = "", ...meta } = Object.fromEntries(
    listOf(item["wp:postmeta"]).map((entry) => [text(entry, "wp:meta_key"), text(entry, "wp:meta_value")]),
  );
  const status = text(item, "wp:status");
  const thumbnail = attachments.get(meta._thumbnail_id ?? "");
  const terms = listOf(item.category).map((term) => ({
    taxonomy: text(term, "@domain"),
    label: decodeEntities(text(term, "text")),
    slug: text(term, "@nicename"),
  }));
  // Polylang keeps language and translations of a text as terms.
  const language = terms.find(({ taxonomy }) => taxonomy === "language")?.slug ?? null;
  const group = terms.find(({ taxonomy }) => taxonomy === "post_translations")?.slug ?? null;
  const link = text(item, "link");
  // A draft has no address yet, but a number.
  const address = URL.canParse(link) && !link.includes("?") ? new URL(link).pathname : null;
  const fields: RawFields = {
    ...ownFields(meta),
    title: text(item, "title"),
    date:
      [text(item, "wp:post_date"), text(item, "pubDate")].find(
        (date) => date !== "" && !date.startsWith("0000"),
      ) ?? null,
    modified: text(item, "wp:post_modified").startsWith("0000")
      ? null
      : text(item, "wp:post_modified") || null,
    author: authors.get(text(item, "dc:creator")) || text(item, "dc:creator") || null,
    excerpt: text(item, "excerpt:encoded") || meta._yoast_wpseo_metadesc || null,
    ...(thumbnail ? { image: { src: text(thumbnail, "wp:attachment_url"), alt: altOf(thumbnail) } } : {}),
    ...termFields(
      terms.filter(({ taxonomy }) => !/^(?:language|post_translations|post_format)$/.test(taxonomy)),
    ),
    ...(status === "publish" || status === "future" ? {} : { draft: "true" }),
    ...(text(item, "wp:post_password") === "" ? {} : { private: "true" }),
  };
  const name =
    decode(text(item, "wp:post_name")) ||
    (address ?? "").split("/").filter(Boolean).at(-1) ||
    text(item, "title");
  return {
    path,
    name,
    fields,
    body: toHtml(withFootnotes(text(item, "content:encoded"), footnotes), item, all),
    format: "html",
    bodyLine: null,
    language,
    group,
    address: address === null || address === "/" ? null : `${pathOfAddress(address)}/`,
    fallbackDate: { date: exported, from: "the file of the export, the day it was last written" },
    pictures: new Map(),
  };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const altOf = (attachment: RawFields): string =>
  listOf(attachment["wp:postmeta"])
    .filter((entry) => text(entry, "wp:meta_key") === "_wp_attachment_image_alt")
    .map((entry) => text(entry, "wp:meta_value"))[0] ?? "";

/** Words of the dashboard that were escaped twice. */
const decodeEntities = (words: string): string =>
  words
    .replace(/&amp;/g, "&")
    .replace(/&#0?39;|&#8217;/g, "\u2019")
    .replace(/&quot;/g, '"');

/** Fields of plug-ins such as ACF; those that begin with _ are the system's own. Serialised PHP is no text. */
const ownFields = (meta: RawFields): RawFields =>
  foldRows(
    Object.entries(meta).filter(
      ([name, value]) =>
        !/^_|^(?:rank_math|inline_featured|classic-editor|site-|ast-|et_|dsq_)/.test(name) &&
        !/^[aO]:\d+:/.test(rawText(value)),
    ),
  );

/** ACF writes the rows of a repeater as `results_0_value`, and their number as `results`: they become a list. */
function foldRows(meta: readonly (readonly [string, RawValue])[]): RawFields {
  const fields: RawFields = {};
  const rows = new Map<string, Map<number, RawFields>>();
  const counts = new Map(meta.filter(([, value]) => /^\d+$/.test(rawText(value))));
  for (const [name, value] of meta) {
    const [, list = "", index = "", part = ""] = /^(.+?)_(\d+)_(.+)$/.exec(name) ?? [];
    if (list === "" || !counts.has(list)) {
      fields[name] = value;
      continue;
    }
    const own = rows.get(list) ?? new Map<number, RawFields>();
    rows.set(list, own.set(Number(index), { ...own.get(Number(index)), [part]: value }));
  }
  for (const [list, own] of rows) fields[list] = [...own].toSorted(([a], [b]) => a - b).map(([, row]) => row);
  return fields;
}

const TAXONOMIES: readonly [string, RegExp][] = [
  ["industry", /industr|sector|branche|vertical/i],
  ["services", /service|capabilit|leistung/i],
  ["technologies", /tech|stack|tool/i],
  ["client", /client|customer|kunde/i],
];

/** Terms by what their taxonomy is called: industries, services and technologies in fields of their own. */
function termFields(terms: readonly { taxonomy: string; label: string }[]): RawFields {
  const lists = TAXONOMIES.map(([name, test]): [string, string[], RegExp] => [
    name,
    terms.filter(({ taxonomy }) => test.test(taxonomy)).map(({ label }) => label),
    test,
  ]);
  const tags = terms
    .filter(({ taxonomy }) => !lists.some(([, , test]) => test.test(taxonomy)))
    .map(({ label }) => label)
    .filter((label) => !/^uncategori[sz]ed$/i.test(label));
  const named = lists.map(([name, labels]) => [name, labels] as const);
  return Object.fromEntries([...named, ["tags", tags] as const].filter(([, labels]) => labels.length > 0));
}

/** A title that an upload has of its file, which tells nobody what it shows. */
const CAMERA_NAME =
  /^(?:(?:img|dsc|dcp|pict?|image|photo|screen ?shot|untitled)[-_ ]?[\d-]*|[\d\W_]+|\S*\d{3,}\S*)$/i;

/** The address of an upload without the size that WordPress writes into the names of smaller ones. */
const withoutSize = (address: string): string => address.replace(/^https?:|-\d+x\d+(?=\.\w+$)|\?.*$/g, "");

/** The notes of a text, which WordPress keeps as JSON beside it, below it. */
function withFootnotes(content: string, json: string): string {
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
    return listOf(notes).map((note) => ({ id: text(note, "id"), content: text(note, "content") }));
  } catch {
    return [];
  }
}

/** Content as HTML: shortcodes of pictures as the figures they are, paragraphs of the classic editor as paragraphs. */
function toHtml(content: string, own: RawFields, { attachments, uploads }: Export): string {
  const figure = (item: RawFields | undefined): string => {
    if (item === undefined) return "";
    const caption = text(item, "excerpt:encoded");
    const title = text(item, "title");
    const alt = (altOf(item) || (CAMERA_NAME.test(title) ? "" : title)).replaceAll('"', "&quot;");
    return `<figure><img src="${text(item, "wp:attachment_url")}" alt="${alt}">${caption === "" ? "" : `<figcaption>${caption}</figcaption>`}</figure>`;
  };
  const pages = new Set([...attachments.values()].filter(isPicture).map((item) => text(item, "link")));
  const html = content
    // A picture often links to its own page on the old site, or to its larger file, which is shown in its place.
    .replace(
      /<a\b[^>]*\bhref=["']([^"']+)["'][^>]*>\s*(<img\b[^>]*>)\s*<\/a>/gi,
      (source, href: string, picture: string) => {
        if (pages.has(href)) return picture;
        const src = /\bsrc=["']([^"']+)["']/.exec(picture)?.[1] ?? "";
        return withoutSize(src) === withoutSize(href) ? picture.replace(src, href) : source;
      },
    )
    .replace(
      /\[caption[^\]]*\]\s*((?:<a[^>]*>)?\s*<img[^>]*>\s*(?:<\/a>)?)([\s\S]*?)\[\/caption\]/gi,
      "<figure>$1<figcaption>$2</figcaption></figure>",
    )
    .replace(/\[gallery\b([^\]]*)\]/gi, (source, attributes: string) => {
      const ids = /\b(?:ids|include)=["']([\d,\s]+)["']/.exec(attributes)?.[1];
      // A gallery that names no pictures shows those that were uploaded for its entry.
      const items = ids
        ? ids.split(",").map((id) => attachments.get(id.trim()))
        : (uploads.get(text(own, "wp:post_id")) ?? []);
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
