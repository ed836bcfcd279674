import { parse, TomlDate, TomlError, type TomlTable, type TomlValue } from "smol-toml";
import { error, type FieldPath, type Position, toDiagnostic } from "../fields/diagnostic.ts";
import type { FrontMatter, Place, RawFields, RawValue } from "./read.ts";

/**
 * Reads TOML 1.0 (the front matter of Hugo and Zola between lines of +++) into the values YAML gives: texts, lists and
 * mappings. A number stands as JavaScript writes it, a date as its author did.
 */
export function readToml(toml: string, firstLine: number): FrontMatter {
  const fence: Place = { line: firstLine - 1, column: 1, isPlain: true, comment: null };
  const refuse = (rule: string, message: string, at: Position): FrontMatter => ({
    fields: null,
    diagnostics: [toDiagnostic(error(rule, [], message), at)],
    placeOf: () => fence,
  });
  try {
    const table = parse(toml);
    const places = findPlaces(toml.split("\n"), firstLine);
    const fields = readTable(table);
    const placeOf = (path: FieldPath): Place => {
      if (path.length === 0) return fence;
      const at = places.get(JSON.stringify(path));
      return at ? { ...at, isPlain: !isQuoted(table, path), comment: null } : placeOf(path.slice(0, -1));
    };
    if (Object.keys(fields).length === 0)
      return refuse("front-matter-empty", "the front matter is empty; it needs title and publishDate", fence);
    return { fields, diagnostics: [], placeOf };
  } catch (reason) {
    if (!(reason instanceof TomlError)) throw reason;
    const { message, line, column } = reason;
    const at = { line: line + firstLine - 1, column };
    if (isYaml(toml)) {
      const cure =
        "the fields between the lines of +++ are written in YAML; write --- in place of both lines of +++";
      return refuse("front-matter-fence", cure, fence);
    }
    const [first = ""] = message.replace(/^Invalid TOML document:\s*/, "").split("\n");
    return refuse(
      "toml",
      `TOML cannot be read here (${first}); a text stands in double quotes, as in title = "..."`,
      at,
    );
  }
}

const isTable = (value: TomlValue | undefined): value is TomlTable =>
  typeof value === "object" && !Array.isArray(value) && !(value instanceof TomlDate);

const readTable = (table: TomlTable): RawFields =>
  Object.fromEntries(Object.entries(table).map(([name, value]) => [name, readTomlValue(value)]));

function readTomlValue(value: TomlValue): RawValue {
  if (Array.isArray(value)) return value.map(readTomlValue);
  if (value instanceof TomlDate) return value.toISOString();
  return isTable(value) ? readTable(value) : String(value);
}

/** Whether a value was typed as a text, which stands in quotes. */
function isQuoted(table: TomlTable, path: FieldPath): boolean {
  let value: TomlValue | undefined = table;
  for (const part of path) {
    if (Array.isArray(value)) value = value[Number(part)];
    else value = isTable(value) ? value[String(part)] : undefined;
  }
  return typeof value === "string";
}

const KEY = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/;
const TABLE = /^\s*\[([^[\]]+)\]\s*(?:#.*)?$/;
const LIST_OF_TABLES = /^\s*\[\[([^[\]]+)\]\]\s*(?:#.*)?$/;

/** Where fields stand, by their path as JSON; lines of a text that look like fields do no harm, the first counts. */
function findPlaces(lines: string[], firstLine: number): Map<string, Position> {
  const places = new Map<string, Position>();
  const counts = new Map<string, number>();
  let table: FieldPath = [];
  for (const [index, text] of lines.entries()) {
    const keep = (path: FieldPath): void => {
      const key = JSON.stringify(path);
      const column = text.search(/\S/) + 1;
      if (!places.has(key)) places.set(key, { line: firstLine + index, column });
    };
    const listed = LIST_OF_TABLES.exec(text)?.[1];
    const named = TABLE.exec(text)?.[1];
    if (listed !== undefined) {
      const count = counts.get(listed) ?? 0;
      counts.set(listed, count + 1);
      keep(toPath(listed));
      table = [...toPath(listed), count];
      keep(table);
    } else if (named !== undefined) {
      table = toPath(named);
      keep(table);
    } else {
      const key = KEY.exec(text)?.[1];
      if (key !== undefined) for (const path of prefixesOf(toPath(key))) keep([...table, ...path]);
    }
  }
  return places;
}

const toPath = (name: string): string[] =>
  name.split(".").map((part) => part.trim().replace(/^(["'])(.*)\1$/, "$2"));

const prefixesOf = (path: string[]): string[][] => path.map((_, index) => path.slice(0, index + 1));

const isYaml = (text: string): boolean => {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => /^[\w-]+:(?:\s|$)|^\s|^#|^- /.test(line));
};
