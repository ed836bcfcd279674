import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWords } from "../build/content/read-words.ts";
import { writeIfChanged } from "../build/output/write-files.ts";
import { projectPaths } from "../build/project-paths.ts";
import { FACETS } from "../domain/content-model/facets.ts";
import type { AuthorWords } from "../domain/content-model/words.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

/** The pages that say what the content model holds. */
export const DOCUMENTED = ["docs/authors.md", "docs/search-api.md"];

/** The table of fields for authors, in Markdown. */
export function formatFieldTable({ fields }: AuthorWords): string {
  const rows = Object.entries(fields).map(([name, { help, guide }]) => `| \`${name}\` | ${guide ?? help} |`);
  return ["| Field | What to write |", "|---|---|", ...rows].join("\n");
}

/** The parameters by which a search can be narrowed, in Markdown. */
export const formatFacetList = (): string => FACETS.map((name) => `\`${name}\``).join(", ");

/** Text between `<!-- name -->` and `<!-- /name -->` replaced; the text as it is where there are no such marks. */
function replaceMarked(markdown: string, name: string, text: string): string {
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

/** Writes the table of fields and the list of facets into the documentation, from the rows of the content model. */
async function writeDocumentation(_args: string[], { root }: CommandPlace): Promise<CommandResult> {
  const words = await readWords(projectPaths(root).data);
  for (const page of DOCUMENTED) {
    const file = join(root, page);
    writeIfChanged(file, updateDocumentation(readFileSync(file, "utf8"), words));
  }
  return { output: `${DOCUMENTED.join(" and ")} say what the content model holds.`, exitCode: 0 };
}

if (import.meta.main) await runCommand(writeDocumentation);
