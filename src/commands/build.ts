import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { CaseStudyFiles } from "../build/content/read-case-studies.ts";
import { readData } from "../build/content/read-data.ts";
import {
  checkSite,
  checkTranslation,
  compareLanguages,
  readSite,
  type SiteContent,
} from "../build/content/site-content.ts";
import { chooseEdition } from "../build/editions.ts";
import { holdNoPages, writtenPages } from "../build/output/files.ts";
import { type ProjectPaths, projectPaths } from "../build/project.ts";
import { ReaderError, readerMessage } from "../build/reader-message.ts";
import type { CheckedFile } from "../domain/diagnostic.ts";
import { languagesOf } from "../domain/locale/editions.ts";
import { formatReport } from "./check.ts";
import { explainFolder } from "./local/project-folder.ts";
import { showProgress } from "./progress.ts";

/** `isChecked`: what is wrong with the content is printed. */
type BuildOptions = { isChecked: boolean; showsProgress: boolean };

/** Builds the project of this file and prints what is to be said of it; false where it failed. Once in a process. */
export async function build({ isChecked, showsProgress }: BuildOptions): Promise<boolean> {
  const root = resolve(import.meta.dirname, "../..");
  process.chdir(root);
  const clearProgress = showsProgress ? showProgress() : () => {};
  try {
    const fault = explainFolder(root);
    if (fault !== null) throw new ReaderError(fault);
    const paths = projectPaths(root);
    const languages = languagesOf((await readData(paths.data)).site);
    const report = isChecked ? await checkAll(paths, languages) : null;
    clearProgress();
    if (report !== null) console.log(report);
    // Pages are written as they are rendered (`writePage`): Eleventy itself writes nothing.
    holdNoPages();
    for (const language of languages) {
      chooseEdition(language);
      const eleventy = new Eleventy(undefined, undefined, { configPath: ".eleventy.js", dryRun: true });
      eleventy.disableLogger();
      await eleventy.write();
    }
    clearProgress();
    const written = writtenPages();
    const same = written.filter(({ isRendered }) => !isRendered).length;
    console.log(`${written.length} pages written${same === 0 ? "" : `, ${same} of them as they were`}`);
    return true;
  } catch (error) {
    clearProgress();
    console.error(readerMessage(error));
    return false;
  }
}

/** Reads and checks the site. What was read is given to the build, and not held here: it would fill the memory twice. */
async function checkAll(paths: ProjectPaths, languages: readonly string[]): Promise<string> {
  const read: CaseStudyFiles = { files: [], strays: [] };
  const ofSite: CheckedFile[] = [];
  let first: SiteContent | null = null;
  for (const language of languages) {
    const content = await readSite(paths, new Date(), language);
    read.files.push(...content.files);
    first ??= content;
    if (content !== first) ofSite.push(...compareLanguages(first, content));
    // What is said of no language in particular is said once.
    if (language === languages[0]) read.strays.push(...content.strays);
    ofSite.push(
      ...(language === languages[0] ? checkSite(content, paths) : checkTranslation(content, paths)),
    );
  }
  return formatReport(read, ofSite);
}

if (import.meta.main) {
  const isBuilt = await build({
    isChecked: !process.argv.includes("--no-check"),
    showsProgress: !process.argv.includes("--no-progress"),
  });
  if (!isBuilt) process.exitCode = 1;
}
