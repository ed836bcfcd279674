import type { z } from "zod";
import type { RawFields } from "../front-matter/values.ts";
import { error, type FieldPath, type Finding, sayPath } from "./finding.ts";

type Issue = z.core.$ZodIssue;

const EXAMPLES: Record<string, string> = {
  title: 'title: "Client: what changed, and by how much"',
  snippet: 'snippet: "One or two sentences."',
  author: 'author: "Sarah Mitchell"',
  publishDate: "publishDate: 2024-01-15",
  client: 'client: "Acme Ltd", or client: { name: "Acme Ltd", url: "https://acme.example" }',
  image: 'image: { src: "/images/case-studies/acme.jpg", alt: "what it shows" }',
  tags: "tags: [performance, react]",
  services: "services: [Web performance]",
  technologies: "technologies: [React, PostgreSQL]",
  industry: 'industry: "Retail", and what else it is about into tags',
  redirectFrom: "redirectFrom: [/old/address/]",
  evidence: 'evidence: [{ label: "Press article", url: "https://press.example/article" }]',
  outcomes: 'outcomes: ["Load time from 8.2 s to 1.4 s"]',
  claimWaivers: 'claimWaivers: [{ line: 42, reason: "counted by the client" }]',
};

/** A complaint of the schema in the words of someone who fills the fields in. */
export const explainIssue = (issue: Issue, raw: RawFields): Finding => explain(narrow(issue, []), raw);

type Narrow = { issue: Issue; path: FieldPath };

/** Of a field that may have two shapes: the complaint about the parts of the one it has, if it has one. */
function narrow(issue: Issue, above: FieldPath): Narrow {
  const path = [...above, ...issue.path.map((part) => (typeof part === "number" ? part : String(part)))];
  if (issue.code !== "invalid_union") return { issue, path };
  const inner = issue.errors.find(
    ([first]) => first && (first.path.length > 0 || first.code !== "invalid_type"),
  )?.[0];
  return inner ? narrow(inner, path) : { issue, path };
}

function explain({ issue, path }: Narrow, raw: RawFields): Finding {
  const name = sayPath(path);
  const write = `write ${EXAMPLES[String(path[0])] ?? `${path[0]}: "..."`}`;
  if (issue.code === "custom" || (issue.code === "invalid_type" && issue.input === undefined)) {
    const is = path.length === 1 && Object.hasOwn(raw, name) ? "is empty" : "is missing";
    return error("field-missing", path, `${name} ${is}; ${write}`);
  }
  if (issue.code === "invalid_format") {
    return error("field-address", path, explainFormat(path, String(issue.input)));
  }
  const wanted = issue.code === "invalid_type" ? issue.expected : "string";
  const not = Array.isArray(issue.input) ? "a list" : "fields of its own";
  const must = WANTED[wanted] ?? `must be one text, not ${not}`;
  return error("field-shape", path, `${name} ${must}; ${write}`);
}

const WANTED: Record<string, string> = {
  array: "must be a list",
  object: "must have fields of its own",
  number: "must be a number",
};

function explainFormat(path: FieldPath, input: string): string {
  const shown = `\`${input.length > 60 ? `${input.slice(0, 60)}...` : input}\``;
  if (path[0] === "redirectFrom") {
    return `${sayPath(path)} must be a path of this site that begins with /, without spaces, and ${shown} is none; correct it`;
  }
  const guess = /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(input)
    ? `write https://${input}`
    : "write one such as https://www.example.com";
  return `${sayPath(path)} must be a web address that begins with https://, and ${shown} is none; ${guess}`;
}
