import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
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
  const entries = await Promise.all(files.map((file) => readDocument(file, root)));
  return {
    kind: "docx",
    root,
    entries,
    skipped: [],
    guesses: [],
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

async function readDocument(file: string, root: string): Promise<SourceEntry> {
  const bytes = readFileSync(join(root, file));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { styleMap: STYLES });
  const properties = readProperties(bytes);
  const written = readFileDate(join(root, file));
  return {
    path: file,
    name: (file.split("/").at(-1) ?? file).replace(/\.docx$/i, ""),
    fields: {
      author: properties.creator,
      keywords: properties.keywords,
      description: properties.description,
    },
    body: shiftHeadings(value),
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

type Properties = Record<"creator" | "keywords" | "description" | "created", string | null>;

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
    creator: find("dc:creator"),
    keywords: find("cp:keywords"),
    description: find("dc:description"),
    created: find("dcterms:created"),
  };
  return fields satisfies RawFields;
}
