import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { checkTogether, unifyLabels } from "../../domain/case-study/across-studies.ts";
import { addressOf } from "../../domain/case-study/address.ts";
import { checkSiteLinks, type LinkSite } from "../../domain/case-study/check-site-links.ts";
import { hasComeBy } from "../../domain/case-study/fields/dates.ts";
import { toDiagnostic, warning } from "../../domain/case-study/fields/diagnostic.ts";
import {
  type CaseStudyFile,
  type ParseOptions,
  parseCaseStudy,
  toUnreadFile,
} from "../../domain/case-study/index.ts";
import type { HasCome, ImageFinding, ReadFile } from "../../domain/case-study/types.ts";
import { byPosition, type CheckedFile, type Diagnostic } from "../../domain/diagnostic.ts";
import { languageOfFile, nameWithoutLanguage } from "../../domain/locale/editions.ts";
import type { Locale } from "../../domain/locale/index.ts";
import type { Messages } from "../../domain/locale/message.ts";
import { addressOfPage } from "../../domain/site-page/index.ts";
import { type CardFonts, openCardFonts } from "../artwork/card-fonts.ts";
import { readSampleTypeface } from "../assets/typeface.ts";
import { createFolderReader, findImage, type ReadFolder } from "../images/find-image.ts";
import { inspectImage } from "../images/inspect-image.ts";
import { pictureCache } from "../images/pictures.ts";
import { mapParallel } from "../progress.ts";
import { findStudyFolder, projectPaths } from "../project.ts";
import { findDownloads } from "./downloads.ts";
import { findFiles } from "./find-files.ts";
import { openKeptOutcomes } from "./kept-outcomes.ts";
import { createNotes, keepStudy, type ReadingAnswers, studyKey, takeStudy } from "./kept-studies.ts";
import { listFiles } from "./list-files.ts";
import { readText } from "./read-text.ts";
import { type StudyText, writeText } from "./study-text.ts";

/**
 * `root`: the folder of the project; paths of files are given from there. `siteUrl`: the address of the site, links to which are
 * links of its own. `now` decides what is published. `published`: where the texts of studies are wanted in the forms they are
 * published in, the locale of the words which stand in them, and those words.
 */
type ReadOptions = Pick<ParseOptions, "vocabulary" | "timeZone"> & {
  root: string;
  siteUrl?: string;
  now?: Date;
  readNames?: ReadFolder;
  /** Addresses of the Markdown pages of the site, where they were read. */
  pages?: readonly string[];
  published?: { locale: Locale; messages: Messages } | undefined;
  /** The languages of the site, and the one whose studies are wanted; without them files of every name are studies of one language. */
  languages?: readonly string[];
  language?: string | undefined;
};

