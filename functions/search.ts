import type { Config } from "@netlify/functions";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";
import { searchRoute, toSearchDeps } from "../netlify/search/handler.ts";
import { openIndexWithShards } from "../netlify/search/open-index.ts";

// netlify.toml has them bundled; from this file, since the way from here to the root is the one that a bundle keeps.
const SHARDS = new URL("../.generated/search/", import.meta.url);

export default route(searchRoute, () => toSearchDeps(openPageDeps(), () => openIndexWithShards(SHARDS)));

export const config: Config = { path: ["/search", "/api/search"] };
