import { readdirSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { ReaderError } from "../../build/reader-message.ts";
import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText, toRawFields } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { readFileDate, readSourceText } from "../source-files.ts";
import { originOf, pathOfAddress } from "./settings.ts";
import {
  altOfUpload,
  isPictureItem,
  itemsOf,
  itemText,
  toContentHtml,
  type WordpressExport,
  withFootnotes,
} from "./wordpress-content.ts";

/** Reads WordPress eXtended RSS (WXR 1.2), the file of Tools > Export. */
export function readWordpress({ root, scope }: DetectedSource): Source {
  const files = scope === "" ? readdirSync(root).filter((name) => /\.xml$/i.test(name)) : [scope];
  const exports = files.map((file) => ({ file, channel: readChannel(join(root, file)) }));
  const items = exports.flatMap(({ file, channel }) =>
    itemsOf(channel.item).map((item, index) => ({ item, file, path: `${file}#${index + 1}` })),
  );
  if (items.length === 0)
    throw new ReaderError(
      `${files.join(", ")} is no export of WordPress; make one by Tools > Export in its dashboard.`,
    );
  const authors = new Map(
    exports
      .flatMap(({ channel }) => itemsOf(channel["wp:author"]))
      .map((author) => [itemText(author, "wp:author_login"), itemText(author, "wp:author_display_name")]),
  );
  const dayOf = (file: string): string => readFileDate(join(root, file));
  const attachments = new Map(items.map(({ item }) => [itemText(item, "wp:post_id"), item]));
  const uploads = Map.groupBy(
    items.flatMap(({ item }) => (isPictureItem(item) ? [item] : [])),
    (item) => itemText(item, "wp:post_parent"),
  );
  const chosen = chooseType(items.map(({ item }) => item));
  const skipped: Source["skipped"] = [];
  const entries = items.flatMap(({ item, file, path }): SourceEntry[] => {
    const type = itemText(item, "wp:post_type");
    if (type === "attachment" || type === "nav_menu_item" || type.startsWith("wp_")) return [];
    const why =
      itemText(item, "wp:status") === "trash"
        ? "it is in the trash"
        : chosen.types.has(type)
          ? null
          : `it is of the type ${type}`;
    if (why === null) return [toEntry(item, path, { attachments, uploads, authors, exported: dayOf(file) })];
    skipped.push({ path: `${path} ${itemText(item, "title")}`, why });
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
  const parsed = toRawFields(parser.parse(readSourceText(path)));
  const rss = isRawFields(parsed.rss) ? parsed.rss : {};
  return isRawFields(rss.channel) ? rss.channel : {};
}

/** Whose names say that their posts are case studies. */
const STUDY_TYPE =
  /case|stud|portfolio|project|work|client|customer|reference|referen|stor(?:y|ies)|success/i;

/** The type of post that holds the studies: one called so, else posts. */
function chooseType(items: readonly RawFields[]): { types: ReadonlySet<string>; guess: string | null } {
  const types = new Set(items.map((item) => itemText(item, "wp:post_type")));
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

function toEntry(item: RawFields, path: string, all: WordpressExport): SourceEntry {
  const { attachments, authors, exported } = all;
  const { footnotes = "", ...meta } = Object.fromEntries(
    itemsOf(item["wp:postmeta"]).map((entry) => [
      itemText(entry, "wp:meta_key"),
      itemText(entry, "wp:meta_value"),
    ]),
  );
  const status = itemText(item, "wp:status");
  const thumbnail = attachments.get(meta._thumbnail_id ?? "");
  const terms = itemsOf(item.category).map((term) => ({
    taxonomy: itemText(term, "@domain"),
    label: decodeEntities(itemText(term, "text")),
    slug: itemText(term, "@nicename"),
  }));
  // Polylang keeps language and translations of a text as terms.
  const language = terms.find(({ taxonomy }) => taxonomy === "language")?.slug ?? null;
  const group = terms.find(({ taxonomy }) => taxonomy === "post_translations")?.slug ?? null;
  const link = itemText(item, "link");
  // A draft has no address yet, but a number.
  const address = URL.canParse(link) && !link.includes("?") ? new URL(link).pathname : null;
  const fields: RawFields = {
    ...ownFields(meta),
    title: itemText(item, "title"),
    date:
      [itemText(item, "wp:post_date"), itemText(item, "pubDate")].find(
        (date) => date !== "" && !date.startsWith("0000"),
      ) ?? null,
    modified: itemText(item, "wp:post_modified").startsWith("0000")
      ? null
      : itemText(item, "wp:post_modified") || null,
    author: authors.get(itemText(item, "dc:creator")) || itemText(item, "dc:creator") || null,
    excerpt: itemText(item, "excerpt:encoded") || meta._yoast_wpseo_metadesc || null,
    ...(thumbnail
      ? { image: { src: itemText(thumbnail, "wp:attachment_url"), alt: altOfUpload(thumbnail) } }
      : {}),
    ...termFields(
      terms.filter(({ taxonomy }) => !/^(?:language|post_translations|post_format)$/.test(taxonomy)),
    ),
    ...(status === "publish" || status === "future" ? {} : { draft: "true" }),
    ...(itemText(item, "wp:post_password") === "" ? {} : { private: "true" }),
  };
  const name =
    decode(itemText(item, "wp:post_name")) ||
    (address ?? "").split("/").filter(Boolean).at(-1) ||
    itemText(item, "title");
  return {
    path,
    name,
    fields,
    body: toContentHtml(withFootnotes(itemText(item, "content:encoded"), footnotes), item, all),
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
