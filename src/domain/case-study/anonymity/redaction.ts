import { FIELD_NAMES } from "../../content-model/fields.ts";
import type { Diagnostic } from "../../diagnostic.ts";
import { nearestName } from "../fields/names.ts";
import type { RawFields, RawValue } from "../front-matter/read.ts";
import { type ClientIdentity, type ContainsName, nameFinder } from "./name-finder.ts";

/** A diagnostic as others than its author may read it. */
export type Redact = (diagnostic: Diagnostic) => Diagnostic;

const HIDDEN =
  "what is wrong here cannot be told without naming the client, whose name is not to be shown; npm run check says it";

/**
 * Takes the name of an anonymous client out of diagnostics that quote it. It reads the fields as typed, since those with
 * mistakes are quoted most; `fields` is null where none could be read from `text`.
 */
export function createRedaction(fields: RawFields | null, text: string): Redact {
  const isTelling = fields === null ? quotesOf(text) : namesOf(fields);
  return (diagnostic) => ({
    ...diagnostic,
    message: isTelling(diagnostic.message) ? HIDDEN : diagnostic.message,
    field: diagnostic.field !== null && isTelling(diagnostic.field) ? null : diagnostic.field,
  });
}

/** Nobody knows the name in front matter that cannot be read: where it has such a client, nothing of it is quoted. */
const quotesOf = (text: string): ContainsName =>
  /\banonym\w*["']?\s*:/i.test(text) ? (said) => /["`]/.test(said) : () => false;

/** A quote that was cut short may end within the name. */
const CUT_QUOTE = "...`";

function namesOf(fields: RawFields): ContainsName {
  if (!isAnonymous(fields)) return () => false;
  const clients = Object.entries(fields).filter(([name, value]) => isClient(name) || isAnonymous(value));
  const finders = clients.flatMap(([, value]) => telltalesOf(value)).map(nameFinder);
  if (finders.length === 0) return () => false;
  return (said) => said.includes(CUT_QUOTE) || finders.some((holdsName) => holdsName(said));
}

const ANONYMOUS = ["anonymous"];
const TELLTALES = ["name", "url", "logo"];

const isClient = (name: string): boolean => nearestName(name, FIELD_NAMES) === "client";

const isAnonymous = (value: RawValue): boolean =>
  mappingsOf(value).some((map) => Object.keys(map).some((name) => nearestName(name, ANONYMOUS) !== null));

function telltalesOf(value: RawValue): ClientIdentity[] {
  if (typeof value === "string") return [{ name: value }];
  return mappingsOf(value).flatMap((map) =>
    Object.entries(map).flatMap(([name, inner]) => {
      const told = nearestName(name, TELLTALES);
      return told === null || typeof inner !== "string" ? [] : [{ [told]: inner }];
    }),
  );
}

/** All mappings inside a value, however deep, and itself. */
function mappingsOf(value: RawValue): RawFields[] {
  if (value === null || typeof value === "string") return [];
  if (Array.isArray(value)) return value.flatMap(mappingsOf);
  return [value, ...Object.values(value).flatMap(mappingsOf)];
}
