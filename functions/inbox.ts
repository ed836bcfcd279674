import type { Config, Context } from "@netlify/functions";
import { openDeps } from "../netlify/deps.ts";
import { writeReply } from "../netlify/http/reply.ts";
import { guard } from "../netlify/http/route.ts";
import { handleInbox } from "../netlify/inbox/handler.ts";
import { createInboxWorld } from "../netlify/inbox/world.ts";
import { logLine } from "../netlify/log.ts";

export default (request: Request, context: Context): Promise<Response> =>
  guard(
    async () => {
      const deps = openDeps();
      const visitor = {
        address: context.ip,
        waitUntil: (work: Promise<unknown>) => context.waitUntil(work),
      };
      const world = createInboxWorld(deps, process.env, visitor);
      return writeReply(request, await handleInbox(request, world), deps);
    },
    { log: logLine, toResponse: (reply) => writeReply(request, reply, openDeps()) },
  );

/** The addresses of `netlify/inbox/handler.ts`. In a list a slash at the end makes a route that matches nothing. */
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
