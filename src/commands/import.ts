import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCaseStudies } from "../build/content/read-case-studies.ts";
import { readData } from "../build/content/read-data.ts";
import { siteOrigin } from "../build/content/site-content.ts";
import { projectPaths } from "../build/project-paths.ts";
import { languagesOf } from "../domain/locale/site-languages.ts";
import { type ImportResult, importSite } from "../import/import-site.ts";
import { openSource } from "../import/open-source.ts";
import { type CheckCounts, formatImportReport, formatImportSummary } from "../import/report.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Brings the case studies of another site over.

  npm run import -- SOURCE                    a folder of Hugo, Jekyll, Eleventy, Astro, Next.js, Docusaurus or Markdown,
                                              a WordPress export (.xml), a CSV of Webflow, a Notion export,
                                              HTML pages, Word documents; or the address of a git repository,
                                              which is cloned for the while: https://github.com/owner/name
  npm run import -- SOURCE --dry-run          says what would be written, and writes nothing
  npm run import -- SOURCE --force            writes over files that are there and differ
  npm run import -- SOURCE --fetch            fetches pictures of other sites
  npm run import -- SOURCE --write-vocabulary adds names that src/data/vocabulary.yaml does not have`;

const OPTIONS = ["--dry-run", "--force", "--fetch", "--write-vocabulary", "--help"];
const REPORT = "import-report.md";

/** Imports a source into the project, writes the report, and says what came of it. */
export async function importStudies(
  args: string[],
  { root, from }: CommandPlace,
  now: Date,
): Promise<CommandResult> {
  const given = args.filter((arg) => arg.startsWith("-"));
  const [source, ...others] = args.filter((arg) => !given.includes(arg));
  const unknown = given.find((option) => !OPTIONS.includes(option));
  if (given.includes("--help")) return { output: USAGE, exitCode: 0 };
  if (unknown) return { output: `${unknown} is no option of import.\n\n${USAGE}`, exitCode: 2 };
  if (source === undefined || others.length > 0) return { output: USAGE, exitCode: 2 };
  const isDryRun = given.includes("--dry-run");
  const result = await openSource(source, from, (path) =>
    importSite({
      source: path,
      root,
      dryRun: isDryRun,
      force: given.includes("--force"),
      writeVocabulary: given.includes("--write-vocabulary"),
      fetchPicture: given.includes("--fetch") ? fetch : null,
      now,
    }),
  );
  const checked = isDryRun ? null : await checkImported(result, root, now);
  const summary = formatImportSummary(result, isDryRun, checked);
  if (isDryRun) return { output: `${summary}\n\n${formatImportReport(result, null)}`, exitCode: 0 };
  const path = join(root, REPORT);
  const isChanged = [...result.studies, ...result.copies].some(({ state }) => state === "written");
  if (isChanged || !existsSync(path)) writeFileSync(path, formatImportReport(result, checked));
  return {
    output: `${summary}\n${REPORT} says all of it, study by study.`,
    exitCode: (checked?.errors ?? 0) > 0 ? 1 : 0,
  };
}

/** Checks what was written as the build will, localized site by localized site. */
async function checkImported({ studies }: ImportResult, root: string, now: Date): Promise<CheckCounts> {
  const { data } = projectPaths(root);
  const files = studies.map(({ file }) => join(root, file));
  if (files.length === 0) return { errors: 0, warnings: 0 };
  const languages = languagesOf((await readData(data)).site);
  const levels: string[] = [];
  for (const language of languages) {
    const { site, vocabulary } = await readData(data, language);
    const { timeZone } = site;
    const read = await readCaseStudies(files, {
      vocabulary,
      timeZone,
      root,
      siteUrl: siteOrigin(site),
      languages,
      language,
      now,
    });
    levels.push(...read.files.flatMap(({ diagnostics }) => diagnostics.map(({ level }) => level)));
  }
  const errors = levels.filter((level) => level === "error").length;
  return { errors, warnings: levels.length - errors };
}

if (import.meta.main) await runCommand((args, place) => importStudies(args, place, new Date()));
