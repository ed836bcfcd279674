import { type CaseStudyFile, parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import type { CaseStudy, ParseOptions } from "../../../../src/domain/case-study/types.ts";
import type { Diagnostic } from "../../../../src/domain/diagnostic.ts";
import { vocabularySchema } from "../../../../src/domain/vocabulary.ts";

export const vocabulary = vocabularySchema.parse({
  industries: [{ label: "E-commerce", aliases: ["online shop"] }, { label: "Healthcare" }],
  technologies: [
    { label: "React" },
    { label: "Kubernetes", aliases: ["K8s"] },
    { label: "AWS", aliases: ["Amazon Web Services"] },
    { label: "Node.js", aliases: ["nodejs"] },
    { label: "C++" },
    { label: "C" },
  ],
  topics: [{ label: "Performance", aliases: ["speed"] }],
  services: [{ label: "Web performance" }],
  metrics: [],
});

export const options: ParseOptions = { vocabulary, timeZone: "Europe/London" };

export const FIELDS: Record<string, string> = {
  title: '"Acme: faster pages"',
  snippet: '"Short."',
  publishDate: '"2024-01-15 10:30"',
  author: '"Ann Example"',
  client: '"Acme"',
  industry: '"E-commerce"',
  tags: "[react]",
};

/** Front matter with `changed` fields in place of those of a good file; null leaves one out. */
export function study(
  changed: Record<string, string | null> = {},
  body = "## The challenge\n\nIt was slow.\n",
): string {
  const fields = Object.entries({ ...FIELDS, ...changed }).filter(([, value]) => value !== null);
  const lines = fields.map(([name, value]) => (value === "" ? `${name}:` : `${name}: ${value}`));
  return `---\n${lines.join("\n")}\n---\n\n${body}`;
}

export const parse = (text: string, path = "src/content/case-studies/acme.md"): CaseStudyFile =>
  parseCaseStudy({ path, text }, options);

/** `line level field: message`, as short as a test can read it. */
export const formatDiagnostic = ({ line, level, field, message }: Diagnostic): string =>
  `${line} ${level}${field === null ? "" : ` ${field}`}: ${message}`;

export const problemsOf = (text: string): string[] => parse(text).diagnostics.map(formatDiagnostic);

/** The study of a text that must be good. */
export function good(text: string): CaseStudy {
  const { study: value, diagnostics: problems } = parse(text);
  if (!value) throw new Error(problems.map(formatDiagnostic).join("\n"));
  return value;
}
