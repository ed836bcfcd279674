import type { z } from "zod";
import { error, type FieldPath, type Finding } from "./finding.ts";

type Issue = z.core.$ZodIssue;

const EXAMPLES: Record<string, string> = {
  title: 'title: "Client: what changed, and by how much"',
  publishDate: "publishDate: 2024-01-15",
  client: 'client: "Acme Ltd", or client: { name: "Acme Ltd", url: "https://acme.example" }',
  image: 'image: { src: "/images/case-studies/acme.jpg", alt: "what it shows" }',
  tags: "tags: [performance, react]",
  services: "services: [Web performance]",
  technologies: "technologies: [React, PostgreSQL]",
  redirectFrom: "redirectFrom: [/old/address/]",
  evidence: 'evidence: [{ label: "Press article", url: "https://..." }]',
  outcomes: 'outcomes: ["Load time from 8.2 s to 1.4 s"]',
  claimWaivers: 'claimWaivers: [{ line: 42, reason: "counted by the client" }]',
};

/** The schema's complaints in the words of someone who fills the fields in. */
export const explainIssue = (issue: Issue): Finding => explain(narrow(issue, []));

type Narrow = { issue: Issue; path: FieldPath };

/** Of a field that may have two shapes: the complaint about the one that was tried. */
function narrow(issue: Issue, above: FieldPath): Narrow {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code !== "invalid_union") return { issue, path };
  const branch =
    issue.errors.find((issues) => issues.some(({ path: inner }) => inner.length > 0)) ?? issue.errors.at(-1);
  const [first] = branch ?? [];
  return first ? narrow(first, path) : { issue, path };
}

function explain({ issue, path }: Narrow): Finding {
  const name = path.join(".");
  const example = EXAMPLES[String(path[0])] ?? `${path[0]}: "..."`;
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return error("field-missing", path, `${name} is missing; write ${example}`);
  }
  if (issue.code === "too_small")
    return error("field-empty", path, `${name} is empty; write ${example}, or remove it`);
  if (issue.code === "invalid_format") return error("field-address", path, explainFormat(name, issue.input));
  if (issue.code === "invalid_type")
    return error("field-shape", path, `${name} ${shapeWanted(issue.expected)}; write ${example}`);
  return error("field-shape", path, `${name} cannot be read; write ${example}`);
}

function explainFormat(name: string, input: unknown): string {
  const wanted = name.startsWith("redirectFrom")
    ? "a path that begins with /"
    : "a web address that begins with https://";
  return `${name} must be ${wanted}, without spaces (\`${String(input).slice(0, 60)}\` is not); correct it`;
}

function shapeWanted(expected: string): string {
  if (expected === "array") return "must be a list";
  if (expected === "object") return "must have the fields shown here";
  return expected === "string"
    ? "must be one text, neither a list nor fields of its own"
    : `must be a ${expected}`;
}
