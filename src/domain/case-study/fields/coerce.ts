import { FIELD_NAMES, fieldRow, fieldsOfKind, PLACEHOLDER_VALUES } from "../../content-model/fields.ts";
import { type PlaceOf, type RawFields, type RawValue, withoutEmpty } from "../front-matter/read.ts";
import { type CoercedClient, coerceClient } from "./client.ts";
import { error, type FieldDiagnostic, warning } from "./diagnostic.ts";
import { readDraft, readFlag } from "./flags.ts";
/** Fields in the shape the schema checks. */
export type CoercedFields = { [name: string]: RawValue | boolean | CoercedClient };
const FLAGS = new Set([...fieldsOfKind("flag"), "published", "status"]);
const SAID_ELSEWHERE = new Set([...FLAGS, ...Object.keys(PLACEHOLDER_VALUES)]);
const OPTIONAL = new Set(FIELD_NAMES.filter((name) => !SAID_ELSEWHERE.has(name)));

/** Brings the habits of other systems into one shape: where the meaning is plain it is read, and said. */
export function coerceFields(
  fields: RawFields,
  placeOf: PlaceOf,
): { fields: CoercedFields; findings: FieldDiagnostic[] } {
  const draft = readDraft(fields, placeOf);
  const featured = readFlag(fields, "featured", placeOf);
  const client = coerceClient(fields.client, placeOf);
  const coerced = Object.entries(fields).flatMap(([name, raw]) => {
    // Of a field that is not read, nothing but that is said.
    if (!FIELD_NAMES.includes(name) && !FLAGS.has(name)) return [];
    const value = FLAGS.has(name) ? null : withoutEmpty(raw);
    if (value === null) return [{ name, value, findings: findEmpty(name) }];
    const shaped = coerceField(name, value);
    return [
      { name, value: shaped.value, findings: [...shaped.findings, ...findMisreadYaml(name, value, placeOf)] },
    ];
  });
  return {
    fields: {
      ...Object.fromEntries(
        coerced.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]),
      ),
      ...client.fields,
      draft: draft.value,
      featured: featured.value,
    },
    findings: [
      ...[draft, featured, client].flatMap((reading) => reading.findings),
      ...coerced.flatMap(({ findings }) => findings),
    ],
  };
}

/** A field begun and not filled in; what is required, and flags, say so themselves. */
function findEmpty(name: string): FieldDiagnostic[] {
  if (!OPTIONAL.has(name)) return [];
  return [warning("field-empty", [name], `${name} is empty; fill it in, or remove the line`)];
}

const LISTS = new Set(fieldsOfKind("paths", "items"));
/** Lists of short names: a text given for one may hold several, parted by commas. */
const NAME_LISTS = new Set(fieldsOfKind("names"));
/** Texts that may name several people. */
const PEOPLE = new Set(fieldsOfKind("person", "people"));

export type CoercedValue = { value: RawValue; findings: FieldDiagnostic[] };

const asItIs = (value: RawValue): CoercedValue => ({ value, findings: [] });

/** A list for a text, a text for a list: read where the meaning is plain, left for the schema to refuse where not. */
export function coerceField(name: string, value: RawValue): CoercedValue {
  if (fieldRow(name)?.kind === "picture") return toImage(value);
  if (NAME_LISTS.has(name) && typeof value === "string") return toNameList(name, value);
  if (LISTS.has(name) && !Array.isArray(value)) return toListOfOne(name, value);
  if (PEOPLE.has(name) && typeof value !== "string") {
    const names = namesIn(value);
    if (names !== null)
      return toText(name, names, Array.isArray(value) ? "is a list" : "has fields of its own");
  }
  const isList = LISTS.has(name) || NAME_LISTS.has(name);
  return Array.isArray(value) && !isList ? toText(name, value) : asItIs(value);
}

