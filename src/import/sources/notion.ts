import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize } from "node:path";
import { unzipSync } from "fflate";
import type { RawFields } from "../../domain/case-study/front-matter/read.ts";
import type { DetectedSource } from "../detect-source.ts";
import { rawText, readMarkdown } from "../raw-values.ts";
import type { Source, SourceEntry } from "../source.ts";
import { listSourceFiles, readFileDate, readSourceText } from "../source-files.ts";
import { readTable } from "./tables.ts";

/** The id Notion puts behind every name. */
const ID = /[ -]([0-9a-f]{32})(?=$|\.|\/|_all)/g;

/** Reads an export of Notion (Markdown & CSV): its folder or its ZIP. Properties are read from the pages and from the table of a database. */
export function readNotion({ root, scope }: DetectedSource): Source {
  const folder = /\.zip$/i.test(scope) ? unpack(join(root, scope)) : root;
  const files = listSourceFiles(folder).filter((path) => scope === "" || folder !== root || path === scope);
  const rows = files.filter((path) => /\.csv$/i.test(path)).flatMap((path) => readTable(join(folder, path)));
  // A database is exported twice, once as it was shown: what either table says of a page counts.
  const byName = new Map<string, RawFields>();
  for (const row of rows) {
    const name = rawText(row.Name) || rawText(row.Title) || rawText(Object.values(row)[0]);
    const told = Object.fromEntries(Object.entries(row).filter(([, value]) => rawText(value) !== ""));
    byName.set(name, { ...byName.get(name), ...told });
  }
  const pages = files.filter((path) => /\.md$/i.test(path));
  const skipped: Source["skipped"] = [];
  const entries = pages.flatMap((path): SourceEntry[] => {
    const entry = readPage(path, folder, byName);
    const isDatabase = files.some(
      (other) => other.startsWith(`${path.replace(/\.md$/, "")}/`) && /\.md$/.test(other),
    );
    const isShort = entry.body.replace(/\[[^\]]*\]\([^)]*\)/g, "").trim().length < 200;
    if (!isDatabase || !isShort) return [entry];
    skipped.push({ path, why: "it is the page of a database, which lists others" });
    return [];
  });
  return {
    kind: "notion",
    root: folder,
    entries,
    skipped,
    guesses: [],
    publicFolders: [folder],
    partialFolders: [],
    settings: {},
    origin: null,
    languages: [],
  };
}

/** A ZIP, and the ZIPs that large exports hold, in a folder of the system's temporary files. */
function unpack(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), "casebook-notion-"));
  const write = (bytes: Uint8Array): void => {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const target = normalize(join(folder, name));
      // A name may not lead out of the folder.
      if (!target.startsWith(folder) || name.endsWith("/")) continue;
      if (/\.zip$/i.test(name)) write(content);
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  };
  write(readFileSync(path));
  return folder;
}

const PROPERTY = /^([\p{L}][\p{L}\p{N} _/&-]{0,40}):[ \t]+(\S.*)$/u;

function readPage(path: string, folder: string, rows: ReadonlyMap<string, RawFields>): SourceEntry {
  const parts = readMarkdown(readSourceText(join(folder, path)));
  const lines = parts.body.split("\n");
  const heading = lines.findIndex((line) => line.trim() !== "");
  const title = /^#\s+(.*)$/.exec(lines[heading] ?? "")?.[1]?.trim() ?? "";
  const fields: [string, string][] = [];
  // Properties stand in one block under the title.
  let at = heading + 1;
  while (lines[at]?.trim() === "") at++;
  const start = at;
  for (; PROPERTY.test(lines[at] ?? ""); at++) {
    const [, name = "", value = ""] = PROPERTY.exec(lines[at] ?? "") ?? [];
    fields.push([name, withoutLink(value)]);
  }
  const isBlock = at > start && (lines[at] ?? "").trim() === "";
  const from = title === "" ? 0 : isBlock ? at : heading + 1;
  const name = (path.split("/").at(-1) ?? "").replace(/\.md$/, "").replace(ID, "");
  const row = rows.get(title || name) ?? {};
  const { Name: _, ...columns } = Object.fromEntries(
    Object.entries(row).filter(([, value]) => rawText(value) !== ""),
  );
  const written = isBlock ? Object.fromEntries(fields) : {};
  const own = Object.keys(written).map((key) => key.toLowerCase());
  const missing = Object.entries(columns).filter(([key]) => !own.includes(key.toLowerCase()));
  return {
    path,
    name,
    fields: { title: title || name, ...written, ...Object.fromEntries(missing), ...parts.fields },
    body: lines
      .slice(from)
      .join("\n")
      .replace(/!\[Untitled\]\(/g, "![](")
      .replace(/<aside>((?:(?!<aside>)[\s\S])*?)<\/aside>/g, toNote),
    format: "markdown",
    bodyLine: parts.bodyLine + from,
    language: null,
    group: null,
    address: null,
    fallbackDate: { date: readFileDate(join(folder, path)), from: "the file, the day it was exported" },
    pictures: new Map(),
  };
}

/** A callout of Notion, without the picture sign it begins with. */
const toNote = (_: string, words: string): string =>
  `:::note\n\n${words.trim().replace(/^\p{Extended_Pictographic}\uFE0F?\s*/u, "")}\n\n:::`;

/** `Harbour Line (https://www.notion.so/...)`, a relation, as its words; a picture's path as it is. */
const withoutLink = (value: string): string =>
  value.replace(/\s*\((?:https:\/\/(?:www\.)?notion\.so\/|[^()]*[0-9a-f]{32})[^()]*\)/g, "").trim();
