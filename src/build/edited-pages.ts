import nunjucks from "nunjucks";
import type { Assets } from "../domain/build-manifest.ts";
import { toBuildInfo } from "../domain/deploy-context.ts";
import { type CheckedFile, formatDiagnostics } from "../domain/diagnostic.ts";
import { languagesOf, prefixLinks } from "../domain/locale/site-languages.ts";
import { templateFilters } from "../domain/template-filters.ts";
import { cardsOf, cardUrls } from "./artwork/cards.ts";
import { buildAssets } from "./assets/index.ts";
import type { PublishedContent } from "./content/published-content.ts";
import type { CaseStudyFiles } from "./content/read-case-studies.ts";
import { readData } from "./content/read-data.ts";
import { checkPagesOf, compareLanguages, readSite, type SiteContent } from "./content/site-content.ts";
import type { StudyPage } from "./content/study-page.ts";
import { type LocalizedSite, loadLocalizedSites, placePage } from "./localized-sites.ts";
import { writeSearchFiles } from "./output/function-data.ts";
import { writePage } from "./output/written-pages.ts";
import { pageMetadata } from "./pages/page-metadata.ts";
import { pageFilters, sharedData } from "./pages/template-data.ts";
import type { ProjectPaths } from "./project-paths.ts";
import { templateFolders } from "./theme.ts";

/** A site that was built and is held by the process, so that the page of an edited file can be written alone. */
export type LiveSite = {
  /** Writes the pages of Markdown files, which are given from the root of the project. Every other page waits for a build. */
  writePagesOf(files: readonly string[], now: Date): Promise<EditedPages>;
  /** Writes what functions search by, of the texts that were read for the pages written last. */
  writeSearch(): void;
};

/** `urls`: the pages that were written. The rest is what the check says of the files, and of others that it says something new of. */
export type EditedPages = { urls: string[]; read: CaseStudyFiles; ofSite: CheckedFile[] };

/**
 * Loads the site into memory (`enableMemoryCache`, best called before a build in this process). A page is rendered by the templates, data and
 * filters of a build; what a build makes of data and styles is made once, since a change of those ends the process.
 */
export async function openLiveSite(paths: ProjectPaths): Promise<LiveSite> {
  const loader = new nunjucks.FileSystemLoader(templateFolders(paths));
  const knownAssets = new Map<string, Assets>();
  let said = new Map<string, string>();

  const readAll = async (
    now: Date,
  ): Promise<{ contents: SiteContent[]; localizedSites: LocalizedSite[] }> => {
    const languages = languagesOf((await readData(paths.data)).site);
    const contents: SiteContent[] = [];
    for (const language of languages) contents.push(await readSite(paths, now, language));
    return {
      contents,
      localizedSites: await loadLocalizedSites(paths, toBuildInfo(process.env), now, languages),
    };
  };

  const assetsOf = async (localizedSite: LocalizedSite): Promise<Assets> => {
    const messages = localizedSite.all.map(({ publishedContent }) => publishedContent.words.messages);
    const assets =
      knownAssets.get(localizedSite.language) ??
      (await buildAssets(localizedSite.paths, localizedSite.publishedContent, messages));
    knownAssets.set(localizedSite.language, assets);
    return assets;
  };

  /** What the check says of the files named, and of every other file of which it says something else than before. */
  const reportOn = (contents: readonly SiteContent[], named: ReadonlySet<string>) => {
    const [first] = contents;
    const read: CaseStudyFiles = {
      files: contents.flatMap(({ files }) => files),
      strays: [],
    };
    const ofSite = contents.flatMap((content) => [
      ...content.pages.files.flatMap(({ file }) => (named.has(file) ? [{ file, problems: [] }] : [])),
      ...checkPagesOf(content, paths),
      ...(first !== undefined && content !== first ? compareLanguages(first, content) : []),
    ]);
    const problems = [
      ...read.files.map(({ file, diagnostics }) => ({ file, problems: diagnostics })),
      ...ofSite,
    ];
    const now = new Map(
      [...Map.groupBy(problems, ({ file }) => file)].map(([file, entries]) => [
        file,
        formatDiagnostics(entries).join("\n"),
      ]),
    );
    const isNews = ({ file }: { file: string }): boolean =>
      named.has(file) || (said.size > 0 && said.get(file) !== now.get(file));
    const report = {
      read: { files: read.files.filter(isNews), strays: [] },
      ofSite: ofSite.filter(isNews),
    };
    said = now;
    return report;
  };

  const start = await readAll(new Date());
  reportOn(start.contents, new Set());
  for (const localizedSite of start.localizedSites) await assetsOf(localizedSite);
  let { localizedSites } = start;
  return {
    async writePagesOf(files, now) {
      const { contents, ...read } = await readAll(now);
      localizedSites = read.localizedSites;
      const urls: string[] = [];
      for (const [position, localizedSite] of localizedSites.entries()) {
        const pages = files.flatMap((file) =>
          pagesOf(file, contents[position], localizedSite.publishedContent),
        );
        if (pages.length === 0) continue;
        const render = await openTemplates(
          localizedSite,
          await assetsOf(localizedSite),
          loader,
          pages,
          paths,
        );
        for (const page of pages) {
          const { url } = page;
          const html = prefixLinks(render(page), localizedSite.prefix, localizedSite.elsewhere);
          writePage(
            placePage({ url, outputPath: `_site${url}index.html` }, localizedSite, paths),
            html,
            paths,
          );
          urls.push(localizedSite.prefix + url);
        }
      }
      return { urls, ...reportOn(contents, new Set(files)) };
    },
    writeSearch() {
      for (const { publishedContent, paths } of localizedSites)
        writeSearchFiles(publishedContent.search.files(), paths);
    },
  };
}

