import type { CaseStudy } from "../../domain/case-study/types.ts";
import type { CheckedFile } from "../../domain/diagnostic.ts";
import { createLocale, type Locale } from "../../domain/locale/index.ts";
import { languagesOf, nameWithoutLanguage, prefixOf } from "../../domain/locale/site-languages.ts";
import type { Site } from "../../domain/site.ts";
import { compareTranslation, type TranslationPair } from "../../domain/translations/compare.ts";
import { checkStale } from "../../domain/translations/stale.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { checkTheme } from "../theme.ts";
import { checkData } from "./check-data.ts";
import { findDownloads } from "./downloads.ts";
import { checkPages, readPages, type SitePages } from "./pages.ts";
import { type CaseStudyFiles, readCaseStudies, toLinkSite } from "./read-case-studies.ts";
import { readData, type SiteData } from "./read-data.ts";
import { readWords, type SiteWords } from "./read-words.ts";
import { findStudyFolder } from "./study-folder.ts";

/** What stands in a project, whatever the deploy context shows of it. */
export type SiteContent = CaseStudyFiles & SiteData & { words: SiteWords; locale: Locale; pages: SitePages };

/** A build checks its content before Eleventy asks for it: both are given one reading, which ends with the second. */
const kept = new Map<string, Promise<SiteContent>>();
const keyOf = ({ root }: ProjectPaths, language: string | undefined): string =>
  JSON.stringify([root, language]);

/** Reads data and case studies of a project in one of its languages, the first by default, and keeps them for `loadPublishedContent`. */
export function readSite(paths: ProjectPaths, now: Date, language?: string): Promise<SiteContent> {
  const content = readContent(paths, now, language);
  kept.set(keyOf(paths, language), content);
  return content;
}

async function readContent(paths: ProjectPaths, now: Date, tag?: string): Promise<SiteContent> {
  const data = await readData(paths.data, tag);
  const { language, timeZone } = data.site;
  const words = await readWords(paths.data, language);
  const locale = createLocale({ tag: language, timeZone, messages: words.messages });
  return readTexts(paths, { ...data, words, locale }, now);
}

/** Reads pages and case studies of a project by data that were read before. */
export async function readTexts(
  paths: ProjectPaths,
  data: Omit<SiteContent, "files" | "strays" | "pages">,
  now: Date,
): Promise<SiteContent> {
  const { site, vocabulary, words, locale } = data;
  const { root } = paths;
  const pages = readPages(paths, site);
  const options = {
    vocabulary,
    timeZone: site.timeZone,
    siteUrl: siteOrigin(site),
    languages: languagesOf(site),
    language: site.language,
    pages: pages.files.map(({ url }) => url),
    root,
    now,
    published: { locale, messages: words.messages },
  };
  const { files, strays } = await readCaseStudies(findStudyFolder(paths), options);
  return { ...data, pages, files, strays };
}

/** The address under which all languages of a site lie. */
export const siteOrigin = ({ url, language, languages }: Site): string =>
  url.slice(0, url.length - prefixOf(language, languagesOf({ language, languages })).length);

export function getSiteContent(paths: ProjectPaths, now: Date, language?: string): Promise<SiteContent> {
  const content = kept.get(keyOf(paths, language)) ?? readContent(paths, now, language);
  kept.delete(keyOf(paths, language));
  return content;
}

/** What the pages of a site say that is wrong, with their links and lists followed. */
export const checkPagesOf = (
  content: Pick<SiteContent, "pages" | "files" | "site">,
  paths: ProjectPaths,
): CheckedFile[] =>
  checkPages(
    content.pages,
    publicStudies(content),
    toLinkSite(
      {
        root: paths.root,
        siteUrl: siteOrigin(content.site),
        pages: content.pages.files.map(({ url }) => url),
      },
      content.files,
    ),
  );

/** What is to be said of a site beside its case studies: of its pages, its downloads and its data. */
export const checkSite = (content: Omit<SiteContent, "locale">, paths: ProjectPaths): CheckedFile[] => [
  ...checkPagesOf(content, paths),
  ...findDownloads(paths).checked,
  ...checkTheme(paths),
  ...content.words.problems,
  ...checkData(content, publicStudies(content), paths, false),
];

/** The same of one more language of the site: what is not of that language was said of the first. */
export const checkTranslation = (
  content: Omit<SiteContent, "locale">,
  paths: ProjectPaths,
): CheckedFile[] => [...checkPagesOf(content, paths), ...content.words.problems];

type LanguageContent = Pick<SiteContent, "files" | "site" | "vocabulary">;

/** What the studies of a language say otherwise than those of the first that they translate, and what has changed since they were. */
export const compareLanguages = (first: LanguageContent, own: LanguageContent): CheckedFile[] =>
  pairLanguages(first, own).flatMap((pair) => {
    const stale = checkStale(pair.original, pair.translation);
    const { file } = pair.translation.study;
    return [...compareTranslation(pair), ...(stale.length === 0 ? [] : [{ file, problems: stale }])];
  });

/** The studies of a language, each with the one of the first language that it translates. */
export function pairLanguages(first: LanguageContent, own: LanguageContent): TranslationPair[] {
  const languages = languagesOf(first.site);
  const nameOf = ({ file }: { file: string }): string => nameWithoutLanguage(file, languages);
  const originals = new Map(first.files.map((entry) => [nameOf(entry), entry]));
  return own.files.flatMap((translation) => {
    const original = originals.get(nameOf(translation));
    if (!original?.study || !original.text || !translation.study || !translation.text) return [];
    return [
      {
        original: { study: original.study, plain: original.text.plain, placeOf: original.placeOf },
        translation: {
          study: translation.study,
          plain: translation.text.plain,
          placeOf: translation.placeOf,
        },
        languages: [first.site.language, own.site.language],
        vocabularies: [first.vocabulary, own.vocabulary],
      },
    ];
  });
}

/** Studies that production shows once their day has come. */
const publicStudies = ({ files }: Pick<CaseStudyFiles, "files">): CaseStudy[] =>
  files.flatMap(({ study }) => (study !== null && !study.draft && study.approved ? [study] : []));
