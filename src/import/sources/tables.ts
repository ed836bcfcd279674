import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { ReaderError } from "../../build/reader-message.ts";
import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import { toSlug } from "../../domain/text/slug.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { listSourceFiles, readSourceText } from "../source-files.ts";

/** The rows of a CSV file with a head, each as fields by the names of its columns. */
export function readTable(path: string): RawFields[] {
  const text = readSourceText(path);
  const [head = ""] = text.split("\n", 1);
  const [delimiter = ","] = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length);
  const rows: Record<string, string>[] = parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim()),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter,
  });
  return rows;
}

/** Reads the CSV of a collection of Webflow; that of any other table with a column for names as well. */
export function readWebflow({ root, scope }: DetectedSource): Source {
  const files = scope === "" ? listSourceFiles(root).filter((path) => /\.csv$/i.test(path)) : [scope];
  const entries = files.flatMap((file) =>
    readTable(join(root, file)).map((row, index) => toEntry(row, file, index)),
  );
  if (entries.length === 0)
    throw new ReaderError(`${files.join(", ")} holds no row; export the collection as CSV again.`);
  const guess =
    "The CSV does not say where its pages stand; their old addresses are guessed from the name of the file.";
  return {
    kind: "webflow",
    root,
    entries,
    skipped: [],
    guesses: entries.some(({ address }) => address !== null) ? [guess] : [],
    publicFolders: [root],
    partialFolders: [],
    settings: {},
    origin: null,
    languages: [],
  };
}

/** Columns of Webflow itself, which say nothing of a study. */
const OWN_COLUMNS = new Set(["Collection ID", "Locale ID", "Item ID", "CMS Locale ID"]);
const HTML = /<(?:p|h[1-6]|ul|ol|figure|blockquote)\b/i;
const BODY = /\b(?:body|content|rich[- ]?text|text|story|description)\b/i;

function toEntry(row: RawFields, file: string, index: number): SourceEntry {
  const columns = Object.entries(row).filter(
    ([name, value]) => !OWN_COLUMNS.has(name) && rawText(value) !== "",
  );
  const rich = columns.filter(([, value]) => HTML.test(rawText(value)));
  const [body] = rich.toSorted((a, b) => rank(b) - rank(a));
  const hasBody = body !== undefined && (BODY.test(body[0]) || rich.length === 1);
  const name = rawText(row.Slug) || toSlug(rawText(row.Name) || rawText(row.Title)) || `row-${index + 2}`;
  const isUnpublished = Object.hasOwn(row, "Published On") && rawText(row["Published On"]) === "";
  const fields = Object.fromEntries(columns.filter(([column]) => !(hasBody && column === body[0])));
  const collection = toSlug(
    basename(file)
      .replace(/\.csv$/i, "")
      .replace(/^.* - /, "")
      .replace(/[ -]*[0-9a-f]{20,}$/, ""),
  );
  return {
    path: `${file}#${index + 2}`,
    name,
    fields: { ...fields, ...(isUnpublished ? { Draft: "true" } : {}) },
    body: hasBody ? rawText(body[1]) : "",
    format: "html",
    bodyLine: null,
    language: null,
    group: null,
    address: Object.hasOwn(row, "Collection ID") ? `/${collection}/${name}` : null,
    fallbackDate: null,
    pictures: new Map(),
  };
}

/** A column that is called body counts before one that is only long. */
const rank = ([name, value]: [string, RawFields[string]]): number =>
  (BODY.test(name) ? 1_000_000 : 0) + rawText(value).length;
