import { mkdirSync } from "node:fs";
import { buildAssets } from "./src/build/assets.ts";
import { readBuildInfo } from "./src/build/build-info.ts";
import { loadCasebook } from "./src/build/casebook.ts";
import { contactForm, listPages, studyPages } from "./src/build/collections.ts";
import { handOver, writeHeaders } from "./src/build/hand-over.ts";
import { projectPaths } from "./src/build/project.ts";
import { templateFilters } from "./src/domain/template-filters.ts";

const paths = projectPaths(import.meta.dirname);

export default async function configure(eleventy) {
  let casebook;
  let assets;
  const load = async () => {
    mkdirSync(paths.output, { recursive: true });
    [casebook, assets] = await Promise.all([
      loadCasebook(paths, readBuildInfo(process.env), new Date()),
      buildAssets(paths.source, paths.output),
    ]);
    handOver(casebook, assets, paths);
  };
  await load();

  eleventy.on("eleventy.beforeWatch", load);
  eleventy.on("eleventy.after", ({ results }) => writeHeaders(casebook, assets, results, paths));

  eleventy.addGlobalData("site", () => casebook.site);
  eleventy.addGlobalData("build", () => casebook.build);
  eleventy.addGlobalData("assets", () => assets);
  eleventy.addGlobalData("lists", () => listPages(casebook));
  eleventy.addGlobalData("studies", () => studyPages(casebook));
  eleventy.addGlobalData("broken", () => casebook.broken);
  eleventy.addGlobalData("form", contactForm);

  for (const [name, filter] of Object.entries(templateFilters(casebook.site)))
    eleventy.addFilter(name, filter);

  eleventy.addPassthroughCopy({ "src/content/images": "images" });
  eleventy.ignores.add("src/content/case-studies/**");
  eleventy.addWatchTarget("src/content/case-studies/");
  eleventy.addWatchTarget("src/data/");
  eleventy.addWatchTarget("src/styles/");
  eleventy.addWatchTarget("src/scripts/");
  eleventy.addWatchTarget("src/templates/");
  eleventy.setWatchJavaScriptDependencies(false);
}

export const config = {
  dir: { input: "src/content", includes: "../templates", data: "../data-eleventy", output: "_site" },
  templateFormats: ["njk"],
  markdownTemplateEngine: false,
  htmlTemplateEngine: false,
};
