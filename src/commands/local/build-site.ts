import { setFlagsFromString } from "node:v8";
import Eleventy from "@11ty/eleventy";
import { listFiles } from "../../build/content/list-files.ts";
import type { CaseStudyFiles } from "../../build/content/read-case-studies.ts";
import { readData } from "../../build/content/read-data.ts";
import { timesAhead } from "../../build/content/read-study-file.ts";
import { readInboxWords } from "../../build/content/read-words.ts";
import {
  checkSite,
  checkTranslation,
  compareLanguages,
  readSite,
  type SiteContent,
} from "../../build/content/site-content.ts";
import { findStudyFolder } from "../../build/content/study-folder.ts";
import { chooseLocalizedSite } from "../../build/localized-sites.ts";
import { discardRenderedPages, writtenPages } from "../../build/output/written-pages.ts";
import type { ProjectPaths } from "../../build/project-paths.ts";
import type { CheckedFile } from "../../domain/diagnostic.ts";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import { formatReport } from "../check.ts";

/** What a check says, and times at which the same files may become another site (ISO 8601). */
type Checked = { report: string; moments: string[] };

type BuiltSite = Checked & { pages: number; same: number };

/** Checks the site, tells what the check says, and builds it. `same`: pages that lay there as they would be written. */
export async function buildSite(paths: ProjectPaths, tell: (report: string) => void): Promise<BuiltSite> {
  if (listFiles(findStudyFolder(paths)).length > MANY_STUDIES) holdLessMemory();
  const languages = languagesOf((await readData(paths.data)).site);
  const checked = await checkContent(paths, languages);
  tell(checked.report);
  // Pages are written as they are rendered (`writePage`): Eleventy itself writes nothing.
  discardRenderedPages();
  for (const language of languages) {
    chooseLocalizedSite(language);
    const eleventy = new Eleventy(undefined, undefined, { configPath: ".eleventy.js", dryRun: true });
    eleventy.disableLogger();
    await eleventy.write();
  }
  const written = writtenPages();
  return {
    ...checked,
    pages: written.length,
    same: written.filter(({ isRendered }) => !isRendered).length,
  };
}

/** From here on V8 left to itself holds a gigabyte of what is not needed any more. */
const MANY_STUDIES = 3_000;
/** Per cent by which the heap may grow until it is cleared again: a tenth more work, a quarter less memory. */
const HEAP_GROWTH = 20;

const holdLessMemory = (): void => setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);

/** Reads and checks the site. What was read is given to the build, and not held here: it would fill the memory twice. */
async function checkContent(paths: ProjectPaths, languages: readonly string[]): Promise<Checked> {
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
  ofSite.push(...((await readInboxWords(paths.data, languages[0]))?.problems ?? []));
  const dates = read.files.flatMap(({ study }) => study?.publishDate ?? []);
  return { report: formatReport(read, ofSite), moments: [...dates, ...timesAhead()] };
}
