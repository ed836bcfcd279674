import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { addressOf } from "../../domain/case-study/address.ts";
import { checkCollection, unifyLabels } from "../../domain/case-study/check-collection.ts";
import { checkSiteLinks, type LinkSite } from "../../domain/case-study/check-study-links.ts";
import { toDiagnostic, warning } from "../../domain/case-study/fields/diagnostic.ts";
import type { ReadFile } from "../../domain/case-study/types.ts";
import { byPosition, type CheckedFile, type Diagnostic } from "../../domain/diagnostic.ts";
import { languageOfFile } from "../../domain/locale/site-languages.ts";
import { addressOfPage } from "../../domain/site-page/index.ts";
import { type CardFonts, openCardFonts } from "../artwork/card-fonts.ts";
import { readSampleTypeface } from "../assets/typeface.ts";
import { createFolderReader } from "../images/find-image.ts";
import { mapParallel } from "../progress.ts";
import { projectPaths } from "../project-paths.ts";
import { findDownloads } from "./downloads.ts";
import { findFiles } from "./find-files.ts";
import { listFiles } from "./list-files.ts";
import { openOutcomeCache } from "./outcome-cache.ts";
import { type ReadOptions, type ReadStudyFile, readStudyFile } from "./read-study-file.ts";
import { saveStudies } from "./study-cache.ts";
import { findStudyFolder } from "./study-folder.ts";

/** `strays`: files that lie among case studies, may have been meant for one, and are not read. */
export type CaseStudyFiles = { files: ReadStudyFile[]; strays: CheckedFile[] };

/** The address of the page that says why a file without any letter in its name is not published. */
const UNNAMED = "unnamed";

/** Reads the case studies of files and folders; never throws for what stands in them. */
export async function readCaseStudies(
  paths: string | string[],
  options: ReadOptions,
): Promise<CaseStudyFiles> {
  const { markdown, strays } = findFiles([paths].flat().map((path) => resolve(options.root, path)));
  const readNames = createFolderReader();
  const own = chooseLanguage(markdown, options);
  const read = await mapParallel("Reading case studies", own, (path) =>
    readStudyFile(path, { ...options, readNames }),
  );
  const others = await readOthers(markdown, options);
  openOutcomeCache(projectPaths(options.root)).save();
  saveStudies(projectPaths(options.root));
  // Letters that the site's typeface may have beyond this one's are in the fonts that stand in.
  const fonts = openCardFonts(join(projectPaths(options.root).cache, "fonts"), readSampleTypeface());
  const drawn = read.map((entry) => checkCardLetters(entry, fonts));
  const files = checkSiteLinks(checkCollection(drawn), toLinkSite(options, others));
  const studies = unifyLabels(files.flatMap(({ study }) => study ?? []));
  const byFile = new Map(studies.map((study) => [study.file, study]));
  const unified = files.map((entry) => ({ ...withAddress(entry), study: byFile.get(entry.file) ?? null }));
  return {
    files: unified,
    strays: strays.map((stray) => ({ ...stray, file: relative(options.root, stray.file) })),
  };
}

/**
 * The files of the language that is wanted. Samples are in English, and some of them in other languages too: these are read by sites that have
 * their language, and in place of the English one where the site has no English and their language first.
 */
export function chooseLanguage(
  paths: readonly string[],
  { root, language, languages = [] }: Pick<ReadOptions, "root" | "language" | "languages">,
): string[] {
  const { samples } = projectPaths(root);
  const known = new Set(paths);
  const [first = ""] = languages;
  const languageOf = (path: string): string | null => {
    if (dirname(path) !== samples) return languageOfFile(path, languages);
    const tag = SAMPLE_LANGUAGE.exec(path)?.[1];
    if (tag !== undefined) return languages.find((each) => each.toLowerCase() === tag) ?? null;
    const english = languages.find((each) => /^en\b/i.test(each));
    const isReplaced = known.has(path.replace(/\.md$/, `.${first.toLowerCase()}.md`));
    return english ?? (isReplaced ? null : first);
  };
  return paths.filter((path) => {
    const own = languageOf(path);
    return own !== null && (language === undefined || own === language);
  });
}

const SAMPLE_LANGUAGE = /\.([a-z]{2})\.md$/;

/** Says which letters of a study's social card no font here has; the page has the card of the site then. */
function checkCardLetters(entry: ReadStudyFile, fonts: CardFonts): ReadStudyFile {
  const { study, placeOf } = entry;
  if (study === null) return entry;
  const shown: [field: string, words: string][] = [
    ["title", study.title],
    ["client", study.client?.name ?? ""],
    ["industry", study.client === null ? (study.industry?.label ?? "") : ""],
  ];
  const found: Diagnostic[] = [];
  for (const [field, words] of shown) {
    const letters = fonts.findUndrawn(words);
    if (letters.length === 0) continue;
    const message = `no font of the site has the letters \`${letters.slice(0, MOST_LETTERS).join(" ")}\`, so social networks show the card of the site in place of this study's; leave it so, or write the ${field} in another script`;
    found.push(toDiagnostic(warning("card-letters", [field], message), placeOf([field])));
  }
  return found.length === 0
    ? entry
    : { ...entry, diagnostics: [...entry.diagnostics, ...found].sort(byPosition) };
}

/** Letters a message names. */
const MOST_LETTERS = 8;

/** Studies of the site to which links may lead, where only some of its files are read. */
async function readOthers(read: readonly string[], options: ReadOptions): Promise<ReadFile[]> {
  const folder = findStudyFolder(projectPaths(options.root));
  if (!existsSync(folder)) return [];
  const named = new Set(read);
  const others = findFiles([folder]).markdown.filter((path) => !named.has(path));
  const own = chooseLanguage(others, options);
  return Promise.all(own.map((path) => readStudyFile(path, { ...options, published: undefined }, false)));
}

/** What links may lead to. `others`: studies that are not among the files whose links are checked. */
export function toLinkSite(
  { root, siteUrl, pages, now = new Date() }: Pick<ReadOptions, "root" | "siteUrl" | "pages" | "now">,
  others: ReadFile[],
): LinkSite {
  const { content, source } = projectPaths(root);
  return {
    origin: siteUrl ?? null,
    files: findDownloads({ content, root }).downloads.map(({ url }) => url),
    pages: [
      ...(pages ?? listFiles(join(content, "pages")).map(addressOfPage)),
      ...listFiles(join(source, "routes")).map((path) => addressOfPage(path.replace(/\.njk$/, ""))),
    ],
    others,
    hasFile: (path) => existsSync(join(root, path)),
    now,
  };
}

const withAddress = (entry: ReadStudyFile): ReadStudyFile =>
  entry.slug === "" ? { ...entry, slug: UNNAMED, url: addressOf(UNNAMED) } : entry;
