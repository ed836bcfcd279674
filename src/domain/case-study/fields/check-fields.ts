import type { z } from "zod";
import {
  type FrontMatterFields,
  fieldRow,
  frontMatterSchema,
  PLACEHOLDER_VALUES,
} from "../../content-model/fields.ts";
import type { PlaceOf, RawFields } from "../front-matter/read.ts";
import type { IsPast } from "../types.ts";
import { coerceFields } from "./coerce.ts";
import { error, type FieldDiagnostic, type FieldPath, formatPath, warning } from "./diagnostic.ts";
import { findHidingFields } from "./hiding-fields.ts";
import { findUnknownFields } from "./unknown-fields.ts";
/** The fields of a file that have the right shape, with stand-ins where they must not be missing, and all that is to be said. */
export function checkFields(
  raw: RawFields,
  placeOf: PlaceOf,
  isPast?: IsPast,
): { fields: FrontMatterFields; findings: FieldDiagnostic[] } {
  const unknown = findUnknownFields(raw);
  // "title is missing" adds nothing where "did you mean title?" is said as an error already.
  const named = new Set(unknown.filter(({ level }) => level === "error").map(({ meant }) => meant));
  const coerced = coerceFields(raw, placeOf);
  const keptBack = findHidingFields(raw, coerced.fields.draft === true, isPast);
  const parsed = frontMatterSchema.safeParse(coerced.fields, { reportInput: true });
  const issues = (parsed.error?.issues ?? []).map((issue) => explainIssue(issue, raw));
  const unsaid = issues.filter(({ rule, path }) => rule !== "field-missing" || !named.has(String(path[0])));
  const broken = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
  const sound = Object.fromEntries(Object.entries(coerced.fields).filter(([name]) => !broken.has(name)));
  return {
    fields: parsed.data ?? frontMatterSchema.parse({ ...PLACEHOLDER_VALUES, ...sound }),
    findings: [...withoutThose(unknown, keptBack), ...keptBack, ...coerced.findings, ...unsaid],
  };
}

/** A field is spoken of once. */
const withoutThose = (findings: FieldDiagnostic[], others: FieldDiagnostic[]): FieldDiagnostic[] =>
  findings.filter(({ path }) => !others.some((other) => other.path[0] === path[0]));

type Issue = z.core.$ZodIssue;

/** A complaint of the schema in the words of someone who fills the fields in. */
export const explainIssue = (issue: Issue, raw: RawFields): FieldDiagnostic =>
  explain(narrow(issue, []), raw);

type Narrow = { issue: Issue; path: FieldPath };

/** Of a field that may have two shapes: the complaint about the parts of the one it has, if it has one. */
function narrow(issue: Issue, above: FieldPath): Narrow {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code !== "invalid_union") return { issue, path };
  const inner = issue.errors.find(
    ([first]) => first && (first.path.length > 0 || first.code !== "invalid_type"),
  )?.[0];
  return inner ? narrow(inner, path) : { issue, path };
}

function explain({ issue, path }: Narrow, raw: RawFields): FieldDiagnostic {
  const name = formatPath(path);
  const write = `write ${fieldRow(String(path[0]))?.example ?? `${path[0]}: "..."`}`;
  if (issue.code === "custom" || (issue.code === "invalid_type" && issue.input === undefined)) {
    const is = path.length === 1 && Object.hasOwn(raw, name) ? "is empty" : "is missing";
    return error("field-missing", path, `${name} ${is}; ${write}`);
  }
  if (issue.code === "invalid_format") {
    return error("field-address", path, explainFormat(path, String(issue.input)));
  }
  const wanted = issue.code === "invalid_type" ? issue.expected : "string";
  const not = Array.isArray(issue.input) ? "a list" : "fields of its own";
  const must = WANTED[wanted] ?? `must be one text, not ${not}`;
  return error("field-shape", path, `${name} ${must}; ${write}`);
}

const WANTED: Record<string, string> = {
  array: "must be a list",
  object: "must have fields of its own",
  number: "must be a number",
};

function explainFormat(path: FieldPath, input: string): string {
  const shown = `\`${input.length > 60 ? `${input.slice(0, 60)}...` : input}\``;
  if (path[0] === "redirectFrom") {
    return `${formatPath(path)} must be a path of this site that begins with /, without spaces, and ${shown} is none; correct it`;
  }
  const guess = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(input)
    ? `write https://${input}`
    : "write one such as https://www.example.com";
  return `${formatPath(path)} must be a web address that begins with https://, and ${shown} is none; ${guess}`;
}

/** Characters. Search results show about 60 of a title and 160 of a snippet; these are where cards and pages break. */
const LONGEST_TITLE = 160;
const LONGEST_SNIPPET = 400;

const TAG = /<\/?[a-z!][^<>]{0,200}>/i;
const MARKDOWN = /\*\*[^*]{1,200}\*\*|\[[^\][]{1,200}\]\([^()\s]{1,200}\)/;

/** Whether title and snippet can stand where a page, a card and a search result show them. */
export function checkWords({
  title,
  snippet = "",
}: Pick<FrontMatterFields, "title" | "snippet">): FieldDiagnostic[] {
  return [
    ...findLength("title", title, LONGEST_TITLE, "and search results show about 60; say it in one line"),
    ...findLength(
      "snippet",
      snippet,
      LONGEST_SNIPPET,
      "and cards show about 160; cut it to one or two sentences",
    ),
    ...findMarkup("title", title),
    ...findMarkup("snippet", snippet),
  ];
}

function findLength(field: string, text: string, most: number, cure: string): FieldDiagnostic[] {
  if (text.length <= most) return [];
  const message = `the ${field} has ${text.length.toLocaleString("en")} characters, ${cure}`;
  return [warning("text-long", [field], message)];
}

function findMarkup(field: string, text: string): FieldDiagnostic[] {
  const tag = TAG.exec(text)?.[0];
  const found = tag ?? MARKDOWN.exec(text)?.[0];
  if (found === undefined) return [];
  const kind = tag === undefined ? "Markdown" : "HTML";
  const message = `the ${field} has ${kind} in it (\`${found}\`), which readers will see as it stands; write plain text`;
  return [warning(tag === undefined ? "text-markdown" : "text-html", [field], message)];
}
