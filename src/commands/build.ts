import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { checkSite, readSite } from "../build/content/site-content.ts";
import { holdNoPages, writtenPages } from "../build/output/files.ts";
import { type ProjectPaths, projectPaths } from "../build/project.ts";
import { ReaderError, readerMessage } from "../build/reader-message.ts";
import { formatReport } from "./check.ts";
import { explainFolder } from "./local/project-folder.ts";
import { showProgress } from "./progress.ts";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);
const clearProgress = process.argv.includes("--no-progress") ? () => {} : showProgress();

try {
  const fault = explainFolder(root);
  if (fault !== null) throw new ReaderError(fault);
  const paths = projectPaths(root);
  await printCheck(paths);
  // Pages are written as they are rendered (`writePage`): Eleventy itself writes nothing.
  holdNoPages();
  const eleventy = new Eleventy(undefined, undefined, { configPath: ".eleventy.js", dryRun: true });
  eleventy.disableLogger();
  await eleventy.write();
  clearProgress();
  console.log(`${writtenPages().length} pages written`);
} catch (error) {
  clearProgress();
  console.error(readerMessage(error));
  process.exitCode = 1;
}

/** Reads and checks the site. What was read is given to the build, and not held here: it would fill the memory twice. */
async function printCheck(paths: ProjectPaths): Promise<void> {
  const content = await readSite(paths, new Date());
  clearProgress();
  console.log(formatReport(content, checkSite(content, paths)));
}
