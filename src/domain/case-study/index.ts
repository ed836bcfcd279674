import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { readSlug } from "./address.ts";
import { checkAnonymity } from "./anonymity/check-anonymity.ts";
import { createRedaction, type Redact } from "./anonymity/redaction.ts";
import { checkBody } from "./body/check-body.ts";
import { readBody } from "./body/read-body.ts";
import { checkClaims } from "./check-claims.ts";
import { checkTitle } from "./check-title.ts";
import { readAliases } from "./fields/aliases.ts";
import { checkFields } from "./fields/check-fields.ts";
import { type FieldPath, mergeFieldDiagnostics, type Position, toDiagnostic } from "./fields/diagnostic.ts";
import { readFrontMatter } from "./front-matter/read.ts";
import { normalizeText, splitSource } from "./front-matter/source.ts";
import { idsIn } from "./markdown/headings.ts";
import { linksIn, type TextLink } from "./markdown/links.ts";
import type { ParseOptions } from "./options.ts";
import { findTextFaults } from "./text-faults.ts";
import { toStudy } from "./to-study.ts";
import type { CaseStudy } from "./types.ts";

export type { ParseOptions } from "./options.ts";

/**
 * A case study, or null and at least one error. Diagnostics stand in the order of their lines. `placeOf` tells where a
 * field stands, and of one that is missing where the front matter begins. Diagnostics are for the author; others see what `redact` leaves of each.
 */
export type ParsedCaseStudy = {
  study: CaseStudy | null;
  /** Last part of the address the file names or has by its name, where its fields could be read. */
  slug: string | null;
  diagnostics: Diagnostic[];
  /** Links of the text, by the lines of the file. */
  links: TextLink[];
  /** Ids that links to its page may name; null where they are not known. */
  ids: string[] | null;
  placeOf: (path: FieldPath) => Position;
  redact: Redact;
};

const START: Position = { line: 1, column: 1 };
/** A file none of whose fields could be read, and its text, where that could be. */
export const unread = (diagnostics: Diagnostic[], text = ""): ParsedCaseStudy => ({
  study: null,
  slug: null,
  diagnostics,
  links: [],
  ids: null,
  placeOf: () => START,
  redact: createRedaction(null, text),
});

/** Reads a Markdown file with front matter into a value that can be trusted, and says all that is wrong with it. */
export function parseCaseStudy(file: { path: string; text: string }, options: ParseOptions): ParsedCaseStudy {
  const text = normalizeText(file.text);
  const faults = findTextFaults(text);
  if (hasErrors(faults)) return unread(faults, text);
  const source = splitSource(text);
  if ("rule" in source) return unread([...faults, source], text);
  const body = readBody(source.body, source.bodyLine);
  const frontMatter = readFrontMatter(source.frontMatter, source.frontMatterLine, source.format);
  const { fields: written, diagnostics } = frontMatter;
  const around = [...faults, ...diagnostics, ...checkBody(body, options.findImage)];
  if (!written) return unread(around.sort(byPosition), text);
  const { fields: raw, placeOf, findings: aliases } = readAliases(written, file.path, frontMatter.placeOf);
  const checked = checkFields(raw, placeOf, options.now ?? null);
  const hasOwnDate = Object.hasOwn(written, "publishDate");
  const made = toStudy({ file: file.path, fields: checked.fields, body, placeOf, hasOwnDate }, options);
  const sense = made.study
    ? [...checkClaims(made.study, checked.fields, placeOf), ...checkTitle(made.study, body)]
    : [];
  const findings = mergeFieldDiagnostics([...aliases, ...checked.findings, ...made.findings], placeOf);
  const all = [
    ...around,
    ...checkAnonymity({ file: file.path, raw, fields: checked.fields, body, placeOf }),
    ...sense,
    ...findings.map((finding) => toDiagnostic(finding, placeOf(finding.path))),
  ].sort(byPosition);
  return {
    study: hasErrors(all) ? null : made.study,
    slug: readSlug(checked.fields.slug, file.path, hasOwnDate).slug,
    diagnostics: all,
    links: linksIn(body.tokens).map(({ href, line }) => ({ href, line: line + body.line })),
    ids: idsIn(body.tokens),
    placeOf,
    redact: createRedaction(raw, text),
  };
}

const hasErrors = (diagnostics: Diagnostic[]): boolean => diagnostics.some(({ level }) => level === "error");
