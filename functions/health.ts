import type { Config } from "@netlify/functions";
import { openDeps } from "../netlify/deps.ts";
import { route } from "../netlify/http/route.ts";
import { healthRefusal, showHealth } from "../netlify/monitoring/health.ts";

export default route({ GET: showHealth, refusal: healthRefusal }, openDeps);

export const config: Config = {
  path: "/api/health",
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 30 },
};
