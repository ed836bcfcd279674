import type { Assets } from "./assets.ts";
import type { BuildInfo } from "./deploy-context.ts";
import type { UnpublishedPages } from "./publication.ts";
import type { Site } from "./site.ts";

/** What the build tells the functions: `.generated/facts.json`. */
export type HandOver = { site: Site; build: BuildInfo; assets: Assets; unpublished: UnpublishedPages };
