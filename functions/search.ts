import type { Config, Context } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";
import { createSearchHandler } from "../netlify/search/handler.ts";
import { openSearchWorld } from "../netlify/search/world.ts";

// netlify.toml has them bundled; from this file, since the way from here to the root is the one that a bundle keeps.
const SHARDS = new URL("../.generated/search/", import.meta.url);

export default (request: Request, context: Context): Promise<Response> =>
  guard(() => createSearchHandler(openSearchWorld(SHARDS))(request, (work) => context.waitUntil(work)), {
    log: logLine,
    toResponse,
  });

export const config: Config = { path: ["/search", "/api/search"] };
