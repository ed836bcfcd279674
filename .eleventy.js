// @ts-check
import { mkdirSync } from "node:fs";
import nunjucks from "nunjucks";
import { cardsOf, freeMemory, publishCards, toSiteCard } from "./src/build/artwork/cards.ts";
import { publishCovers } from "./src/build/artwork/covers.ts";
import { publishIcons } from "./src/build/artwork/icons.ts";
import { buildAssets } from "./src/build/assets/index.ts";
import { readTypefaceNotice } from "./src/build/assets/typeface-notice.ts";
import { publishDownloads } from "./src/build/content/downloads.ts";
import { pruneStudyCache } from "./src/build/content/study-cache.ts";
import { watchContent, watchData } from "./src/build/incremental/index.ts";
import { getLocalizedSite, placePage } from "./src/build/localized-sites.ts";
import {
  writeFunctionData,
  writeHeaders,
  writeInboxWords,
  writeLocalizedData,
  writeSearchFiles,
} from "./src/build/output/function-data.ts";
import { removeStaleFiles } from "./src/build/output/write-files.ts";
import { writePage, writtenPages } from "./src/build/output/written-pages.ts";
import { homePage } from "./src/build/pages/home.ts";
import { landingPages } from "./src/build/pages/landing.ts";
import { allStudies, toListPages } from "./src/build/pages/lists.ts";
import { pageMetadata } from "./src/build/pages/page-metadata.ts";
import { styleguide } from "./src/build/pages/styleguide.ts";
import { pageFilters, sharedData } from "./src/build/pages/template-data.ts";
import { reportStage } from "./src/build/progress.ts";
import { projectPaths } from "./src/build/project-paths.ts";
import { writeSiteFiles } from "./src/build/site-files/index.ts";
import { writeSitemap } from "./src/build/site-files/sitemap.ts";
import { templateFolders } from "./src/build/theme.ts";
import { toBuildInfo } from "./src/domain/deploy-context.ts";
import { prefixLinks } from "./src/domain/locale/site-languages.ts";
import { templateFilters } from "./src/domain/template-filters.ts";

const project = projectPaths(import.meta.dirname);
/**
 * Those of the language that is being written. Eleventy keeps compiled layouts from one run to the next, with the filters they had.
 * @type {Record<string, (...values: never[]) => unknown>}
 */
const filters = {};

/** @param {import("@11ty/eleventy").UserConfig} eleventy */
export default async function configure(eleventy) {
  const now = new Date();
  const localizedSite = await getLocalizedSite(project, toBuildInfo(process.env), now);
  const { paths } = localizedSite;
  const { publishedContent, recorder } = watchContent(localizedSite.publishedContent);
  const before = writtenPages().length;
  mkdirSync(paths.output, { recursive: true });
  const messages = localizedSite.all.map((each) => each.publishedContent.words.messages);
  const assets = await buildAssets(paths, publishedContent, messages);
  const lists = toListPages(allStudies(publishedContent), publishedContent.locale);
  const landings = landingPages(publishedContent);
  const cards = await publishCards(
    cardsOf(publishedContent, landings),
    toSiteCard(publishedContent),
    publishedContent.typeface,
    paths,
  );
  await publishCovers(publishedContent, paths);
  publishDownloads(paths);
  publishIcons(paths, publishedContent.artwork);
  writeSiteFiles(publishedContent, landings, now, paths);
  eleventy.on("eleventy.before", () => reportStage("Writing pages"));
  eleventy.addTransform("write", function (html) {
    return writePage(
      placePage(this.page, localizedSite, project),
      prefixLinks(html, localizedSite.prefix, localizedSite.elsewhere),
      project,
    );
  });
  eleventy.on("eleventy.after", async () => {
    await freeMemory(cards);
    localizedSite.written.push(...writtenPages().slice(before));
    watched.save();
    // With what is written of all languages below: `netlify dev` bundles a function again for each moment at which a file of it changes.
    writeFunctionData(publishedContent, assets, paths);
    if (localizedSite.isLast) {
      writeSitemap(localizedSite.all, project);
      writeLocalizedData(localizedSite.all, project);
      await writeInboxWords(localizedSite.all, project);
    }
    await freeMemory(cards);
    await cards.finish();
    if (!localizedSite.isLast) return;
    removeStaleFiles(project);
    pruneStudyCache(project);
    writeHeaders(publishedContent, assets, project);
  });

  const data = {
    ...sharedData(localizedSite, assets),
    metadata: pageMetadata(publishedContent, landings, lists, cards.urls),
    home: homePage(publishedContent),
    guide: styleguide(publishedContent),
    typefaceNotice: readTypefaceNotice(publishedContent.typeface, publishedContent.brand),
    previews: publishedContent.preview === null ? [] : [publishedContent.preview],
  };
  // Before pages are rendered and cards drawn, which need the memory.
  writeSearchFiles(publishedContent.search.files(), paths);
  publishedContent.release();
  Object.assign(filters, templateFilters(publishedContent.locale), pageFilters(publishedContent, recorder));
  const watched = watchData(
    data,
    { studies: publishedContent.studies, lists, landings, pages: publishedContent.pages },
    publishedContent.broken.map(({ url }) => url),
    recorder,
    localizedSite,
    project,
  );
  for (const [name, value] of Object.entries(watched.data)) eleventy.addGlobalData(name, value);

  const folders = templateFolders(project);
  if (folders.length > 1)
    eleventy.setLibrary("njk", new nunjucks.Environment(new nunjucks.FileSystemLoader(folders)));
  for (const name of Object.keys(filters)) {
    eleventy.addFilter(name, (...values) => filters[name]?.(...values));
  }
}

export const config = {
  dir: { input: "src/routes", includes: "../templates", output: "_site" },
  templateFormats: ["njk"],
};
