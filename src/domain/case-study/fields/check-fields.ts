import type { RawFields } from "../front-matter/values.ts";
import type { Finding } from "./finding.ts";
import { explainIssue } from "./issues.ts";
import { mend, type PlaceOf } from "./mend.ts";
import { type FrontMatterFields, frontMatterSchema } from "./schema.ts";
import { findUnknownFields } from "./unknown.ts";

/** The fields of a file, null where they cannot be trusted, and all that is to be said about their shape. */
export function checkFields(
  raw: RawFields,
  placeOf: PlaceOf,
): { fields: FrontMatterFields | null; findings: Finding[] } {
  const unknown = findUnknownFields(raw);
  const mended = mend(raw, placeOf);
  const parsed = frontMatterSchema.safeParse(mended.fields, { reportInput: true });
  const issues = (parsed.error?.issues ?? [])
    .map(explainIssue)
    .filter((finding) => !isNamed(finding, unknown));
  return { fields: parsed.data ?? null, findings: [...unknown, ...mended.findings, ...issues] };
}

/** "title is missing" says nothing where "did you mean title?" is said already. */
const isNamed = ({ rule, path }: Finding, unknown: Finding[]): boolean =>
  rule === "field-missing" &&
  unknown.some(({ level, message }) => level === "error" && message.includes(`did you mean ${path[0]}?`));
