import type { Config } from "@netlify/functions";
import { contactRoute, toContactDeps } from "../netlify/contact/handler.ts";
import { openDeps } from "../netlify/deps.ts";
import { route } from "../netlify/http/route.ts";

export default route(contactRoute, () => toContactDeps(openDeps()));

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
