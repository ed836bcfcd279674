import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Assets } from "../domain/assets.ts";
import type { BuildManifest, PublishedStudy } from "../domain/build-manifest.ts";
import { headersFile } from "../domain/headers/headers-file.ts";
import type { Casebook } from "./casebook.ts";
import { compileTemplates } from "./compile-templates.ts";
import type { ProjectPaths } from "./project.ts";
import { writeSearchShards } from "./search-shards.ts";
import type { StudyPage } from "./study-page.ts";
import { writeIfChanged } from "./write-if-changed.ts";
import { writeJsonSchema } from "./write-json-schema.ts";

/** Writes what the functions need (the search index, templates and site facts) and what editors complete fields by. */
export function writeFunctionData(casebook: Casebook, assets: Assets, paths: ProjectPaths): void {
  const { fields: _, ...words } = casebook.words;
  const manifest: BuildManifest = {
    site: casebook.site,
    build: casebook.build,
    assets,
    unpublished: casebook.unpublished,
    words,
  };
  writeIfChanged(join(paths.output, "search-index.json"), JSON.stringify(casebook.indexJson));
  writeSearchShards(casebook, paths);
  writeIfChanged(join(paths.generated, "manifest.json"), JSON.stringify(manifest));
  writeIfChanged(join(paths.generated, "studies.json"), JSON.stringify(casebook.studies.map(toPublished)));
  writeIfChanged(join(paths.generated, "templates.js"), compileTemplates(paths.templates));
  writeJsonSchema(casebook.vocabulary, casebook.words, paths);
}

const toPublished = ({ study: { slug, url, title, snippet } }: StudyPage): PublishedStudy => ({
  slug,
  url,
  title,
  snippet,
});

/** Writes `_headers` for all that was published. */
export function writeHeaders(casebook: Casebook, assets: Assets, paths: ProjectPaths): void {
  const styleHashes = Object.values(assets.styles).map((style) => style.hash);
  const names = readdirSync(paths.output).filter((name) => name !== "index.html" && !name.startsWith("_"));
  const published = ["", ...names].sort();
  const facts = { context: casebook.build.context, styleHashes };
  writeIfChanged(join(paths.output, "_headers"), headersFile(facts, published));
}
