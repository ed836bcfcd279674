import type { Config, Context } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { createContactHandler } from "../netlify/contact/handler.ts";
import { createContactWorld } from "../netlify/contact/world.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";
import { openService } from "../netlify/open-service.ts";

export default (request: Request, context: Context): Promise<Response> =>
  guard(
    async () => {
      const answer = await createContactHandler(createContactWorld(openService()))(request, (work) =>
        context.waitUntil(work),
      );
      return toResponse(answer);
    },
    { log: logLine, toResponse },
  );

export const config: Config = {
  path: "/api/contact",
  rateLimit: {
    action: "rewrite",
    to: "/contact/busy",
    aggregateBy: ["ip", "domain"],
    windowSize: 60,
    windowLimit: 20,
  },
};
