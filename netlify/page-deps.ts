import type { PageTemplates } from "../src/domain/build-manifest.ts";
import type { Deps } from "./deps.ts";
import { readEnvironment } from "./environment.ts";
import { UnknownAddress } from "./http/route.ts";
import { logLine } from "./log.ts";
import { build, findServedSite, headerFacts } from "./manifest.ts";

export type PageDeps = Pick<
  Deps,
  | "environment"
  | "site"
  | "contact"
  | "prefix"
  | "headerFacts"
  | "locale"
  | "renderPage"
  | "db"
  | "now"
  | "log"
>;

/** Brings the templates of the pages that a function answers with: a module of `.generated`. */
export type LoadPages = () => Promise<{ default: PageTemplates }>;

/**
 * What every function works with, in the language of the address that is asked for. Apart from `deps.ts`, so that the functions
 * that only answer pages bundle neither the mail library nor the blob store; the renderer and the database's driver are loaded by the
 * first call that needs them.
 * @throws {UnknownAddress} for a language the site has not.
 */
export function openPageDeps(loadPages: LoadPages | null, request?: Request): PageDeps {
  const servedSite = findServedSite(request);
  if (servedSite === null) throw new UnknownAddress();
  return {
    environment: readEnvironment(process.env, build.context),
    site: servedSite.site,
    contact: servedSite.contact,
    prefix: servedSite.prefix,
    headerFacts,
    locale: servedSite.locale,
    renderPage: async (template, data, locale = servedSite.locale) => {
      if (loadPages === null) throw new Error("A function without pages was asked for one");
      const [{ renderPage }, { default: pages }] = await Promise.all([
        import("./http/render.ts"),
        loadPages(),
      ]);
      return renderPage(pages, template, data, { ...servedSite, locale });
    },
    db: {
      async query<Row>(statement: string, values: unknown[], timeoutMs?: number): Promise<Row[]> {
        const { database } = await import("./store/database.ts");
        return database.query<Row>(statement, values, timeoutMs);
      },
    },
    now: () => new Date(),
    log: logLine,
  };
}
