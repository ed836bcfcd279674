import { parse } from "yaml";
import {
  isRawFields,
  type RawFields,
  type RawValue,
  readFrontMatter,
} from "../domain/case-study/front-matter/read.ts";
import { normalizeText, splitSource } from "../domain/case-study/front-matter/source.ts";

/** A file of Markdown taken apart; `bodyLine` is 1-based. */
export type MarkdownParts = { fields: RawFields; body: string; bodyLine: number };

/** Takes fields and body of a file apart; a file without front matter is all body. Never throws for what stands in it. */
export function readMarkdown(text: string): MarkdownParts {
  const normalized = normalizeText(text);
  const source = splitSource(normalized);
  if ("rule" in source) return { fields: {}, body: normalized, bodyLine: 1 };
  const { body, bodyLine, frontMatter, format } = source;
  // The check reads a line that a tab indents as one of its own, so that it can name it.
  const hasTabs = format === "yaml" && /^\t+\S/m.test(frontMatter);
  const { fields } = hasTabs
    ? { fields: null }
    : readFrontMatter(frontMatter, source.frontMatterLine, format);
  return { fields: fields ?? readLoosely(frontMatter), body, bodyLine };
}

/** Front matter the check refuses, such as YAML with references, which are followed here: the files are the user's own. */
function readLoosely(yaml: string): RawFields {
  // A tab indents nothing in YAML, but in the eyes of many authors.
  const text = yaml.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)).replace(/:\t+/g, ": ");
  try {
    return withMerged(
      toRawFields(
        parse(text, { schema: "failsafe", uniqueKeys: false, maxAliasCount: 1000, logLevel: "silent" }),
      ),
    );
  } catch {
    return readLines(yaml);
  }
}

/** A mapping with the fields of those it refers to by `<<`, which YAML 1.1 lays under its own. */
function withMerged(fields: RawFields): RawFields {
  const { "<<": under = null, ...own } = fields;
  const merged: RawFields = Object.assign(
    {},
    ...[under]
      .flat()
      .filter((each) => isRawFields(each))
      .map(withMerged),
    own,
  );
  return Object.fromEntries(
    Object.entries(merged).map(([name, value]) => [name, isRawFields(value) ? withMerged(value) : value]),
  );
}

/** Lines of `name: text`, of YAML that no parser takes. */
function readLines(yaml: string): RawFields {
  const lines = yaml.split("\n").flatMap((line): [string, RawValue][] => {
    const [, name, text = ""] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, text.replace(/^(["'])(.*)\1$/, "$2")]];
  });
  return Object.fromEntries(lines);
}

/** Any parsed data as the values front matter has: texts, lists and mappings. */
export function toRawValue(value: unknown): RawValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toRawValue);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toRawValue(inner)]));
  return String(value);
}

export function toRawFields(value: unknown): RawFields {
  const raw = toRawValue(value);
  return isRawFields(raw) ? raw : {};
}

/** The text of a value, of a list its items, of a mapping its name; empty where there is none. */
export function rawText(value: RawValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(rawText).filter(Boolean).join(", ");
  for (const name of ["name", "title", "label", "text", "value"]) {
    const inner = value[name];
    if (typeof inner === "string") return inner.trim();
  }
  return "";
}

/** Of several names the first under which a mapping has a text. */
export function textUnder(map: RawFields, ...names: string[]): string {
  for (const name of names) {
    const text = rawText(map[name]);
    if (text !== "") return text;
  }
  return "";
}

/** Whether a value is missing, an empty text, list or mapping. */
export const rawIsEmpty = (value: RawValue): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
