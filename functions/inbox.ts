import type { Config, Context } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { guard } from "../netlify/guard.ts";
import { handleInbox } from "../netlify/inbox/handler.ts";
import { toInboxResponse } from "../netlify/inbox/response.ts";
import { createInboxWorld } from "../netlify/inbox/world.ts";
import { logLine } from "../netlify/log.ts";
import { openService } from "../netlify/open-service.ts";
import { site } from "../netlify/site-data.ts";

export default (request: Request, context: Context): Promise<Response> =>
  guard(
    async () => {
      const visitor = {
        address: context.ip,
        waitUntil: (work: Promise<unknown>) => context.waitUntil(work),
      };
      const world = createInboxWorld(openService(), site, process.env, visitor);
      return toInboxResponse(await handleInbox(request, world));
    },
    { log: logLine, toResponse },
  );

/** The rooms of `netlify/inbox/handler.ts`. In a list a slash at the end makes a route that matches nothing. */
export const config: Config = {
  path: [
    "/inbox",
    "/inbox/inquiry",
    "/inbox/summary",
    "/inbox/export",
    "/inbox/erase",
    "/inbox/sign-in",
    "/inbox/sign-out",
  ],
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 120 },
};
