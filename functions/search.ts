import type { Config } from "@netlify/functions";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { searchRoute, toSearchDeps } from "../netlify/search/handler.ts";
import { openSearchIndex } from "../netlify/search/open-index.ts";

const SEARCH_FILES = new URL("../.generated/search/", import.meta.url);

export default route(searchRoute, () => toSearchDeps(openPageDeps(), () => openSearchIndex(SEARCH_FILES)));

export const config: Config = { path: ["/search", "/search/feed.xml", "/api/search", "/api/suggest"] };
