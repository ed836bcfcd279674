import type { Config } from "@netlify/functions";
import { contactRoute, toContactDeps } from "../netlify/contact/handler.ts";
import { openDeps } from "../netlify/deps.ts";
import { route } from "../netlify/http/route.ts";
import { findSearchFolder } from "../netlify/search-folder.ts";

const loadPages = () => import("../.generated/contact-templates.js");

const SEARCH_FILES = findSearchFolder(import.meta.url);

export default route(contactRoute, (request?: Request) =>
  toContactDeps(openDeps(loadPages, SEARCH_FILES, request)),
);

export const config: Config = {
  path: ["/api/contact", "/:language/api/contact"],
  rateLimit: {
    action: "rewrite",
    to: "/contact/busy",
    aggregateBy: ["ip", "domain"],
    windowSize: 60,
    windowLimit: 20,
  },
};
