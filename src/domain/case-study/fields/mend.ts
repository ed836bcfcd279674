import type { Place, RawFields, RawValue } from "../front-matter/values.ts";
import { readDraft, readFlag } from "./draft.ts";
import type { FieldPath, Finding } from "./finding.ts";
import { toShape, withoutEmpty } from "./shapes.ts";
import { findTypingSlips } from "./typing-slips.ts";

/** Fields in the shape the schema checks. */
export type MendedFields = { [name: string]: RawValue | boolean };
export type PlaceOf = (path: FieldPath) => Place;

const FLAGS = new Set(["draft", "published", "status", "featured"]);

/** Brings the habits of other systems into one shape: where the meaning is plain it is read, and said. */
export function mend(fields: RawFields, placeOf: PlaceOf): { fields: MendedFields; findings: Finding[] } {
  const draft = readDraft(fields, placeOf);
  const featured = readFlag(fields, "featured", placeOf);
  const mended = Object.entries(fields).flatMap(([name, raw]) => {
    const value = FLAGS.has(name) ? null : withoutEmpty(raw);
    if (value === null) return [];
    const shaped = toShape(name, value);
    return [
      { name, value: shaped.value, findings: [...shaped.findings, ...findTypingSlips(name, value, placeOf)] },
    ];
  });
  return {
    fields: {
      ...Object.fromEntries(mended.map(({ name, value }) => [name, value])),
      ...{ draft: draft.value, featured: featured.value },
    },
    findings: [...draft.findings, ...featured.findings, ...mended.flatMap(({ findings }) => findings)],
  };
}
