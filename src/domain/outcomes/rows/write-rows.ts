import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { normalizeText, splitSource } from "../../case-study/front-matter/source.ts";
import type { AuthorRow } from "./author-row.ts";

/** Rows for the front matter of a file: those that take the place of a sentence of its list, by that sentence, and new ones. */
export type RowChanges = { replaced: ReadonlyMap<string, AuthorRow>; added: readonly AuthorRow[] };

/** A stretch of a text and what takes its place; offsets in UTF-16 units. */
type Edit = { start: number; end: number; text: string };

/**
 * Writes rows into the list of outcomes of a file, and nothing else: comments, quotes, order, indents and line ends stay. `listLine`: where
 * the list stands under another name. A problem says in a sentence why a file cannot be written.
 */
export function writeRows(
  text: string,
  changes: RowChanges,
  listLine: number | null,
): { text: string } | { problem: string } {
  const normal = normalizeText(text);
  const source = splitSource(normal);
  if ("rule" in source) return { problem: source.message };
  const start = normal
    .split("\n")
    .slice(0, source.frontMatterLine - 1)
    .reduce((length, line) => length + line.length + 1, 0);
  const written = normal.slice(start, start + source.frontMatter.length);
  if (written.replace(/\t/g, " ") !== source.frontMatter.replace(/\t/g, " "))
    return { problem: "its front matter has no braces of its own; write them around the fields" };
  const place = { line: listLine === null ? null : listLine - source.frontMatterLine + 1 };
  const edits =
    source.format === "toml"
      ? editToml(source.frontMatter, changes)
      : editYaml(source.frontMatter, changes, place.line, source.frontMatterLine);
  return "problem" in edits
    ? edits
    : {
        text: applyEdits(
          text,
          normal,
          edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
        ),
      };
}

/** Applies edits of the normalised text to the text as it is, with its own line ends. */
function applyEdits(text: string, normal: string, edits: readonly Edit[]): string {
  const offsets: number[] = [];
  const head = text.length - text.replace(/^[\uFEFF\u200B\u2060]+/, "").length;
  let at = head;
  for (let index = 0; index <= normal.length; index++) {
    offsets.push(at);
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, text: words }) => {
      const [from = 0, to = 0] = [offsets[start], offsets[end]];
      return done.slice(0, from) + words.replaceAll("\n", lineEnd) + done.slice(to);
    }, text);
}

const ORDER = ["label", "before", "after", "change", "text", "by", "on"] as const;
const partsOf = (row: AuthorRow): [string, string][] =>
  ORDER.flatMap((name): [string, string][] => {
    const value = row[name];
    return value === undefined ? [] : [[name, JSON.stringify(value)]];
  });
const formatYamlRow = (row: AuthorRow): string =>
  `{ ${partsOf(row)
    .map(([name, value]) => `${name}: ${value}`)
    .join(", ")} }`;
const formatJsonRow = (row: AuthorRow): string =>
  `{ ${partsOf(row)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(", ")} }`;
const formatTomlRow = (row: AuthorRow): string =>
  `{ ${partsOf(row)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ")} }`;

