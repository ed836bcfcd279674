import type { Config } from "@netlify/functions";
import { toResponse } from "../netlify/answer-response.ts";
import { guard } from "../netlify/guard.ts";
import { logLine } from "../netlify/log.ts";
import { openService } from "../netlify/open-service.ts";
import { answerHealth } from "../netlify/upkeep/health.ts";

export default (request: Request): Promise<Response> =>
  guard(async () => toResponse(await answerHealth(request, openService())), { log: logLine, toResponse });

export const config: Config = {
  path: "/api/health",
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 30 },
};