/** Names of people given by fields of their own, as `author: { name: ... }` is in other systems; null where there are none. */
function namesIn(value: RawValue): string[] | null {
  const items = Array.isArray(value) ? value : [value];
  const names = items.map((item) => {
    if (item === null || typeof item === "string" || Array.isArray(item)) return item;
    return item.name ?? item.title ?? null;
  });
  return names.every((name) => typeof name === "string") ? names : null;
}

/** A path alone, or one in a list: what the picture shows is then missing, and said to be. */
function toImage(value: RawValue): CoercedValue {
  const [only, ...others] = Array.isArray(value) ? value : [value];
  return asItIs(typeof only === "string" && others.length === 0 ? { src: only } : value);
}

function toNameList(name: string, text: string): CoercedValue {
  const bare = text.replace(/^\s*[[(]|[\])]\s*$/g, "");
  const parts = /^#\S+(?:\s+#\S+)*\s*$/.test(bare) ? bare.split(/\s+|,/) : bare.split(/[,;，、]/);
  const names = parts.map((part) => part.trim()).filter(Boolean);
  const read = names.length === 1 ? "one entry" : `${names.length} entries`;
  const message = `${name} is one text and is read as ${read}; write a list: ${name}: [${names.map(toEntry).join(", ")}]`;
  return { value: names, findings: [warning("list-as-text", [name], message)] };
}

/** A name as it may stand in a list of YAML. */
const toEntry = (name: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N} ./+-]*$/u.test(name) ? name : JSON.stringify(name);

function toListOfOne(name: string, value: RawValue): CoercedValue {
  const message = `${name} is a list, and this is read as its one entry; write ${name}: and below it a line that begins with "- "`;
  return { value: [value], findings: [warning("list-as-text", [name], message)] };
}

function toText(name: string, list: RawValue[], what = "is a list"): CoercedValue {
  const texts = list.filter((item) => typeof item === "string");
  if (texts.length !== list.length || (texts.length !== 1 && !PEOPLE.has(name))) return asItIs(list);
  const text = texts.join(", ");
  const message = `${name} ${what} and is read as "${text}"; write ${name}: "${text}"`;
  return { value: text, findings: [warning("text-as-list", [name], message)] };
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

/** What YAML reads otherwise than its author meant. */
export function findMisreadYaml(name: string, value: RawValue, placeOf: PlaceOf): FieldDiagnostic[] {
  if (typeof value === "string")
    return [...findLostText(name, placeOf), ...findTypographicQuotes(name, value, placeOf)];
  return Array.isArray(value) && NAME_LISTS.has(name) ? findNumbers(name, value, placeOf) : [];
}

/** A # with a space before it begins a comment: `Deal #1` would be published as `Deal`. */
function findLostText(name: string, placeOf: PlaceOf): FieldDiagnostic[] {
  const { comment, isPlain } = placeOf([name]);
  if (!isPlain || !comment || /^\s/.test(comment)) return [];
  const message = `YAML drops what follows a #, so \`#${comment.trim()}\` is lost; put the whole text in quotes`;
  return [error("text-cut", [name], message)];
}

function findTypographicQuotes(name: string, value: string, placeOf: PlaceOf): FieldDiagnostic[] {
  if (!fieldRow(name)?.warnsOfQuotes || !placeOf([name]).isPlain || !/^[“”„«].*[“”»]$/su.test(value))
    return [];
  const message = `the typographic quotes are shown as part of the ${name}; write straight ones: ${name}: ${JSON.stringify(value.slice(1, -1))}`;
  return [warning("text-quotes", [name], message)];
}

function findNumbers(name: string, list: RawValue[], placeOf: PlaceOf): FieldDiagnostic[] {
  return list.flatMap((item, index) => {
    const path = [name, index];
    if (typeof item !== "string" || !NUMBER.test(item) || !placeOf(path).isPlain) return [];
    const message = `the number ${item} is read as the word "${item}"; put it in quotes, or remove it if it is a slip`;
    return [warning("number-as-text", path, message)];
  });
}