function editToml(toml: string, { added, replaced }: RowChanges): Edit[] | { problem: string } {
  if (/^[ \t]*(?:\[\[[ \t]*)?claimWaivers\b/m.test(toml) && /\bline\s*=/.test(toml))
    return { problem: "its claimWaivers name lines, which new rows would move; write the rows by hand" };
  if (replaced.size > 0 || /^\s*(?:\[\[\s*)?["']?outcomes["']?\s*(?:\]\]|=)/m.test(toml))
    return { problem: "its list of outcomes is written in TOML; write the rows by hand" };
  // A line of a text over several lines may begin with a bracket, and opens no table.
  const lines = toml.replace(/"""[\s\S]*?"""|'''[\s\S]*?'''/g, (words) => words.replaceAll("[", " "));
  const table = /^[ \t]*\[/m.exec(lines)?.index;
  const at = table ?? toml.length;
  const list = `outcomes = [\n${added.map((row) => `  ${formatTomlRow(row)},\n`).join("")}]`;
  return [{ start: at, end: at, text: table === undefined ? `\n${list}` : `${list}\n\n` }];
}

type Ranged = { range?: [number, number, number] | null | undefined };
const startOf = (node: unknown): number => (node as Ranged | null)?.range?.[0] ?? 0;

/** Where the words of a node end: of a collection in blocks the last of its parts, without the lines behind it. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? endOf(last.value ?? last.key) : endOfRange(node);
  }
  if (isSeq(node) && !node.flow) return node.items.length > 0 ? endOf(node.items.at(-1)) : endOfRange(node);
  return endOfRange(node);
}

const endOfRange = (node: unknown): number => (node as Ranged | null)?.range?.[1] ?? 0;

/** `firstLine`: of the front matter in its file. */
function editYaml(
  yaml: string,
  changes: RowChanges,
  listLine: number | null,
  firstLine: number,
): Edit[] | { problem: string } {
  const document = parseDocument(yaml, { schema: "failsafe", uniqueKeys: false, logLevel: "silent" });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return { problem: "its front matter cannot be read" };
  const edits = editRows(root, yaml, changes, listLine);
  return "problem" in edits ? edits : [...edits, ...moveWaivers(root, yaml, edits, firstLine)];
}

/** Waivers name lines of the file: those of lines behind new rows are moved with them. */
function moveWaivers(root: YAMLMap, yaml: string, edits: readonly Edit[], firstLine: number): Edit[] {
  const waivers = root.get("claimWaivers");
  const items = isSeq(waivers) ? waivers.items : [];
  const starts = [0, ...[...yaml.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const breaks = (text: string): number => text.split("\n").length - 1;
  return items.flatMap((item): Edit[] => {
    const line = isMap(item) ? item.get("line", true) : null;
    if (!isScalar(line) || !/^\d+$/.test(String(line.value))) return [];
    const place = starts[Number(line.value) - firstLine] ?? yaml.length + 1;
    const shift = edits
      .filter(({ start }) => start <= place)
      .reduce((sum, { start, end, text }) => sum + breaks(text) - breaks(yaml.slice(start, end)), 0);
    const [start, end] = [startOf(line), endOfRange(line)];
    const moved = String(Number(line.value) + shift);
    return shift === 0
      ? []
      : [{ start, end, text: yaml.slice(start, end).replace(String(line.value), moved) }];
  });
}

function editRows(
  root: YAMLMap,
  yaml: string,
  changes: RowChanges,
  listLine: number | null,
): Edit[] | { problem: string } {
  const pair = findList(root, yaml, listLine);
  if (!pair) return changes.added.length === 0 ? [] : [insertList(root, yaml, changes.added)];
  const { value } = pair;
  const format = root.flow ? formatJsonRow : formatYamlRow;
  if (isSeq(value)) return editList(value, yaml, changes, format);
  const rows = [...(isScalar(value) ? [...changes.replaced.values()] : []), ...changes.added];
  const isNull = isScalar(value) && value.type === "PLAIN" && NULL.test(String(value.value));
  const isEmpty = isMap(value) ? value.items.length === 0 : !isScalar(value) || (value.value ?? "") === "";
  if (rows.length === 0) return [];
  if (!isEmpty && !isNull && changes.replaced.size === 0)
    return { problem: "its field of outcomes is a text; write it as a list" };
  const behindColon = yaml.indexOf(":", endOfRange(pair.key)) + 1;
  // Nothing in quotes or braces is taken out too; behind a bare colon there is nothing to take.
  const isWritten = (isScalar(value) || isMap(value)) && endOfRange(value) > startOf(value);
  const start = isWritten ? startOf(value) : behindColon;
  const end = isWritten ? trimmedEnd(yaml, endOfRange(value)) : start;
  return [{ start, end, text: `${isWritten ? "" : " "}[${rows.map(format).join(", ")}]` }];
}

/** YAML's words for nothing, which say that the list is empty. */
const NULL = /^(?:~|null)$/i;

/** The pair that holds the list: `outcomes` itself, or the one on a line, which has another name or lies deeper. */
function findList(root: YAMLMap, yaml: string, listLine: number | null): Pair | null {
  const own = root.items.find(({ key }) => isScalar(key) && key.value === "outcomes");
  if (own || listLine === null) return own ?? null;
  const lineOf = (offset: number): number => yaml.slice(0, offset).split("\n").length;
  const pairs = root.items.flatMap((pair) => [pair, ...(isMap(pair.value) ? pair.value.items : [])]);
  return pairs.findLast(({ key, value }) => isSeq(value) && lineOf(startOf(key)) === listLine) ?? null;
}

function insertList(root: YAMLMap, yaml: string, rows: readonly AuthorRow[]): Edit {
  if (root.flow) {
    const end = endOfRange(root) - 1;
    const last = root.items.at(-1);
    const at = last ? endOf(last.value ?? last.key) : end;
    const isOnLines = yaml.slice(at, end).includes("\n");
    const lead = isOnLines ? `,\n${indentAt(yaml, startOf(last?.key))}` : ", ";
    return { start: at, end: at, text: `${lead}"outcomes": [${rows.map(formatJsonRow).join(", ")}]` };
  }
  const indent = indentAt(yaml, startOf(root.items[0]?.key));
  const at = yaml.replace(/\s+$/, "").length;
  const list = [`${indent}outcomes:`, ...rows.map((row) => `${indent}  - ${formatYamlRow(row)}`)].join("\n");
  return { start: at, end: at, text: `\n${list}` };
}

function editList(
  list: YAMLSeq,
  yaml: string,
  { replaced, added }: RowChanges,
  format: (row: AuthorRow) => string,
): Edit[] {
  const edits = list.items.flatMap((item): Edit[] => {
    const row = isScalar(item) ? replaced.get(String(item.value ?? "").trim()) : undefined;
    return row ? [{ start: startOf(item), end: trimmedEnd(yaml, endOf(item)), text: format(row) }] : [];
  });
  if (added.length === 0) return edits;
  const last = list.items.at(-1);
  const end = endOfRange(list) - 1;
  if (!last) return [...edits, fillBrackets(list, yaml, added.map(format))];
  const at = trimmedEnd(yaml, endOf(last));
  if (!list.flow) {
    const lineEnd = yaml.indexOf("\n", at) < 0 ? yaml.length : yaml.indexOf("\n", at);
    const first = startOf(list.items[0]);
    const dash = yaml.lastIndexOf("-", first - 1);
    const indent = " ".repeat(dash - (yaml.lastIndexOf("\n", dash) + 1));
    const lines = added.map((row) => `\n${indent}- ${format(row)}`).join("");
    return [...edits, { start: lineEnd, end: lineEnd, text: lines }];
  }
  const bracketLine = yaml.lastIndexOf("\n", end) + 1;
  const isOnLines = yaml.slice(bracketLine, end).trim() === "" && bracketLine > at;
  const hasComma = /^\s*,/.test(yaml.slice(at, end));
  if (!isOnLines) {
    const lead = hasComma ? " " : ", ";
    const place = hasComma ? at + yaml.slice(at).indexOf(",") + 1 : at;
    return [...edits, { start: place, end: place, text: lead + added.map(format).join(", ") }];
  }
  const indent = indentAt(yaml, startOf(last));
  const lines = added.map((row) => `${indent}${format(row)}`).join(",\n");
  return [
    ...edits,
    ...(hasComma ? [] : [{ start: at, end: at, text: "," }]),
    { start: bracketLine, end: bracketLine, text: `${lines}\n` },
  ];
}

/** Rows of an empty list: where its bracket closes on a line of its own, as behind a comment, on lines before it. */
function fillBrackets(list: YAMLSeq, yaml: string, rows: readonly string[]): Edit {
  const end = endOfRange(list) - 1;
  const line = yaml.lastIndexOf("\n", end) + 1;
  if (line <= startOf(list) || yaml.slice(line, end).trim() !== "")
    return { start: end, end, text: rows.join(", ") };
  const indent = `${yaml.slice(line, end)}  `;
  return { start: line, end: line, text: `${rows.map((row) => indent + row).join(",\n")}\n` };
}

const indentAt = (yaml: string, offset: number): string =>
  /^[ \t]*/.exec(yaml.slice(yaml.lastIndexOf("\n", offset - 1) + 1))?.[0] ?? "";

/** The end of a text in blocks lies behind its line break, which stays. */
const trimmedEnd = (yaml: string, end: number): number => yaml.slice(0, end).trimEnd().length;
