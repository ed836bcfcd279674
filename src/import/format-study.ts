import { isRawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import type { ImportedClient } from "./map-client.ts";
import type { ImportedFields } from "./map-entry.ts";

/** The text of a study's file: its fields in the order they are documented, and its body. */
export function formatStudy(fields: ImportedFields, body: string): string {
  const lines = [
    fields.draft ? "draft: true" : null,
    line("title", fields.title),
    line("snippet", fields.snippet),
    fields.image === null
      ? null
      : `image: { src: ${quoted(fields.image.src)}${fields.image.alt === "" ? "" : `, alt: ${quoted(fields.image.alt)}`} }`,
    fields.publishDate === "" ? null : `publishDate: ${formatDate(fields.publishDate)}`,
    fields.updated === "" ? null : `updated: ${formatDate(fields.updated)}`,
    line("author", fields.author),
    fields.client === null ? null : formatClient(fields.client),
    line("industry", fields.industry),
    list("tags", fields.tags),
    list("services", fields.services),
    list("technologies", fields.technologies),
    line("duration", fields.duration),
    line("team", fields.team),
    list("redirectFrom", fields.redirectFrom),
    fields.outcomes.length === 0 ? null : `outcomes: ${formatFlow(fields.outcomes)}`,
    fields.evidence.length === 0 ? null : `evidence: ${formatFlow(fields.evidence)}`,
    fields.featured ? "featured: true" : null,
  ];
  const text = `---\n${lines.filter((each) => each !== null).join("\n")}\n---\n\n${body.trim()}\n`;
  return cleanText(text);
}

/** Control characters, which old systems leave behind and the check refuses, and what stands for a letter that was lost. */
const cleanText = (text: string): string =>
  [...text.toWellFormed()]
    .map((sign) =>
      /[\u007F\uFFFD\uFFFE\uFFFF]/u.test(sign) || (sign < " " && !/[\n\t]/.test(sign)) ? " " : sign,
    )
    .join("");

const line = (name: string, text: string): string | null => (text === "" ? null : `${name}: ${quoted(text)}`);

const list = (name: string, items: readonly string[]): string | null =>
  items.length === 0 ? null : `${name}: [${items.map(plainOrQuoted).join(", ")}]`;

/** JSON's strings are YAML's too. */
const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, " ").trim());

const plainOrQuoted = (text: string): string =>
  /^[\p{L}/][\p{L}\p{N} ./_-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$|\s$/i.test(text)
    ? text
    : quoted(text);

const formatDate = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : quoted(date));

function formatClient(client: ImportedClient): string | null {
  const { name, url, logo, approved, anonymous } = client;
  if (name !== undefined && [url, logo, approved, anonymous].every((value) => value === undefined))
    return line("client", name);
  const parts = Object.entries({ name, url, logo, anonymous }).flatMap(([key, value]) =>
    value ? [`${key}: ${quoted(value)}`] : [],
  );
  if (approved !== undefined) parts.push(`approved: ${approved}`);
  return parts.length === 0 ? null : `client: { ${parts.join(", ")} }`;
}

function formatFlow(value: RawValue): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(", ")}]`;
  if (isRawFields(value))
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${formatFlow(inner)}`)
      .join(", ")} }`;
  return quoted(value ?? "");
}
