import type { Deps } from "./deps.ts";
import { readEnvironment } from "./environment.ts";
import { logLine } from "./log.ts";
import { build, headerFacts, locale, site } from "./manifest.ts";

export type PageDeps = Pick<
  Deps,
  "environment" | "site" | "headerFacts" | "locale" | "renderPage" | "db" | "now" | "log"
>;

/**
 * What every function works with. Apart from `deps.ts`, so that the functions that only answer pages bundle neither the mail
 * library nor the blob store; the renderer and the database's driver are loaded by the first call that needs them.
 */
export const openPageDeps = (): PageDeps => ({
  environment: readEnvironment(process.env, build.context),
  site,
  headerFacts,
  locale,
  renderPage: async (template, data) => (await import("./http/render.ts")).renderPage(template, data),
  db: {
    async query<Row>(statement: string, values: unknown[], timeoutMs?: number): Promise<Row[]> {
      const { database } = await import("./store/database.ts");
      return database.query<Row>(statement, values, timeoutMs);
    },
  },
  now: () => new Date(),
  log: logLine,
});
