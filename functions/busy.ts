import type { Config } from "@netlify/functions";
import { busyRoute } from "../netlify/contact/pages.ts";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";

const loadPages = () => import("../.generated/contact-templates.js");

export default route(busyRoute, (request?: Request) => openPageDeps(loadPages, request));

/** Where the rate limit of /api/contact leads: a function, so that the answer is a 429 and not a page that says 200. */
export const config: Config = { path: "/contact/busy" };
