import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { readSite } from "../build/content/casebook.ts";
import { projectPaths } from "../build/project.ts";
import { ReaderError, readerMessage } from "../build/reader-message.ts";
import { checkSite, formatReport } from "./check.ts";
import { explainFolder } from "./local/project-folder.ts";
import { showProgress } from "./progress.ts";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);
const clearProgress = process.argv.includes("--no-progress") ? () => {} : showProgress();

try {
  const fault = explainFolder(root);
  if (fault !== null) throw new ReaderError(fault);
  const paths = projectPaths(root);
  const content = await readSite(paths, new Date());
  clearProgress();
  console.log(formatReport(content, checkSite(content, paths)));
  await new Eleventy(undefined, undefined, { configPath: ".eleventy.js", quietMode: true }).write();
  clearProgress();
} catch (error) {
  clearProgress();
  console.error(readerMessage(error));
  process.exitCode = 1;
}
