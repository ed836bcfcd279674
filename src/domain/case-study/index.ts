import type { Problem } from "../problem.ts";
import { checkFields } from "./fields/check-fields.ts";
import { toProblem } from "./fields/finding.ts";
import { readFrontMatter } from "./front-matter/read.ts";
import { normalizeText, splitSource } from "./front-matter/source.ts";
import type { ParseOptions } from "./options.ts";
import { findTextFaults } from "./text-faults.ts";
import { toStudy } from "./to-study.ts";
import type { CaseStudy } from "./types.ts";

export type { ParseOptions } from "./options.ts";

/** A case study, or null and at least one error. */
export type ParsedCaseStudy = { study: CaseStudy | null; problems: Problem[] };

/** Reads a Markdown file with front matter into a value that can be trusted, and says all that is wrong with it. */
export function parseCaseStudy(file: { path: string; text: string }, options: ParseOptions): ParsedCaseStudy {
  const text = normalizeText(file.text);
  const faults = findTextFaults(text);
  if (faults.some(({ level }) => level === "error")) return { study: null, problems: faults };
  const source = splitSource(text);
  if ("rule" in source) return { study: null, problems: [...faults, source] };
  const { fields: raw, problems, placeOf } = readFrontMatter(source.frontMatter, source.frontMatterLine);
  if (!raw) return { study: null, problems: [...faults, ...problems] };
  const checked = checkFields(raw, placeOf);
  const body = { text: source.body, line: source.bodyLine };
  const made = checked.fields ? toStudy(file.path, checked.fields, body, options) : null;
  const findings = [...checked.findings, ...(made?.findings ?? [])];
  const all = [
    ...faults,
    ...problems,
    ...(made?.problems ?? []),
    ...findings.map((finding) => toProblem(finding, placeOf(finding.path))),
  ].sort(byPlace);
  const isSound = all.every(({ level }) => level !== "error");
  return { study: isSound ? (made?.study ?? null) : null, problems: all };
}

const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
