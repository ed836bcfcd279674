import { FIELD_NAMES, fieldRow, fieldsOfKind } from "../../content-model/fields.ts";
import type { PlaceOf, RawFields, RawValue } from "../front-matter/read.ts";
import { type FieldDiagnostic, warning } from "./diagnostic.ts";
import { fieldCalled } from "./names.ts";

/** Fields that are read under the names other systems give them, where the value is one of that field. */
const ADOPTED = FIELD_NAMES.filter((name) => fieldRow(name)?.readsAliases);

const DATED_NAME = /(?:^|[\\/])(?<date>\d{4}-\d{2}-\d{2})[-_][^\\/]+$/;

/** Front matter under the names of this site, and what is to be said of it; `placeOf` finds a field by either name. */
export type NamedFields = { fields: RawFields; findings: FieldDiagnostic[]; placeOf: PlaceOf };

/** Reads `date`, `summary`, `client_name` and the like as the fields they are, and a date in the name of the file. */
export function readAliases(raw: RawFields, file: string, placeOf: PlaceOf): NamedFields {
  const adopted = new Map<string, string>();
  for (const [alias, value] of Object.entries(raw)) {
    const field = fieldCalled(alias, ADOPTED);
    if (field === null || adopted.has(field) || !isEmpty(raw[field]) || !fitsField(field, value)) continue;
    // A client given by fields of its own may be one who must not be named: only plain names are taken over.
    if (field === "client" && typeof value !== "string") continue;
    adopted.set(field, alias);
  }
  const names = new Map([...adopted].map(([field, alias]) => [alias, field]));
  const fields = Object.fromEntries(
    Object.entries(raw)
      .filter(([name]) => !adopted.has(name))
      .map(([name, value]) => [names.get(name) ?? name, value]),
  );
  const findings = [...adopted].map(([field, alias]) =>
    warning("field-alias", [alias], `\`${alias}\` is read as ${field}; write ${field}: in its place`),
  );
  const date = DATED_NAME.exec(file)?.groups?.date;
  if (date !== undefined && isEmpty(fields.publishDate) && !Object.hasOwn(fields, "publishDate")) {
    fields.publishDate = date;
    const message = `publishDate is missing and is read from the name of the file; write publishDate: ${date}`;
    findings.push(warning("date-in-name", [], message));
  }
  return {
    fields,
    findings,
    placeOf: ([first = "", ...path]) => placeOf([adopted.get(String(first)) ?? first, ...path]),
  };
}

const isEmpty = (value: RawValue | undefined): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#].*)?$/i;
/** Characters. A value of a name or a date is not longer. */
const LONGEST_NAME = 80;

/** Whether a value may be one of a field: a suggestion that it cannot follow helps nobody. */
export function fitsField(field: string, value: RawValue | undefined): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) {
    const [only] = value;
    const isList = isListKind(field);
    if (value.length === 1 && only !== undefined && !isList) return fitsField(field, only);
    return isList && value.every((item) => fitsField(field, item));
  }
  if (typeof value !== "string") return fieldRow(field)?.inner !== undefined && fitsMapping(field, value);
  switch (fieldRow(field)?.kind) {
    case "date":
      return /\d/.test(value) && value.length <= LONGEST_NAME;
    case "picture":
      return PICTURE.test(value.trim());
    case "client":
    case "term":
    case "person":
    case "names":
      return value.length <= LONGEST_NAME && !value.includes("\n");
    case "paths":
      return value.trim().startsWith("/") || /^https?:/i.test(value.trim());
    default:
      return true;
  }
}

const LISTS = fieldsOfKind("names", "paths", "items");
const isListKind = (field: string): boolean => LISTS.includes(field);

const fitsMapping = (field: string, value: RawFields): boolean =>
  field !== "image" || ["src", "url", "path", "alt"].some((name) => typeof value[name] === "string");

const SENTENCE = /\S+\s+\S+\s+\S+\s+\S+|[.!?]["”»]?$/;

/** Whether a value holds words of a text, which advice must not throw away. */
export function holdsSentences(value: RawValue | undefined): boolean {
  if (typeof value === "string") return SENTENCE.test(value.trim());
  if (value === null || value === undefined) return false;
  return Object.values(value).some((inner) => holdsSentences(inner));
}
