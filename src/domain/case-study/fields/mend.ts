import type { Place, RawFields, RawValue } from "../front-matter/values.ts";
import { type MendedClient, mendClient } from "./client.ts";
import { readDraft, readFlag } from "./draft.ts";
import { type FieldPath, type Finding, warning } from "./finding.ts";
import { FIELD_NAMES, STAND_INS } from "./schema.ts";
import { toShape, withoutEmpty } from "./shapes.ts";
import { findTypingSlips } from "./typing-slips.ts";

/** Fields in the shape the schema checks. */
export type MendedFields = { [name: string]: RawValue | boolean | MendedClient };
export type PlaceOf = (path: FieldPath) => Place;

const FLAGS = new Set(["draft", "published", "status", "featured"]);
const SAID_ELSEWHERE = new Set([...FLAGS, ...Object.keys(STAND_INS)]);
const OPTIONAL = new Set(FIELD_NAMES.filter((name) => !SAID_ELSEWHERE.has(name)));

/** Brings the habits of other systems into one shape: where the meaning is plain it is read, and said. */
export function mend(fields: RawFields, placeOf: PlaceOf): { fields: MendedFields; findings: Finding[] } {
  const draft = readDraft(fields, placeOf);
  const featured = readFlag(fields, "featured", placeOf);
  const client = mendClient(fields.client, placeOf);
  const mended = Object.entries(fields).flatMap(([name, raw]) => {
    // Of a field that is not read, nothing but that is said.
    if (!FIELD_NAMES.includes(name) && !FLAGS.has(name)) return [];
    const value = FLAGS.has(name) ? null : withoutEmpty(raw);
    if (value === null) return [{ name, value, findings: findEmpty(name) }];
    const shaped = toShape(name, value);
    return [
      { name, value: shaped.value, findings: [...shaped.findings, ...findTypingSlips(name, value, placeOf)] },
    ];
  });
  return {
    fields: {
      ...Object.fromEntries(
        mended.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]),
      ),
      ...client.fields,
      draft: draft.value,
      featured: featured.value,
    },
    findings: [
      ...[draft, featured, client].flatMap((reading) => reading.findings),
      ...mended.flatMap(({ findings }) => findings),
    ],
  };
}

/** A field begun and not filled in; what is required, and flags, say so themselves. */
function findEmpty(name: string): Finding[] {
  if (!OPTIONAL.has(name)) return [];
  return [warning("field-empty", [name], `${name} is empty; fill it in, or remove the line`)];
}
