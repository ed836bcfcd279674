import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectPaths } from "../build/project.ts";
import { readCaseStudies } from "../build/read-case-studies.ts";
import { readData } from "../build/read-data.ts";
import { readerMessage } from "../build/reader-message.ts";
import { hasErrors, toReportLines, toSummary } from "../domain/problem-report.ts";

const USAGE = `Checks case studies and prints every problem.

  npm run check                          all case studies of this site
  npm run check -- FILE-OR-FOLDER ...    these, also outside the project
  npm run -s check -- --json             the same as JSON`;

/** What a command hands back: its text, and whether it went well (0) or not (1; 2 where it was called wrongly). */
export type CommandResult = { output: string; exitCode: number };

/** `root`: the project. `from`: the folder paths begin at. */
export type CheckPlace = { root: string; from: string };

/** Runs the check with the arguments of a command line. */
export async function check(args: string[], { root, from }: CheckPlace): Promise<CommandResult> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  if (values.help) return { output: USAGE, exitCode: 0 };
  const paths = projectPaths(root);
  const { site, vocabulary } = await readData(paths.data);
  const chosen = positionals.length > 0 ? positionals.map((path) => resolve(from, path)) : paths.caseStudies;
  const { files, strays } = await readCaseStudies(chosen, { vocabulary, timeZone: site.timeZone, root });
  const all = [
    ...files.map(({ file, problems, study }) => ({ file, problems, outcomes: study?.outcomes ?? [] })),
    ...strays.map((stray) => ({ ...stray, outcomes: [] })),
  ];
  const output = values.json
    ? JSON.stringify({ files: all }, null, 2)
    : [...toReportLines(all), toSummary(all)].join("\n");
  return { output, exitCode: hasErrors(all) ? 1 : 0 };
}

if (import.meta.main) {
  try {
    const place = {
      root: resolve(import.meta.dirname, "../.."),
      from: process.env.INIT_CWD ?? process.cwd(),
    };
    const { output, exitCode } = await check(process.argv.slice(2), place);
    console.log(output);
    process.exitCode = exitCode;
  } catch (error) {
    console.error(readerMessage(error));
    process.exitCode = 1;
  }
}
