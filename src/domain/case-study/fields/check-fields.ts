import type { RawFields } from "../front-matter/values.ts";
import type { Finding } from "./finding.ts";
import { explainIssue } from "./issues.ts";
import { findKeptBack } from "./kept-back.ts";
import { mend, type PlaceOf } from "./mend.ts";
import { type FrontMatterFields, frontMatterSchema, STAND_INS } from "./schema.ts";
import { findUnknownFields } from "./unknown.ts";

/** The fields of a file that have the right shape, with stand-ins where they must not be missing, and all that is to be said. */
export function checkFields(
  raw: RawFields,
  placeOf: PlaceOf,
  now: Date | null,
): { fields: FrontMatterFields; findings: Finding[] } {
  const unknown = findUnknownFields(raw);
  // "title is missing" adds nothing where "did you mean title?" is said as an error already.
  const named = new Set(unknown.filter(({ level }) => level === "error").map(({ meant }) => meant));
  const mended = mend(raw, placeOf);
  const keptBack = findKeptBack(raw, mended.fields.draft === true, now);
  const parsed = frontMatterSchema.safeParse(mended.fields, { reportInput: true });
  const issues = (parsed.error?.issues ?? []).map((issue) => explainIssue(issue, raw));
  const unsaid = issues.filter(({ rule, path }) => rule !== "field-missing" || !named.has(String(path[0])));
  const broken = new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])));
  const sound = Object.fromEntries(Object.entries(mended.fields).filter(([name]) => !broken.has(name)));
  return {
    fields: parsed.data ?? frontMatterSchema.parse({ ...STAND_INS, ...sound }),
    findings: [...withoutThose(unknown, keptBack), ...keptBack, ...mended.findings, ...unsaid],
  };
}

/** A field is spoken of once. */
const withoutThose = (findings: Finding[], others: Finding[]): Finding[] =>
  findings.filter(({ path }) => !others.some((other) => other.path[0] === path[0]));
