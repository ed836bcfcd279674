import { existsSync } from "node:fs";
import { extname, join } from "node:path";
import { type BodyNote, convertBody } from "./body/convert-body.ts";
import { toMarkdownFromHtml } from "./body/html-to-markdown.ts";
import type { Dialect } from "./body/scan-constructs.ts";
import type { TextSection } from "./field-sections.ts";
import { type MappedEntry, mapEntry } from "./map-entry.ts";
import { showPicture } from "./rewrite-links.ts";
import type { Source, SourceEntry } from "./source.ts";
import { readSourceText } from "./source-files.ts";

/** An entry on its way: mapped and converted, not yet placed among the others. */
export type ConvertedEntry = {
  entry: SourceEntry;
  mapped: MappedEntry;
  body: string;
  notes: BodyNote[];
  title: string;
};

/** Maps the fields of an entry and turns its body, and texts of its fields, into Markdown. `dayFirst`: see `findDayFirst`. */
export function convertEntry(entry: SourceEntry, source: Source, dayFirst: boolean | null): ConvertedEntry {
  const mapped = mapEntry(entry, dayFirst);
  const options = {
    dialects: dialectsOf(source, entry),
    fields: entry.fields,
    settings: source.settings,
    readPartial: (name: string) => readPartial(name, source.partialFolders),
  };
  // Template code is looked for in the Markdown: what it becomes must not be escaped as words of HTML would be.
  const convert = (text: string, firstLine: number | null, isHtml: boolean) =>
    convertBody(isHtml ? toMarkdownFromHtml(text) : text, { ...options, firstLine });
  const own = convert(entry.body, entry.format === "html" ? null : entry.bodyLine, entry.format === "html");
  const sections = mapped.sections
    .toSorted((a, b) => a.place - b.place)
    .map((section) => ({ section, converted: convert(section.text, null, isHtmlText(section.text)) }));
  const line = (text: string): string =>
    TEMPLATE_CODE.test(text) ? toLine(convert(text, null, false).markdown) : text;
  const fields = { ...mapped.fields, title: line(mapped.fields.title), snippet: line(mapped.fields.snippet) };
  const { title, body } = takeTitle(own.markdown, fields.title, entry);
  const parts = sections.map(({ section, converted }) => ({ ...section, text: converted.markdown }));
  const merged = joinSections(parts, body);
  const gallery = mapped.gallery
    .filter(({ src }) => !body.includes(src))
    .map(({ src, alt, caption }) => showPicture(src, alt, caption));
  return {
    entry,
    mapped: { ...mapped, fields },
    title,
    body: [merged, ...gallery].filter(Boolean).join("\n\n"),
    notes: [...own.notes, ...sections.flatMap(({ converted }) => converted.notes)],
  };
}

const TEMPLATE_CODE = /\{\{|\{%/;
const toLine = (markdown: string): string => markdown.replace(/\s+/g, " ").trim();

/** The dialects of template code that a text of a source may hold. */
function dialectsOf({ kind }: Source, { path, format }: SourceEntry): ReadonlySet<Dialect> {
  if (kind === "wordpress") return new Set(["wordpress", "hugo"]);
  if (format === "html" && kind === "html") return new Set();
  if (/\.mdx$/i.test(path) || kind === "docusaurus" || kind === "next") return new Set(["jsx", "hugo"]);
  return new Set(["hugo", "liquid"]);
}

/** Whether the text of a field is HTML, as editors of rich text write it. */
const isHtmlText = (text: string): boolean =>
  /^\s*<(?:p|div|h[1-6]|ul|ol|figure|section|blockquote)\b[\s\S]*<\/\w+>\s*$/i.test(text);

/** Puts texts of fields before and behind a body, each under its heading; one whose heading the body has goes there. */
function joinSections(sections: readonly TextSection[], body: string): string {
  let text = body;
  const parts: { place: number; text: string }[] = [];
  for (const [heading, same] of Map.groupBy(sections, (section) => section.heading)) {
    const words = same.map((section) => section.text).filter((each) => !body.includes(each.trim()));
    const joined = words.join(words.every((each) => each.startsWith("- ")) ? "\n" : "\n\n");
    const own = heading === null ? null : new RegExp(`^#{2,6}[ \t]*${heading}[ \t]*$`, "im").exec(text);
    if (joined === "") continue;
    if (own)
      text = `${text.slice(0, own.index + own[0].length)}\n\n${joined}\n${text.slice(own.index + own[0].length)}`;
    else
      parts.push({
        place: same[0]?.place ?? 0,
        text: heading === null || /^#{1,2}\s/.test(joined) ? joined : `## ${heading}\n\n${joined}`,
      });
  }
  const before = parts.filter(({ place }) => place <= 3).map((part) => part.text);
  const after = parts.filter(({ place }) => place > 3).map((part) => part.text);
  return [...before, text, ...after]
    .map((each) => each.trim())
    .filter(Boolean)
    .join("\n\n");
}

/** The words of a heading before its closing signs and its id, `## {#id}`. One pattern for all of it would be quadratic. */
function withoutClosing(typed: string): string {
  const words = typed.replace(/\{#[\w-]+\}$/, "") || typed;
  return trimEndOf(trimEndOf(trimEndOf(words, " \t"), "#"), " \t");
}

/** Takes signs off the end, but for the first character. */
function trimEndOf(text: string, signs: string): string {
  let end = text.length;
  while (end > 1 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The title of a study: of its fields, its first heading, or its name; a heading that repeats it leaves the body. */
function takeTitle(markdown: string, given: string, { name }: SourceEntry): { title: string; body: string } {
  const [line = "", typed = ""] = /^#[ \t]+(.+)$/m.exec(markdown) ?? [];
  const heading = withoutClosing(typed)
    .replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim();
  const title = given || heading || capitalised(name.replace(/[-_]+/g, " ").trim());
  const isRepeated = heading !== "" && heading.toLowerCase() === title.toLowerCase();
  return { title, body: isRepeated ? markdown.replace(line, "").trim() : markdown };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text of a partial template, by the name an include gives it. */
function readPartial(name: string, folders: readonly string[]): string | null {
  const bare = name.replace(/^[./]+/, "");
  if (bare.includes("..")) return null;
  for (const folder of folders)
    for (const ending of ["", ".md", ".html", ".liquid", ".njk", ".mdx"]) {
      const path = join(folder, bare + ending);
      if (extname(path) !== "" && existsSync(path)) return readSourceText(path);
    }
  return null;
}
