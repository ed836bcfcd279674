import type { Config } from "@netlify/functions";
import words from "../.generated/inbox-words.json" with { type: "json" };
import { openDeps } from "../netlify/deps.ts";
import { route } from "../netlify/http/route.ts";
import { toInboxDeps } from "../netlify/inbox/deps.ts";
import { inboxRoute } from "../netlify/inbox/handler.ts";
import { messages, site } from "../netlify/manifest.ts";
import { findSearchFolder } from "../netlify/search-folder.ts";
import { createInboxLanguage } from "../src/domain/inbox/index.ts";

const loadPages = () => import("../.generated/inbox-templates.js");

const SEARCH_FILES = findSearchFolder(import.meta.url);

const language = createInboxLanguage(words, { timeZone: site.timeZone, ofPages: messages });

export default route(inboxRoute, () => toInboxDeps(openDeps(loadPages, SEARCH_FILES), process.env, language));

/** The addresses of `netlify/inbox/handler.ts`. In a list a slash at the end makes a route that matches nothing. */
export const config: Config = {
  path: [
    "/inbox",
    "/inbox/inquiry",
    "/inbox/summary",
    "/inbox/export",
    "/inbox/erase",
    "/inbox/blocked",
    "/inbox/doctor",
    "/inbox/sessions",
    "/inbox/sign-in",
    "/inbox/sign-out",
  ],
  rateLimit: { aggregateBy: ["ip", "domain"], windowSize: 60, windowLimit: 120 },
};
