import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from "yaml";
import type { Diagnostic } from "../../diagnostic.ts";
import {
  error,
  type FieldDiagnostic,
  type FieldPath,
  type Position,
  toDiagnostic,
} from "../fields/diagnostic.ts";
import type { FrontMatterFormat } from "./source.ts";
import { readToml } from "./toml.ts";
import { explainYaml } from "./yaml-diagnostics.ts";

/** Fields, and where each stands in the file; `fields` is null where the YAML cannot be read. */
export type FrontMatter = {
  fields: RawFields | null;
  diagnostics: Diagnostic[];
  /** The place of a field; of one that is missing, that of what should hold it. */
  placeOf: (path: FieldPath) => Place;
};

/** Front matter is a few fields: what is longer was meant for the body, or for mischief. Characters. */
const MAX_LENGTH = 100_000;

/**
 * Reads the fields of a file, in TOML by `readToml`, and YAML 1.2 by its failsafe schema (YAML 1.2.2, chapter
 * 10.1): every value is text, a list or a mapping.
 */
export function readFrontMatter(
  text: string,
  firstLine: number,
  format: FrontMatterFormat = "yaml",
): FrontMatter {
  const fence: Place = { line: firstLine - 1, column: 1, isPlain: true, comment: null };
  const refuse = (rule: string, message: string, at: Position = fence): FrontMatter => ({
    fields: null,
    diagnostics: [toDiagnostic(error(rule, [], message), at)],
    placeOf: () => fence,
  });
  if (text.length > MAX_LENGTH) {
    const size = Math.round(text.length / 1000);
    return refuse("front-matter-long", `the front matter is ${size} KB long; is the --- at its end missing?`);
  }
  if (format === "toml") return readToml(text, firstLine);
  const { yaml, oddLines } = withOrdinarySpaces(text);
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const fault = document.errors[0] ?? document.warnings.find(({ code }) => code === "TAG_RESOLVE_FAILED");
  if (fault) {
    const { rule, message, line, column } = explainYaml(fault, yaml);
    return refuse(rule, message, { line: line + firstLine, column });
  }
  if (document.contents === null)
    return refuse("front-matter-empty", "the front matter is empty; it needs title and publishDate");
  if (!isMap(document.contents)) {
    return refuse(
      "front-matter-shape",
      'the front matter must be lines of "field: text"; write title: "..."',
    );
  }
  const { fields, findings, places } = readMapping(document.contents, positionOf);
  const placeOf = (path: FieldPath): Place =>
    path.length === 0 ? fence : (places.get(JSON.stringify(path)) ?? placeOf(path.slice(0, -1)));
  const diagnostics = [
    ...explainOddSpaces(oddLines.map((line) => line + firstLine)),
    ...findings.map((finding) => toDiagnostic(finding, placeOf(finding.path))),
  ];
  const unread = diagnostics.find(({ rule }) => rule === "yaml-reference" || rule === "yaml-name");
  return unread ? { fields: null, diagnostics: [unread], placeOf } : { fields, diagnostics, placeOf };
}

/** Spaces that are none to YAML: no-break, of a fixed width, ideographic, of no width. */
const ODD_INDENT = /^[ \t]*[\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF][\s\u200B\uFEFF]*(?=\S)/;

/**
 * Lines indented by other than ordinary spaces, read as their author sees them: to YAML they would not belong to the field
 * above. `oddLines` counts from 0.
 */
function withOrdinarySpaces(text: string): { yaml: string; oddLines: number[] } {
  const lines = text.split("\n");
  const oddLines: number[] = [];
  for (const [index, line] of lines.entries()) {
    const indent = ODD_INDENT.exec(line)?.[0];
    if (indent === undefined) continue;
    const above = lines.slice(0, index).findLast((other) => other.trim() !== "") ?? "";
    if (!/:\s*$|^\s/.test(above)) continue;
    lines[index] = " ".repeat(indent.length) + line.slice(indent.length);
    oddLines.push(index);
  }
  return { yaml: lines.join("\n"), oddLines };
}

function explainOddSpaces([first, ...others]: number[]): Diagnostic[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? "" : ` (and of ${others.length} more: ${others.join(", ")})`;
  const message = `the spaces at the start of this line${more} are no ordinary ones, so that YAML would not take it for a part of the field above; type them again`;
  return [toDiagnostic(error("yaml-space", [], message), { line: first, column: 1 })];
}

