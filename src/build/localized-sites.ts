import { join, relative, resolve } from "node:path";
import type { PageOfBuild } from "@11ty/eleventy";
import type { BuildInfo } from "../domain/deploy-context.ts";
import { languagesOf, prefixOf, type Translation } from "../domain/locale/site-languages.ts";
import { loadPublishedContent, type PublishedContent } from "./content/published-content.ts";
import { readData } from "./content/read-data.ts";
import { siteOrigin } from "./content/site-content.ts";
import type { WrittenPage } from "./output/written-pages.ts";
import { pagesByIdentity, translationsOf } from "./pages/hreflang.ts";
import type { ProjectPaths } from "./project-paths.ts";

/** A site in one of its languages, and where its files go. */
export type LocalizedSite = {
  language: string;
  /** Before its addresses: nothing for the first language. */
  prefix: string;
  publishedContent: PublishedContent;
  paths: ProjectPaths;
  isLast: boolean;
  /** Studies and pages that the first language has and this one has not: links lead to them there. */
  elsewhere: ReadonlySet<string>;
  /** The pages that were written of it so far. */
  written: WrittenPage[];
  /** The site in each of its languages, in their order. */
  all: readonly LocalizedSite[];
  /** The same page in every language, this one among them, by its address in this localized site; empty for a site in one language. */
  translations: ReadonlyMap<string, Translation[]>;
};

/** Where the files of a localized site go: those of the first language go where those of a site in one language do. */
export const localizedPaths = (paths: ProjectPaths, language: string, prefix: string): ProjectPaths =>
  prefix === ""
    ? paths
    : {
        ...paths,
        output: join(paths.output, prefix),
        generated: join(paths.generated, "languages", language.toLowerCase()),
      };

/** A page of a localized site at its place: Eleventy gives those of every language the places of a site in one. */
export const placePage = (
  page: PageOfBuild,
  { paths }: LocalizedSite,
  project: ProjectPaths,
): PageOfBuild => ({
  url: page.url,
  outputPath: join(paths.output, relative(project.output, resolve(project.root, page.outputPath))),
});

/** The language whose pages the next run of Eleventy writes; null: the first, and no other follows. */
let chosen: string | null = null;

export const chooseLocalizedSite = (language: string): void => {
  chosen = language;
};

let loaded: { key: string; localizedSites: Promise<LocalizedSite[]> } | null = null;

/** The localized site whose pages are to be written. All languages are read once, since their pages name each other. */
export async function getLocalizedSite(
  paths: ProjectPaths,
  build: BuildInfo,
  now: Date,
): Promise<LocalizedSite> {
  const languages = languagesOf((await readData(paths.data)).site);
  const wanted = chosen === null ? languages.slice(0, 1) : languages;
  const key = JSON.stringify([paths.root, build.context, wanted]);
  if (loaded?.key !== key) loaded = { key, localizedSites: loadLocalizedSites(paths, build, now, wanted) };
  const localizedSites = await loaded.localizedSites;
  const localizedSite = localizedSites.find(({ language }) => language === (chosen ?? languages[0]));
  if (localizedSite === undefined) throw new Error(`${chosen} is no language of this site`);
  if (localizedSite.isLast) loaded = null;
  return localizedSite;
}

/** A preview names its pages by its own host, in the language they stand under. */
const atPrefix = (build: BuildInfo, prefix: string): BuildInfo =>
  build.origin === null ? build : { ...build, origin: build.origin + prefix };

/** Reads all of the languages of a site. */
export async function loadLocalizedSites(
  paths: ProjectPaths,
  build: BuildInfo,
  now: Date,
  languages: readonly string[],
): Promise<LocalizedSite[]> {
  const publishedContents: [language: string, publishedContent: PublishedContent][] = [];
  for (const language of languages) {
    const own = localizedPaths(paths, language, prefixOf(language, languages));
    publishedContents.push([
      language,
      await loadPublishedContent(own, atPrefix(build, prefixOf(language, languages)), now, language),
    ]);
  }
  const addresses = publishedContents.map(
    ([language, publishedContent]) => [language, pagesByIdentity(publishedContent)] as const,
  );
  const all: LocalizedSite[] = [];
  const localizedSites = publishedContents.map(([language, publishedContent], position) => ({
    language,
    prefix: prefixOf(language, languages),
    publishedContent,
    paths: localizedPaths(paths, language, prefixOf(language, languages)),
    isLast: position === languages.length - 1,
    elsewhere: missingIn(publishedContent, publishedContents[0]?.[1] ?? publishedContent),
    written: [],
    all,
    translations:
      languages.length > 1
        ? translationsOf(language, addresses, languages, build.origin ?? siteOrigin(publishedContent.site))
        : new Map(),
  }));
  all.push(...localizedSites);
  return localizedSites;
}

function missingIn(publishedContent: PublishedContent, first: PublishedContent): Set<string> {
  const urlsOf = ({ studies, pages }: PublishedContent) => [
    ...studies.map(({ study }) => study.url),
    ...pages.map(({ url }) => url),
  ];
  const own = new Set(urlsOf(publishedContent));
  return new Set(urlsOf(first).filter((url) => !own.has(url)));
}
