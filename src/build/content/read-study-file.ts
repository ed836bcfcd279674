import { createHash } from "node:crypto";
import { relative } from "node:path";
import {
  type CaseStudyFile,
  type ParseOptions,
  parseCaseStudy,
  toUnreadFile,
} from "../../domain/case-study/index.ts";
import type { ImageFinding, IsPast, ReadFile } from "../../domain/case-study/types.ts";
import type { Locale } from "../../domain/locale/index.ts";
import type { Messages } from "../../domain/locale/message.ts";
import { nameWithoutLanguage } from "../../domain/locale/site-languages.ts";
import { isPastAt } from "../../domain/publication.ts";
import { createFolderReader, findImage, type ReadFolder } from "../images/find-image.ts";
import { inspectImage } from "../images/inspect-image.ts";
import { pictureCache } from "../images/pictures.ts";
import { projectPaths } from "../project-paths.ts";
import { openOutcomeCache } from "./outcome-cache.ts";
import { readText } from "./read-text.ts";
import {
  cacheStudy,
  createReadingAnswers,
  type ReadingAnswers,
  readCachedStudy,
  studyKey,
} from "./study-cache.ts";
import type { StudyText, writeText } from "./study-text.ts";

/**
 * `root`: the folder of the project; paths of files are given from there. `siteUrl`: the address of the site, links to which are
 * links of its own. `now` decides what is published. `published`: where the texts of studies are wanted in the forms they are
 * published in, the locale of the words which stand in them, and those words.
 */
export type ReadOptions = Pick<ParseOptions, "vocabulary" | "timeZone"> & {
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

/** Options of a file that is read; `write`: of its text, where that is wanted. */
type WithWriter = ReadOptions & { write: typeof writeText | null };

/** A file that was read, and its text as it is published, where that was wanted. */
export type ReadStudyFile = ReadFile & { text: StudyText | null };

/** A file that is to be read: `named`: the path its address is made of. */
type StudySource = { path: string; text: string; named: string };

/**
 * Reads the file of a study, or takes what an earlier build read of it and kept, where everything that reading asked about (pictures, days,
 * outcomes) is still answered as it was.
 */
export async function readStudyFile(
  path: string,
  given: ReadOptions,
  withPictures = true,
): Promise<ReadStudyFile> {
  // A check of a site in one language reads no text in its published forms: what writes them is not loaded for it.
  const write = given.published ? (await import("./study-text.ts")).writeText : null;
  const options: WithWriter = { ...given, write };
  const file = relative(options.root, path);
  const named = nameWithoutLanguage(file, options.languages ?? []);
  const reading = readText(path);
  if ("problem" in reading) return withText(toUnreadFile(file, [reading.problem], "", named), options);
  const source = { path: file, text: reading.text, named };
  const paths = projectPaths(options.root);
  const look = withPictures ? createLook(path, options) : null;
  const isPast = noteAhead(isPastAt(options.now ?? new Date()));
  const key = studyKey([file, named, reading.text, look && "pictures", circumstances(options)]);
  const findPicture = look?.inspect ?? (async () => MISSING);
  const readAgain = () => readStudy(source, createReadingAnswers(), options, look?.find, isPast);
  const known = await readCachedStudy(key, { findPicture, isPast }, paths, readAgain);
  if (known !== null) return known;
  const answers = createReadingAnswers();
  const read = look
    ? await readWithPictures(source, answers, options, look, isPast)
    : readStudy(source, answers, options, undefined, isPast);
  cacheStudy(key, read, answers, paths);
  return read;
}

const ahead = new Set<string>();

/** Times that reading asked about and that had not come: when one comes, the same files may be read otherwise. */
export const timesAhead = (): string[] => [...ahead];

const noteAhead =
  (isPast: IsPast): IsPast =>
  (iso) => {
    const answer = isPast(iso);
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
  options: WithWriter,
  findImage: ((src: string) => ImageFinding) | undefined,
  isPast: IsPast,
): ReadStudyFile {
  const { root, vocabulary, timeZone, language } = options;
  const outcomes = openOutcomeCache(projectPaths(root));
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
    isPast: (iso) => {
      const answer = isPast(iso);
      answers.days.set(iso, answer);
      return answer;
    },
    rememberOutcomes: (text, read) => {
      answers.outcomes.add(outcomes.keyOf(text));
      return outcomes.remember(text, read);
    },
  });
  return withText(parsed, options);
}

/** Parses twice where a picture the text names turns out to be unusable, which only decoding it tells. */
async function readWithPictures(
  source: StudySource,
  answers: ReadingAnswers,
  options: WithWriter,
  { find, inspect }: Look,
  isPast: IsPast,
): Promise<ReadStudyFile> {
  const read = readStudy(source, answers, options, find, isPast);
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
    isPastAt(options.now ?? new Date()),
  );
}

/** Writes the text of a study in the forms it is published in, and lets go of the tokens it was parsed into. */
function withText({ body, ...parsed }: CaseStudyFile, { published, write }: WithWriter): ReadStudyFile {
  const { study } = parsed;
  return {
    ...parsed,
    text: published && write && study && body ? write(study, body, published.locale) : null,
  };
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
