import { createRequire } from "node:module";
import { lazy } from "../../domain/memoize.ts";

/** What draws SVG, loaded where something has to be drawn: a build whose icons are kept, and whose firm has no logo, needs none. */
export const loadResvg = lazy((): typeof import("@resvg/resvg-js") =>
  createRequire(import.meta.url)("@resvg/resvg-js"),
);
