import { existsSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readData } from "../build/content/read-data.ts";
import { readWords } from "../build/content/read-words.ts";
import { claimStudyFolder } from "../build/content/study-folder.ts";
import { jsonSchemaFile, writeJsonSchema } from "../build/output/function-data.ts";
import { projectPaths } from "../build/project-paths.ts";
import { ReaderError } from "../build/reader-message.ts";
import { toAddressSlug } from "../domain/case-study/address.ts";
import { toScaffold } from "../domain/content-model/scaffold.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Begins a case study.

  npm run new -- "Client: what changed, and by how much"`;

/** Writes the file of a new case study, a draft dated `today`, and says what comes next. */
export async function createStudy(
  args: string[],
  { root }: CommandPlace,
  today: Date,
): Promise<CommandResult> {
  const title = args.join(" ").replace(/\s+/g, " ").trim();
  if (title === "" || title.startsWith("-")) return { output: USAGE, exitCode: title === "--help" ? 0 : 2 };
  const slug = toAddressSlug(title);
  if (slug === "")
    throw new ReaderError(`"${title}" has no letter or digit to make a file name of; give another title.`);
  const paths = projectPaths(root);
  const path = join(paths.caseStudies, `${slug}.md`);
  const file = relative(root, path);
  if (existsSync(path))
    throw new ReaderError(`${file} is there already; give another title, or go on with that file.`);
  const { site, vocabulary } = await readData(paths.data);
  writeJsonSchema(vocabulary, await readWords(paths.data), paths);
  claimStudyFolder(paths);
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: site.timeZone }).format(today);
  writeFileSync(
    path,
    toScaffold({ title, date, schema: relative(paths.caseStudies, jsonSchemaFile(paths)) }),
  );
  return {
    output: `${file} is begun. It is a draft: set draft to false when it may be published.\nnpm run check -- ${file}   says what is missing.`,
    exitCode: 0,
  };
}

if (import.meta.main) await runCommand((args, place) => createStudy(args, place, new Date()));
