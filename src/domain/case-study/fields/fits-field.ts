import { fieldRow, fieldsOfKind } from "../../content-model/fields.ts";
import { spellingKey } from "../../vocabulary.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";

export const SOURCES = ["src", "image", "url", "path", "file", "source", "href", "filename", "permalink"];

export const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#].*)?$/i;

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

/** Several names of people are read as one text. */
const LISTS = fieldsOfKind("names", "paths", "items", "person", "people");

const isListKind = (field: string): boolean => LISTS.includes(field);

const fitsMapping = (field: string, value: RawFields): boolean =>
  field !== "image" ||
  Object.entries(value).some(
    ([name, inner]) =>
      typeof inner === "string" && SOURCES.includes(spellingKey(name)) && PICTURE.test(inner),
  );

const SENTENCE = /\S+\s+\S+\s+\S+\s+\S+|[.!?]["”»]?$/;

/** Whether a value holds words of a text, which advice must not throw away. */
export function hasSentences(value: RawValue | undefined): boolean {
  if (typeof value === "string") return SENTENCE.test(value.trim());
  if (value === null || value === undefined) return false;
  return Object.values(value).some((inner) => hasSentences(inner));
}

export const isEmptyValue = (value: RawValue | undefined): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
