import type { Config } from "@netlify/functions";
import { thanksRoute } from "../netlify/contact/pages.ts";
import { findStudy } from "../netlify/contact/studies.ts";
import { route } from "../netlify/http/route.ts";
import { openPageDeps } from "../netlify/page-deps.ts";

export default route(thanksRoute, () => ({ ...openPageDeps(), studies: { find: findStudy } }));

/** Without a slash at its end the route answers both forms; with one it would answer neither. */
export const config: Config = { path: "/contact/thanks" };
