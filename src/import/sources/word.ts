import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import mammoth from "mammoth";
import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import type { DetectedSource } from "../detect-source.ts";
import type { Source, SourceEntry } from "../source.ts";
import { listSourceFiles, readFileDate } from "../source-files.ts";

/** Reads Word documents: headings, lists, tables and pictures of their text; title, author and day of their properties. */
export async function readWord({ root, scope }: DetectedSource): Promise<Source> {
  const files =
    scope === ""
      ? listSourceFiles(root).filter((path) => /\.docx$/i.test(path) && !/(?:^|\/)~\$/.test(path))
      : [scope];
  const read = await Promise.all(files.map((file) => readDocument(file, root)));
  return {
    kind: "docx",
    root,
    entries: read.map(({ entry }) => entry),
    skipped: [],
    guesses: read.flatMap(({ guess }) => guess ?? []),
    publicFolders: [root],
    partialFolders: [],
    settings: {},
    origin: null,
    languages: [],
  };
}

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

async function readDocument(
  file: string,
  root: string,
): Promise<{ entry: SourceEntry; guess: string | null }> {
  const bytes = readFileSync(join(root, file));
  const { text, styles, drawings } = readParts(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(text) },
    { styleMap: [...STYLES, ...styles] },
  );
  const properties = readProperties(bytes);
  const written = readFileDate(join(root, file));
  const body = shiftHeadings(withHeadings(value));
  const guess =
    drawings === 0
      ? null
      : `${file} holds charts or diagrams drawn in Word (${drawings}), which are not read; save each as a picture and put it in.`;
  const entry: SourceEntry = {
    path: file,
    name: (file.split("/").at(-1) ?? file).replace(/\.docx$/i, ""),
    fields: {
      ...(/<h1\b/.test(body) ? {} : { title: properties.title }),
      author: properties.creator,
      keywords: properties.keywords,
      description: properties.description,
    },
    body,
    format: "html",
    bodyLine: null,
    language: null,
    group: null,
    address: null,
    fallbackDate:
      properties.created === null
        ? { date: written, from: "the file, the day it was last written" }
        : {
            date: properties.created.slice(0, 10),
            from: "the properties of the document, the day it was begun",
          },
    pictures: new Map(),
  };
  return { entry, guess };
}

/** Names that a first level of headings, and a title, have in the languages of Word and LibreOffice. */
const HEADING_NAME =
  /^(?:heading|überschrift|titre|título|titolo|kop|nagłówek|rubrik|overskrift|otsikko|nadpis|címsor|заголовок|見出し|标题|標題)\s*([1-6])$/iu;
const TITLE_NAME = /^(?:title|titel|titre|título|titolo|tytuł|表題|标题)$/iu;

/**
 * A document with its formulas as text, which the reader would leave out; the headings that its styles are, by their level, their
 * name in any language, or the style they are made of (ECMA-376, 17.7); and how many drawings of Word nobody reads.
 */
function readParts(bytes: Uint8Array): { text: Uint8Array; styles: string[]; drawings: number } {
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const body = xml("word/document.xml");
  const drawings = body.match(/<(?:c:chart|dgm:relIds|cx:chart)\b/g)?.length ?? 0;
  const spoken = body.replace(
    /<m:oMath>[\s\S]*?<\/m:oMath>/g,
    (formula) =>
      `<w:r><w:t xml:space="preserve">${[...formula.matchAll(/<m:t\b[^>]*>([^<]*)<\/m:t>/g)].map(([, text = ""]) => text).join("")}</w:t></w:r>`,
  );
  const text =
    spoken === body ? bytes : zipSync({ ...parts, "word/document.xml": strToU8(spoken) }, { level: 0 });
  return { text, styles: readHeadingStyles(xml("word/styles.xml")), drawings };
}

