import type { Config } from "@netlify/functions";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { openSearchIndex } from "../netlify/search/open-index.ts";
import { problemRoute } from "../netlify/search/problem.ts";
import { findSearchFolder } from "../netlify/search-folder.ts";
import { indexFolder } from "../src/domain/locale/site-languages.ts";

const loadPages = () => import("../.generated/search-templates.js");

const SEARCH_FILES = findSearchFolder(import.meta.url);

export default route(problemRoute, (request?: Request) => {
  const deps = openPageDeps(loadPages, request);
  return { ...deps, openIndex: () => openSearchIndex(indexFolder(SEARCH_FILES, deps.prefix)) };
});

export const config: Config = {
  path: ["/search/problem", "/:language/search/problem"],
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 30 },
};
