import { existsSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { readPages } from "../build/content/pages.ts";
import { type CaseStudyFiles, readCaseStudies } from "../build/content/read-case-studies.ts";
import { readData } from "../build/content/read-data.ts";
import { readInboxWords, readWords } from "../build/content/read-words.ts";
import {
  checkPagesOf,
  checkSite,
  checkTranslation,
  compareLanguages,
  type SiteContent,
  siteOrigin,
} from "../build/content/site-content.ts";
import { findStudyFolder } from "../build/content/study-folder.ts";
import { projectPaths } from "../build/project-paths.ts";
import {
  byPosition,
  type CheckedFile,
  formatDiagnostics,
  formatProposalLine,
  formatSummary,
  formatUnpublishedFiles,
  hasErrors,
  type UnpublishedFile,
} from "../domain/diagnostic.ts";
import { createLocale } from "../domain/locale/index.ts";
import { languagesOf } from "../domain/locale/site-languages.ts";
import { type FoundOutcome, formatProposal, LEXICONS } from "../domain/outcomes/index.ts";
import { publicationState } from "../domain/publication.ts";
import { type CommandPlace, type CommandResult, runCommand } from "./run-command.ts";

const USAGE = `Checks case studies, pages and the data of the site, and prints every problem.

  npm run check                           all of this site
  npm run check -- FILES or FOLDERS       these case studies, also outside the project, or pages of src/content/pages
  npm run -s check -- --json [...]        the same as JSON`;

/** One file of `--json`. */
type JsonFile = CheckedFile & { outcomes: FoundOutcome[] };

/** Checks the case studies, pages and data of a site, or the files and folders named. */
export async function check(args: string[], { root, from }: CommandPlace): Promise<CommandResult> {
  const flags = args.filter((arg) => arg.startsWith("-"));
  if (flags.includes("--help")) return { output: USAGE, exitCode: 0 };
  const unknown = flags.find((option) => option !== "--json");
  if (unknown) return { output: `${unknown} is no option of check.\n\n${USAGE}`, exitCode: 2 };
  const named = args.filter((arg) => !flags.includes(arg)).map((path) => resolve(from, path));
  const paths = projectPaths(root);
  const pageFolders = [join(paths.content, "pages"), join(paths.source, "pages")];
  const isPage = (path: string): boolean =>
    existsSync(path) && pageFolders.some((folder) => isWithin(path, folder));
  const namedPages = named.filter(isPage);
  const namedStudies = named.filter((path) => !isPage(path));
  const languages = languagesOf((await readData(paths.data)).site);
  const read: CaseStudyFiles = { files: [], strays: [] };
  const ofSite: CheckedFile[] = [];
  let first: Pick<SiteContent, "files" | "site" | "vocabulary"> | null = null;
  for (const language of languages) {
    const siteData = await readData(paths.data, language);
    const { site, vocabulary } = siteData;
    const words = await readWords(paths.data, language);
    const pages = readPages(paths, site);
    const options = {
      vocabulary,
      timeZone: site.timeZone,
      root,
      siteUrl: siteOrigin(site),
      languages,
      language,
      pages: pages.files.map(({ url }) => url),
      // Texts are compared; of a site in one language none is asked for.
      published:
        languages.length > 1
          ? {
              locale: createLocale({ tag: language, timeZone: site.timeZone, messages: words.messages }),
              messages: words.messages,
            }
          : undefined,
    };
    const ofSiteItself = findStudyFolder(paths);
    const own = await readCaseStudies(namedStudies.length > 0 ? namedStudies : ofSiteItself, options);
    const isFirst = language === languages[0];
    if (namedPages.length > 0) {
      const isNamed = ({ file }: { file: string }): boolean =>
        namedPages.some((path) => isWithin(resolve(root, file), path));
      const { files } = namedStudies.length === 0 ? own : await readCaseStudies(ofSiteItself, options);
      const problems = checkPagesOf({ pages, files, site }, paths).filter(isNamed);
      const rightPages = pages.files.filter(
        (page) => isNamed(page) && !problems.some(({ file }) => file === page.file),
      );
      ofSite.push(...problems, ...rightPages.map(({ file }) => ({ file, problems: [] })));
      if (namedStudies.length === 0) continue;
    }
    read.files.push(...own.files);
    const content = { ...own, site, vocabulary: siteData.vocabulary };
    first ??= content;
    if (language !== languages[0]) ofSite.push(...compareLanguages(first, content));
    if (isFirst) read.strays.push(...own.strays);
    if (named.length > 0) continue;
    ofSite.push(...(isFirst ? checkSite : checkTranslation)({ ...siteData, ...own, words, pages }, paths));
    if (isFirst) ofSite.push(...((await readInboxWords(paths.data, language))?.problems ?? []));
  }
  const files = toJsonFiles(read, ofSite);
  const output = flags.includes("--json") ? JSON.stringify({ files }, null, 2) : formatReport(read, ofSite);
  return { output, exitCode: hasErrors(files) ? 1 : 0 };
}

/** Whether a path is a folder or lies in it. */
const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** Everything to be said of the case studies that were read, and of the site, a line each. */
export function formatReport(
  read: CaseStudyFiles,
  ofSite: readonly CheckedFile[],
  now: Date = new Date(),
): string {
  const files = toJsonFiles(read, ofSite);
  return [
    ...formatDiagnostics(files),
    ...formatProposals(read),
    ...formatUnreadLanguages(read),
    ...formatUnpublishedFiles(findUnpublishedFiles(read, now)),
    formatSummary(files),
  ].join("\n");
}

/** Results that were only read, each with its sentence, and how they are confirmed. */
function formatProposals({ files }: CaseStudyFiles): string[] {
  const lines = files.flatMap(({ file, study }) =>
    (study?.proposals ?? []).map((proposal) =>
      formatProposalLine(file, proposal.line, formatProposal(proposal)),
    ),
  );
  return lines.length === 0
    ? []
    : [...lines, "Proposals are not published until npm run outcomes -- --write confirms them."];
}

/** Studies in languages whose results are not read, said once of all of them; one with rows of its own needs no reader. */
function formatUnreadLanguages({ files }: CaseStudyFiles): string[] {
  const unread = files.filter(
    ({ study, isLanguageRead }) => study !== null && !isLanguageRead && study.outcomes.length === 0,
  );
  const [first, ...others] = unread;
  if (!first) return [];
  const which = others.length === 0 ? `${first.file} is` : `${first.file} and ${others.length} more are`;
  const languages = new Intl.ListFormat("en").format(LEXICONS.map(({ name }) => name));
  return [
    `${which} in no language that results are read in (${languages}); write them as rows under outcomes.`,
  ];
}

/** What is said of a study beside others, as of a translation, stands with what is said of its file. */
function toJsonFiles({ files, strays }: CaseStudyFiles, ofSite: readonly CheckedFile[]): JsonFile[] {
  const studies = new Set(files.map(({ file }) => file));
  const others = Map.groupBy(ofSite, ({ file }) => (studies.has(file) ? file : ""));
  const saidOf = (file: string) => (others.get(file) ?? []).flatMap(({ problems }) => problems);
  return [
    ...files.map(({ file, diagnostics, study }) => ({
      file,
      problems: [...diagnostics, ...saidOf(file)].sort(byPosition),
      outcomes: study ? [...study.outcomes, ...study.proposals].sort((a, b) => a.line - b.line) : [],
    })),
    ...[...strays, ...(others.get("") ?? [])].map((file) => ({ ...file, outcomes: [] })),
  ];
}

const findUnpublishedFiles = ({ files }: CaseStudyFiles, now: Date): UnpublishedFile[] =>
  files.flatMap(({ file, study }): UnpublishedFile[] => {
    if (study === null) return [];
    const state = publicationState(study, now);
    if (state === "published") return [];
    return state === "scheduled"
      ? [{ file, why: state, publishDate: study.publishDate }]
      : [{ file, why: state }];
  });

if (import.meta.main) await runCommand(check);
