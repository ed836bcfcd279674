import { byPosition, type Diagnostic } from "../diagnostic.ts";
import { lazy } from "../memoize.ts";
import { recogniseLanguage } from "../outcomes/index.ts";
import { addressOf, readSlug, slugOfFile } from "./address.ts";
import { checkAnonymity, hiddenNamesOf } from "./anonymity/check-anonymity.ts";
import { createRedaction } from "./anonymity/redaction.ts";
import { checkBody } from "./body/check-body.ts";
import { parseBody } from "./body/parse-body.ts";
import { checkClaims, checkTitle } from "./check-study.ts";
import { readAliases } from "./fields/aliases.ts";
import { checkFields } from "./fields/check-fields.ts";
import { mergeFieldDiagnostics, type Position, toDiagnostic } from "./fields/diagnostic.ts";
import { removeTemplateCode } from "./fields/template-code.ts";
import { readFrontMatter } from "./front-matter/read.ts";
import { normalizeText, splitSource } from "./front-matter/source.ts";
import { idsIn } from "./markdown/headings.ts";
import { linksIn } from "./markdown/links.ts";
import { findTextFaults } from "./text-faults.ts";
import { outcomesOfBody, toStudy } from "./to-study.ts";
import type { CaseStudyFile, ParseOptions } from "./types.ts";

export type { CaseStudyFile, ParseOptions, RememberOutcomes } from "./types.ts";

const START: Position = { line: 1, column: 1 };

/** A file none of whose fields could be read, and its text, where that could be. */
export function toUnreadFile(
  path: string,
  diagnostics: Diagnostic[],
  text = "",
  named = path,
): CaseStudyFile {
  const slug = slugOfFile(named);
  return {
    file: path,
    study: null,
    body: null,
    isLanguageRead: true,
    slug,
    url: addressOf(slug),
    links: [],
    linkTargets: new Map(),
    ids: null,
    diagnostics,
    redact: createRedaction(null, text),
    hiddenNames: [],
    placeOf: () => START,
  };
}

/**
 * Reads a Markdown file with front matter into a value that can be trusted, and says all that is wrong with it. `named`: the
 * path its address is made of, where that is another, as of a translation.
 */
export function parseCaseStudy(
  { path, text: written, named = path }: { path: string; text: string; named?: string },
  options: ParseOptions,
): CaseStudyFile {
  const text = normalizeText(written);
  const faults = findTextFaults(text);
  if (hasErrors(faults)) return toUnreadFile(path, faults, text, named);
  const source = splitSource(text);
  if ("rule" in source) return toUnreadFile(path, [...faults, source], text, named);
  const body = parseBody(source.body, source.bodyLine);
  const frontMatter = readFrontMatter(source.frontMatter, source.frontMatterLine, source.format);
  const around = [...faults, ...frontMatter.diagnostics, ...checkBody(body, options.findImage)];
  if (!frontMatter.fields) return toUnreadFile(path, around.sort(byPosition), text, named);
  const {
    fields: raw,
    placeOf,
    findings: aliases,
  } = readAliases(frontMatter.fields, path, frontMatter.placeOf);
  const templates = removeTemplateCode(raw);
  const { fields, findings } = checkFields(templates.fields, placeOf, options.isPast);
  const hasOwnDate = Object.hasOwn(frontMatter.fields, "publishDate");
  const words = `${body.text}\n${fields.title}\n${fields.snippet ?? ""}`;
  const language = recogniseLanguage(words, options.language);
  const bodyOutcomes = lazy(() => outcomesOfBody(body, language, options.rememberOutcomes));
  const parts = { file: path, named, raw, fields, body, placeOf, hasOwnDate, language, bodyOutcomes };
  const made = toStudy(parts, options);
  const diagnostics = [
    ...around,
    ...checkAnonymity(parts),
    ...(made.study ? [...checkClaims(made.study, parts), ...checkTitle(made.study, body)] : []),
    ...mergeFieldDiagnostics([...aliases, ...templates.findings, ...findings, ...made.findings], placeOf).map(
      (finding) => toDiagnostic(finding, placeOf(finding.path)),
    ),
  ].sort(byPosition);
  const { slug } = readSlug(fields.slug, named, hasOwnDate);
  return {
    file: path,
    study: hasErrors(diagnostics) ? null : made.study,
    body,
    isLanguageRead: language !== null,
    slug,
    url: addressOf(slug),
    links: linksIn(body.tokens).map(({ href, line }) => ({ href, line: line + body.line })),
    linkTargets: new Map(),
    ids: idsIn(body.tokens),
    diagnostics,
    redact: createRedaction(raw, text),
    hiddenNames: hiddenNamesOf(fields),
    placeOf,
  };
}

const hasErrors = (diagnostics: Diagnostic[]): boolean => diagnostics.some(({ level }) => level === "error");
