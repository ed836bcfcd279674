import { FACETS } from "./facets.ts";
import type { AuthorWords } from "./words.ts";

/** The table of fields for authors, in Markdown. */
export function formatFieldTable({ fields }: AuthorWords): string {
  const rows = Object.entries(fields).map(([name, { help, guide }]) => `| \`${name}\` | ${guide ?? help} |`);
  return ["| Field | What to write |", "|---|---|", ...rows].join("\n");
}

/** The parameters by which a search can be narrowed, in Markdown. */
export const formatFacetList = (): string => FACETS.map((name) => `\`${name}\``).join(", ");

/** Text between `<!-- name -->` and `<!-- /name -->` replaced; the text as it is where there are no such marks. */
export function replaceMarked(markdown: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = markdown.indexOf(open);
  const end = markdown.indexOf(close);
  if (start < 0 || end < start) return markdown;
  return markdown.slice(0, start + open.length) + text + markdown.slice(end);
}

/** A page of `docs/` with what follows from the content model written anew. */
export const updateDocumentation = (markdown: string, words: AuthorWords): string =>
  replaceMarked(
    replaceMarked(markdown, "fields", `\n\n${formatFieldTable(words)}\n\n`),
    "facets",
    formatFacetList(),
  );
