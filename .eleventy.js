// @ts-check
import { mkdirSync } from "node:fs";
import { cardsOf, publishCards, toSiteCard } from "./src/build/artwork/cards.ts";
import { publishCovers } from "./src/build/artwork/covers.ts";
import { publishIcons } from "./src/build/artwork/icons.ts";
import { buildAssets } from "./src/build/assets/index.ts";
import { loadCasebook } from "./src/build/content/casebook.ts";
import { publishDownloads } from "./src/build/content/downloads.ts";
import { removeStaleFiles } from "./src/build/output/files.ts";
import { writeFunctionData, writeHeaders } from "./src/build/output/function-data.ts";
import { homePage } from "./src/build/pages/home.ts";
import { landingPages } from "./src/build/pages/landing.ts";
import { allStudies, toListPages } from "./src/build/pages/lists.ts";
import { pageMetadata } from "./src/build/pages/page-metadata.ts";
import { contactForm, pageFilters } from "./src/build/pages/studies.ts";
import { styleguide } from "./src/build/pages/styleguide.ts";
import { reportStage } from "./src/build/progress.ts";
import { projectPaths } from "./src/build/project.ts";
import { writeSiteFiles } from "./src/build/site-files/index.ts";
import { writeSitemap } from "./src/build/site-files/sitemap.ts";
import { toBuildInfo } from "./src/domain/deploy-context.ts";
import { RETENTION } from "./src/domain/retention.ts";
import { templateFilters } from "./src/domain/template-filters.ts";

const paths = projectPaths(import.meta.dirname);

/** @param {import("@11ty/eleventy").UserConfig} eleventy */
export default async function configure(eleventy) {
  mkdirSync(paths.output, { recursive: true });
  const now = new Date();
  const casebook = await loadCasebook(paths, toBuildInfo(process.env), now);
  const assets = await buildAssets(paths, casebook.brand);
  const lists = toListPages(allStudies(casebook), casebook.words);
  const landings = landingPages(casebook);
  const cards = await publishCards(cardsOf(casebook, landings), toSiteCard(casebook), paths);
  publishCovers(casebook, paths);
  publishDownloads(paths);
  publishIcons(paths, casebook.artwork);
  writeFunctionData(casebook, assets, paths);
  writeSiteFiles(casebook, landings, now, paths);
  eleventy.on("eleventy.before", () => reportStage("Writing pages"));
  eleventy.on("eleventy.after", ({ results }) => {
    writeSitemap(casebook, results, paths);
    removeStaleFiles(results, paths);
    writeHeaders(casebook, assets, paths);
  });

  eleventy.addGlobalData("site", casebook.site);
  eleventy.addGlobalData("build", casebook.build);
  eleventy.addGlobalData("words", casebook.words);
  eleventy.addGlobalData("assets", assets);
  eleventy.addGlobalData("unpublished", casebook.unpublished);
  eleventy.addGlobalData("pages", casebook.pages);
  eleventy.addGlobalData("homeText", casebook.homeText);
  eleventy.addGlobalData("lists", lists);
  eleventy.addGlobalData("landings", landings);
  eleventy.addGlobalData("metadata", pageMetadata(casebook, landings, lists, cards.urls));
  eleventy.addGlobalData("home", homePage(casebook));
  eleventy.addGlobalData("guide", styleguide(casebook));
  eleventy.addGlobalData("studies", casebook.studies);
  eleventy.addGlobalData("broken", casebook.broken);
  eleventy.addGlobalData("form", contactForm());
  eleventy.addGlobalData("retention", RETENTION);

  const filters = { ...templateFilters(casebook.site), ...pageFilters(casebook) };
  for (const [name, filter] of Object.entries(filters)) eleventy.addFilter(name, filter);
}

export const config = {
  dir: { input: "src/routes", includes: "../templates", output: "_site" },
  templateFormats: ["njk"],
};
