import type { Config, Context } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";
import { createSearchHandler } from "../netlify/search/handler.ts";
import { openSearchWorld } from "../netlify/search/world.ts";

export default (request: Request, context: Context): Promise<Response> =>
  guard(() => createSearchHandler(openSearchWorld())(request, (work) => context.waitUntil(work)), {
    log: logLine,
    toResponse,
  });

export const config: Config = { path: ["/search", "/api/search"] };
