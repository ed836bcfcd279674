import type { Config } from "@netlify/functions";
import { thanksRoute } from "../netlify/contact/pages.ts";
import { findStudy } from "../netlify/contact/studies.ts";
import { route } from "../netlify/http/route.ts";
import { findServedSite } from "../netlify/manifest.ts";
import { openPageDeps } from "../netlify/page-deps.ts";

const loadPages = () => import("../.generated/contact-templates.js");

export default route(thanksRoute, (request?: Request) => ({
  ...openPageDeps(loadPages, request),
  studies: { find: (slug: string) => findStudy(slug, findServedSite(request)?.prefix ?? "") },
}));

/** Without a slash at its end the route answers both forms; with one it would answer neither. */
export const config: Config = { path: ["/contact/thanks", "/:language/contact/thanks"] };
