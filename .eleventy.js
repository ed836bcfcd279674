import { mkdirSync } from "node:fs";
import { buildAssets } from "./src/build/assets.ts";
import { readBuildInfo } from "./src/build/build-info.ts";
import { loadCasebook } from "./src/build/casebook.ts";
import { contactForm, listPages, studyPages } from "./src/build/collections.ts";
import { publishCovers } from "./src/build/covers.ts";
import { writeFunctionData, writeHeaders } from "./src/build/function-data.ts";
import { homePage } from "./src/build/home.ts";
import { publishIcons } from "./src/build/icons.ts";
import { landingPages } from "./src/build/landing.ts";
import { pageMetadata } from "./src/build/page-metadata.ts";
import { reportStage } from "./src/build/progress.ts";
import { projectPaths } from "./src/build/project.ts";
import { SITE_COLOURS, siteFiles } from "./src/build/site-files.ts";
import { writeSitemap } from "./src/build/sitemap.ts";
import { cardsOf, toSiteCard } from "./src/build/social-card/cards-of.ts";
import { publishCards } from "./src/build/social-card/publish-cards.ts";
import { removeStaleFiles } from "./src/build/stale-pages.ts";
import { styleguide } from "./src/build/styleguide/index.ts";
import { RETENTION } from "./src/domain/retention.ts";
import { templateFilters } from "./src/domain/template-filters.ts";

const paths = projectPaths(import.meta.dirname);

export default async function configure(eleventy) {
  mkdirSync(paths.output, { recursive: true });
  const now = new Date();
  const [casebook, assets] = await Promise.all([
    loadCasebook(paths, readBuildInfo(process.env), now),
    buildAssets(paths),
  ]);
  const lists = listPages(casebook);
  const landings = landingPages(casebook);
  const cards = await publishCards(cardsOf(casebook, landings), toSiteCard(casebook.site), paths);
  publishCovers(casebook, paths);
  publishIcons(paths, SITE_COLOURS.background);
  writeFunctionData(casebook, assets, paths);
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
  eleventy.addGlobalData("lists", lists);
  eleventy.addGlobalData("landings", landings);
  eleventy.addGlobalData("metadata", pageMetadata(casebook, landings, lists, cards.urls));
  eleventy.addGlobalData("siteFiles", siteFiles(casebook, landings, now));
  eleventy.addGlobalData("home", homePage(casebook));
  eleventy.addGlobalData("guide", styleguide(casebook));
  eleventy.addGlobalData("studies", studyPages(casebook));
  eleventy.addGlobalData("broken", casebook.broken);
  eleventy.addGlobalData("form", contactForm());
  eleventy.addGlobalData("retention", RETENTION);

  for (const [name, filter] of Object.entries(templateFilters(casebook.site)))
    eleventy.addFilter(name, filter);
}

export const config = {
  dir: { input: "src/routes", includes: "../templates", output: "_site" },
  templateFormats: ["njk"],
};
