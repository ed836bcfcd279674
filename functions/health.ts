import type { Config } from "@netlify/functions";
import { openDeps } from "../netlify/deps.ts";
import { route } from "../netlify/http/route.ts";
import { logLine } from "../netlify/log.ts";
import { createMailCheck, healthRefusal, showHealth } from "../netlify/monitoring/health.ts";

const loadPages = () => import("../.generated/contact-templates.js");

/** One for the life of this instance: what it remembers is what keeps callers from the mail server. */
const checkMail = createMailCheck(logLine);

export default route({ GET: showHealth, refusal: healthRefusal }, () => ({
  ...openDeps(loadPages),
  checkMail,
}));

export const config: Config = {
  path: "/api/health",
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 30 },
};