/** A file that was read, and its text as it is published, where that was wanted. */
export type ReadStudyFile = ReadFile & { text: StudyText | null };

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
    readFile(path, { ...options, readNames }),
  );
  const others = await readOthers(markdown, options);
  openKeptOutcomes(projectPaths(options.root)).save();
  // Letters that the site's typeface may have beyond this one's are in the fonts that stand in.
  const fonts = openCardFonts(join(projectPaths(options.root).cache, "fonts"), readSampleTypeface());
  const drawn = await Promise.all(read.map((entry) => checkCardLetters(entry, fonts)));
  const files = checkSiteLinks(checkTogether(drawn), toLinkSite(options, others));
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
async function checkCardLetters(entry: ReadStudyFile, fonts: CardFonts): Promise<ReadStudyFile> {
  const { study, placeOf } = entry;
  if (study === null) return entry;
  const shown: [field: string, words: string][] = [
    ["title", study.title],
    ["client", study.client?.name ?? ""],
    ["industry", study.client === null ? (study.industry?.label ?? "") : ""],
  ];
  const found: Diagnostic[] = [];
  for (const [field, words] of shown) {
    const letters = await fonts.findUndrawn(words);
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
  return Promise.all(own.map((path) => readFile(path, { ...options, published: undefined }, false)));
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

/** A file that is to be read: `named`: the path its address is made of. */
type StudySource = { path: string; text: string; named: string };

async function readFile(path: string, options: ReadOptions, withPictures = true): Promise<ReadStudyFile> {
  const file = relative(options.root, path);
  const named = nameWithoutLanguage(file, options.languages ?? []);
  const reading = readText(path);
  if ("problem" in reading) return withText(toUnreadFile(file, [reading.problem], "", named), null);
  const source = { path: file, text: reading.text, named };
  const paths = projectPaths(options.root);
  const look = withPictures ? createLook(path, options) : null;
  const hasCome = noteAhead(hasComeBy(options.now ?? new Date()));
  const key = studyKey([file, named, reading.text, look && "pictures", circumstances(options)]);
  const findPicture = look?.inspect ?? (async () => MISSING);
  const readAgain = () => readStudy(source, createNotes(), options, look?.find, hasCome);
  const known = await takeStudy(key, { findPicture, hasCome }, paths, readAgain);
  if (known !== null) return known;
  const answers = createNotes();
  const read = look
    ? await readWithPictures(source, answers, options, look, hasCome)
    : readStudy(source, answers, options, undefined, hasCome);
  keepStudy(key, read, answers, paths);
  return read;
}

const ahead = new Set<string>();

/** Times that reading asked about and that had not come: when one comes, the same files may be read otherwise. */
export const timesAhead = (): string[] => [...ahead];

const noteAhead =
  (hasCome: HasCome): HasCome =>
  (iso) => {
    const answer = hasCome(iso);
    if (!answer) ahead.add(iso);
    return answer;
  };

/** Never asked for where no picture is looked for. */
const MISSING: ImageFinding = { kind: "missing", wanted: "" };

/** What reading of every file depends on beside its text; worked out once for the options of a site. */
function circumstances(options: ReadOptions): string {
  const { vocabulary, timeZone, language, published } = options;
  const known = ofOptions.get(vocabulary);
  const isSame = known?.timeZone === timeZone && known.language === language;
  if (known && isSame && known.published === published) return known.key;
  const parts = [vocabulary, timeZone, language, published && [published.locale.tag, published.messages]];
  const key = createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
  ofOptions.set(vocabulary, { timeZone, language, published, key });
  return key;
}

type OptionsWithKey = Pick<ReadOptions, "timeZone" | "language" | "published"> & { key: string };

const ofOptions = new WeakMap<object, OptionsWithKey>();

/** Reads a file, and writes down in `answers` what it asked. */
function readStudy(
  source: StudySource,
  answers: ReadingAnswers,
  { root, vocabulary, timeZone, language, published }: ReadOptions,
  findImage: ((src: string) => ImageFinding) | undefined,
  hasCome: HasCome,
): ReadStudyFile {
  const outcomes = openKeptOutcomes(projectPaths(root));
  const parsed = parseCaseStudy(source, {
    vocabulary,
    timeZone,
    ...(language === undefined ? {} : { language }),
    ...(findImage && {
      findImage: (src) => {
        const finding = findImage(src);
        answers.pictures.set(src, finding);
        return finding;
      },
    }),
    hasCome: (iso) => {
      const answer = hasCome(iso);
      answers.days.set(iso, answer);
      return answer;
    },
    rememberOutcomes: (text, read) => {
      answers.outcomes.add(outcomes.keyOf(text));
      return outcomes.remember(text, read);
    },
  });
  return withText(parsed, published?.locale ?? null);
}

/** Parses twice where a picture the text names turns out to be unusable, which only decoding it tells. */
async function readWithPictures(
  source: StudySource,
  answers: ReadingAnswers,
  options: ReadOptions,
  { find, inspect }: Look,
  hasCome: HasCome,
): Promise<ReadStudyFile> {
  const read = readStudy(source, answers, options, find, hasCome);
  let isUnusable = false;
  for (const src of answers.pictures.keys()) {
    const finding = await inspect(src);
    isUnusable ||= finding.kind === "unusable";
    answers.pictures.set(src, finding);
  }
  if (!isUnusable) return read;
  const known = new Map(answers.pictures);
  return readStudy(
    source,
    answers,
    options,
    (src) => known.get(src) ?? find(src),
    hasComeBy(options.now ?? new Date()),
  );
}

/** Writes the text of a study in the forms it is published in, and lets go of the tokens it was parsed into. */
function withText({ body, ...parsed }: CaseStudyFile, locale: Locale | null): ReadStudyFile {
  const { study } = parsed;
  return { ...parsed, text: locale && study && body ? writeText(study, body, locale) : null };
}

/** Looks for the pictures that a file names: `find` whether they are there, `inspect` whether they can be shown too. */
type Look = { find: (src: string) => ImageFinding; inspect: (src: string) => Promise<ImageFinding> };

function createLook(path: string, { root, readNames = createFolderReader() }: ReadOptions): Look {
  const paths = projectPaths(root);
  const place = { content: paths.content, file: path, root, readNames };
  return {
    find: (src) => {
      const finding = findImage(src, place);
      return finding.kind === "found" ? { kind: "found" } : finding;
    },
    inspect: async (src) => {
      const finding = findImage(src, place);
      if (finding.kind !== "found") return finding;
      const why = await inspectImage(finding.path, pictureCache(paths));
      return why === null ? { kind: "found" } : { kind: "unusable", why };
    },
  };
}
