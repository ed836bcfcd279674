import type { Config } from "@netlify/functions";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { searchRoute, toSearchDeps } from "../netlify/search/handler.ts";
import { openSearchIndex } from "../netlify/search/open-index.ts";
import { findSearchFolder } from "../netlify/search-folder.ts";
import { indexFolder } from "../src/domain/locale/site-languages.ts";

const loadPages = () => import("../.generated/search-templates.js");

const SEARCH_FILES = findSearchFolder(import.meta.url);

export default route(searchRoute, (request?: Request) => {
  const deps = openPageDeps(loadPages, request);
  return toSearchDeps(deps, () => openSearchIndex(indexFolder(SEARCH_FILES, deps.prefix)));
});

export const config: Config = {
  path: [
    "/search",
    "/search/feed.xml",
    "/api/search",
    "/api/suggest",
    "/:language/search",
    "/:language/search/feed.xml",
    "/:language/api/search",
    "/:language/api/suggest",
  ],
};
