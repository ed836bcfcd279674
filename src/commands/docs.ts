import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWords } from "../build/content/read-words.ts";
import { writeIfChanged } from "../build/output/files.ts";
import { projectPaths } from "../build/project.ts";
import { updateDocumentation } from "../domain/content-model/documentation.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

/** The pages that say what the content model holds. */
export const DOCUMENTED = ["docs/authors.md", "docs/search-api.md"];

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