/** A page of one file: the template that its route renders, and the entry it is given. */
type PageOfFile = { url: string; template: string; data: Record<string, unknown> };

/** The page that a file has in a language; none for a file that is not of it, and for the text of the home page, which shows more than a file. */
function pagesOf(
  file: string,
  content: SiteContent | undefined,
  publishedContent: PublishedContent,
): PageOfFile[] {
  const study = publishedContent.studies.find((page) => page.study.file === file);
  if (study) return [{ url: study.study.url, template: "routes/case-study.njk", data: { entry: study } }];
  const broken = publishedContent.broken.find(({ files }) => files.some((each) => each.file === file));
  if (broken) return [{ url: broken.url, template: "pages/broken-study.njk", data: { entry: broken } }];
  const url = content?.pages.files.find((page) => page.file === file)?.url;
  const entry = publishedContent.pages.find((page) => page.url === url);
  if (entry === undefined) return [];
  const template = entry.hasBlocks ? "pages/text-with-blocks.njk" : "pages/text.njk";
  return [{ url: entry.url, template, data: { entry } }];
}

/** What a page read is written down by builds alone. */
const UNRECORDED = { compare: <Result>(_name: string, find: (page: StudyPage) => Result) => find };

/** A function that renders pages of a localized site as a build does. */
async function openTemplates(
  localizedSite: LocalizedSite,
  assets: Assets,
  loader: nunjucks.FileSystemLoader,
  pages: readonly PageOfFile[],
  paths: ProjectPaths,
): Promise<(page: PageOfFile) => string> {
  const { publishedContent } = localizedSite;
  const environment = new nunjucks.Environment(loader);
  const filters = {
    ...templateFilters(publishedContent.locale),
    ...pageFilters(publishedContent, UNRECORDED),
  };
  for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter);
  const wanted = new Set(pages.map(({ url }) => url));
  const { site, artwork, logo, locale, build, typeface } = publishedContent;
  const studies = publishedContent.studies.filter(({ study }) => wanted.has(study.url));
  const cards = await cardUrls(cardsOf({ site, studies, artwork, logo, locale }, []), typeface, paths);
  const shown = { site, studies, pages: publishedContent.pages, locale, build };
  const shared = {
    ...sharedData(localizedSite, assets),
    studies: publishedContent.studies,
    pages: publishedContent.pages,
    metadata: pageMetadata(shown, [], [], cards),
  };
  return ({ url, template, data }) => environment.render(template, { ...shared, ...data, page: { url } });
}