/** A value as its author typed it: text stays text, "1.10" keeps its nought and "no" is no boolean. */
export type RawValue = string | null | RawValue[] | RawFields;
export type RawFields = { [key: string]: RawValue };

export const isRawFields = (value: RawValue | undefined): value is RawFields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `isPlain`: typed without quotes. `comment`: what YAML took for a comment behind the value. */
export type Place = Position & { isPlain: boolean; comment: string | null };

/** Where a value stands; of one that is missing, what should hold it. */
export type PlaceOf = (path: FieldPath) => Place;

/** Keyed by the path as JSON. */
type FieldPlaces = Map<string, Place>;

type FieldReading = {
  findings: FieldDiagnostic[];
  places: FieldPlaces;
  positionOf: (offset: number) => Position;
};

const NULLS = new Set(["", "~", "null", "Null", "NULL"]);

/** Values of a parsed mapping. Aliases are refused: a few lines of them would unfold to gigabytes. */
function readMapping(map: YAMLMap, positionOf: FieldReading["positionOf"]) {
  const reading: FieldReading = { findings: [], places: new Map(), positionOf };
  return { fields: readMap(map, [], reading), findings: reading.findings, places: reading.places };
}

function readMap(map: YAMLMap, path: FieldPath, reading: FieldReading): RawFields {
  const entries = new Map<string, RawValue>();
  for (const pair of map.items) {
    const key = toNode(pair.key);
    const value = toNode(pair.value);
    const position = reading.positionOf(key?.range?.[0] ?? 0);
    if (key !== null && !isScalar(key)) {
      const message =
        "brackets are no name of a field; where they begin a text, put the whole text in quotes";
      reading.findings.push({ ...error("yaml-name", path, message), at: position });
      continue;
    }
    const name = String(key?.value ?? "");
    const at = [...path, name];
    const first = reading.places.get(JSON.stringify(at));
    if (first) {
      const message = `\`${name}\` stands twice, on line ${first.line} and here; keep one of them`;
      reading.findings.push({ ...error("duplicate-field", at, message), at: position });
    } else {
      setPlace(reading, at, position, value);
      // A Map until the end: assigning `__proto__` to an object would change the object itself.
      entries.set(name, readValue(value, at, reading));
    }
  }
  return Object.fromEntries(entries);
}

function readValue(node: Node | null, path: FieldPath, reading: FieldReading): RawValue {
  if (isAlias(node)) return refuse(reading, path, "*", node.source);
  if (node?.anchor) return refuse(reading, path, "&", node.anchor);
  if (isMap(node)) return readMap(node, path, reading);
  if (isScalar(node)) return readText(node);
  if (!isSeq(node)) return null;
  return node.items.map((item, index) => {
    const value = toNode(item);
    setPlace(reading, [...path, index], reading.positionOf(value?.range?.[0] ?? 0), value);
    return readValue(value, [...path, index], reading);
  });
}

function readText(node: Scalar): string | null {
  const text = String(node.value ?? "");
  return node.type === "PLAIN" && NULLS.has(text) ? null : text;
}

function refuse(reading: FieldReading, path: FieldPath, sign: string, name: string): null {
  const message = `YAML reads \`${sign}${name}\` as a reference to another value, and none is followed here; write the value out, or put the text in quotes`;
  reading.findings.push(error("yaml-reference", path, message));
  return null;
}

function setPlace({ places }: FieldReading, path: FieldPath, position: Position, value: Node | null): void {
  const isPlain = !isScalar(value) || value.type === "PLAIN";
  places.set(JSON.stringify(path), {
    ...position,
    isPlain,
    comment: isScalar(value) ? (value.comment ?? null) : null,
  });
}

/** The types of `yaml` let a pair hold anything; a parsed one holds nodes. */
function toNode(value: unknown): Node | null {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : null;
}

/** An empty text is none, and fields or entries without a value are left out; null where nothing remains. */
export function withoutEmpty(value: RawValue): RawValue {
  if (value === null) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value)) return value.filter((item) => withoutEmpty(item) !== null);
  const entries = Object.entries(value).filter(([, inner]) => withoutEmpty(inner) !== null);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}
