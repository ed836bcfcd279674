import type { Environment } from "nunjucks";
import type { PageTemplates } from "../../src/domain/build-manifest.ts";
import type { Locale } from "../../src/domain/locale/index.ts";
import { prefixLinks } from "../../src/domain/locale/site-languages.ts";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { assets, build, type ServedSite } from "../manifest.ts";

/**
 * One for each language that was asked for, by the set of pages: a function has one set, and a server that runs all functions in
 * one process has one for each of them.
 */
const environmentsOf = new WeakMap<PageTemplates["templates"], Map<string, Environment>>();

/** Renders a page as the build does; all values are escaped but those a template calls safe. */
export async function renderPage(
  { templates, styles }: PageTemplates,
  template: string,
  data: Record<string, unknown>,
  servedSite: ServedSite,
): Promise<string> {
  const { prefix, site, contact, unpublished, locale, languages } = servedSite;
  const environments = environmentsOf.get(templates) ?? new Map<string, Environment>();
  environmentsOf.set(templates, environments);
  const environment = environments.get(prefix) ?? (await createEnvironment(templates, locale));
  environments.set(prefix, environment);
  const html = environment.render(template, {
    site: { ...site, language: locale.tag },
    contact,
    build: { ...build, origin: build.origin && build.origin + prefix },
    assets: { ...assets, styles },
    unpublished,
    languages,
    ...data,
  });
  return prefixLinks(html, prefix);
}

/** The renderer is loaded here: in a bundle of one file, an import above would be loaded by functions that answer without a page. */
async function createEnvironment(
  templates: PageTemplates["templates"],
  locale: Locale,
): Promise<Environment> {
  const { default: nunjucks } = await import("nunjucks/browser/nunjucks-slim.js");
  const loader = new nunjucks.PrecompiledLoader(templates);
  const created = new nunjucks.Environment(loader, { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(locale))) created.addFilter(name, filter);
  return created;
}
