import type { Assets } from "./assets.ts";
import type { SiteWords } from "./content-model/words.ts";
import type { BuildInfo } from "./deploy-context.ts";
import type { UnpublishedPages } from "./publication.ts";
import type { Site } from "./site.ts";

/** What the functions of a deploy need to know of its build: `.generated/manifest.json`. */
export type BuildManifest = {
  site: Site;
  build: BuildInfo;
  assets: Assets;
  unpublished: UnpublishedPages;
  words: SiteWords;
};

/** A published study as the contact form and its thanks page need it; a list of them is `.generated/studies.json`. */
export type PublishedStudy = { slug: string; url: string; title: string; snippet: string };