function readHeadingStyles(xml: string): string[] {
  const value = (style: string, name: string): string =>
    new RegExp(`<w:${name}\\b[^>]*\\bw:val="([^"]*)"`).exec(style)?.[1] ?? "";
  const styles = new Map(
    [...xml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(([, attributes = "", inner = ""]) => [
      /\bw:styleId="([^"]*)"/.exec(attributes)?.[1] ?? "",
      { name: value(inner, "name"), basedOn: value(inner, "basedOn"), outline: value(inner, "outlineLvl") },
    ]),
  );
  const levelOf = (id: string, depth = 0): string => {
    const style = styles.get(id);
    if (!style || depth > 10) return "";
    if (TITLE_NAME.test(style.name)) return "title";
    const named = HEADING_NAME.exec(style.name)?.[1];
    if (named !== undefined) return named;
    if (/^[0-5]$/.test(style.outline)) return String(Number(style.outline) + 1);
    return levelOf(style.basedOn, depth + 1);
  };
  return [...styles].flatMap(([id, { name }]) => {
    const level = levelOf(id);
    if (level === "" || /['\n]/.test(name)) return [];
    return [`p[style-name='${name}'] => ${level === "title" ? "h1.title" : `h${level}`}:fresh`];
  });
}

/** Characters of a heading that is only told by its bold letters. */
const LONGEST_HEADING = 90;
const BOLD_PARAGRAPH =
  /<p>((?:<a id="[^"]*"><\/a>)?<strong>(?:(?!<\/strong>|<br|<img)[\s\S])*<\/strong>)\s*<\/p>/g;

/** A document without a heading by its style: its bold paragraphs are what its author meant by them, the first of all its title. */
function withHeadings(html: string): string {
  if (/<h[1-6]\b/.test(html)) return html;
  const isFirst = (offset: number): boolean =>
    html
      .slice(0, offset)
      .replace(/<[^>]*>/g, "")
      .trim() === "";
  return html.replace(BOLD_PARAGRAPH, (source, inner: string, offset: number) => {
    const words = inner.replace(/<[^>]*>/g, "").trim();
    if (words === "" || words.length > LONGEST_HEADING || /[.;,]$/.test(words)) return source;
    const level = isFirst(offset) ? "h1" : "h2";
    return `<${level}>${words.replace(/:$/, "")}</${level}>`;
  });
}

/** One heading of the first level, the title: those beside it move a level down. */
function shiftHeadings(html: string): string {
  const isTitled = html.includes('<h1 class="title">');
  const firsts = html.match(/<h1\b/g)?.length ?? 0;
  if (!isTitled && !(firsts > 1 && /^\s*<h1\b/.test(html))) return html;
  let isFirst = !isTitled;
  return html
    .replace(/<(\/?)h([1-5])((?:\s[^>]*)?)>/g, (tag, slash: string, level: string, rest: string) => {
      const isTitle = rest.includes("title") || (isFirst && level === "1");
      if (slash === "" && isTitle) return "<h1>";
      if (slash === "/" && level === "1" && isFirst) {
        isFirst = false;
        return tag;
      }
      return `<${slash}h${Number(level) + 1}>`;
    })
    .replace(/<h1>((?:(?!<\/h)[\s\S])*)<\/h2>/g, "<h1>$1</h1>");
}

type Properties = Record<"title" | "creator" | "keywords" | "description" | "created", string | null>;

/** The core properties of a document (ECMA-376, part 2). */
function readProperties(bytes: Uint8Array): Properties {
  const part = unzipSync(bytes, { filter: ({ name }) => name === "docProps/core.xml" })["docProps/core.xml"];
  const xml = part === undefined ? "" : strFromU8(part);
  const find = (name: string): string | null => {
    const text = new RegExp(`<${name}\\b[^>]*>([^<]*)</${name}>`).exec(xml)?.[1]?.trim();
    return text === undefined || text === "" || /^(?:python-docx|un-named|user|admin)$/i.test(text)
      ? null
      : text;
  };
  const fields = {
    title: find("dc:title"),
    creator: find("dc:creator"),
    keywords: find("cp:keywords"),
    description: find("dc:description"),
    created: find("dcterms:created"),
  };
  return fields satisfies RawFields;
}
