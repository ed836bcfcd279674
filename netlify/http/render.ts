import nunjucks from "nunjucks/browser/nunjucks-slim.js";
import type { PageTemplates } from "../../src/domain/build-manifest.ts";
import { prefixLinks } from "../../src/domain/locale/editions.ts";
import type { Locale } from "../../src/domain/locale/index.ts";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { assets, build, type SiteEdition } from "../manifest.ts";

type Environment = InstanceType<typeof nunjucks.Environment>;

/**
 * One for each language that was asked for, by the set of pages: a function has one set, and a server that runs all functions in
 * one process has one for each of them.
 */
const environmentsOf = new WeakMap<PageTemplates["templates"], Map<string, Environment>>();

/** Renders a page as the build does; all values are escaped but those a template calls safe. */
export function renderPage(
  { templates, styles }: PageTemplates,
  template: string,
  data: Record<string, unknown>,
  edition: SiteEdition,
): string {
  const { prefix, site, contact, unpublished, locale, languages } = edition;
  const environments = environmentsOf.get(templates) ?? new Map<string, Environment>();
  environmentsOf.set(templates, environments);
  const environment = environments.get(prefix) ?? createEnvironment(templates, locale);
  environments.set(prefix, environment);
  const html = environment.render(template, {
    site,
    contact,
    build: { ...build, origin: build.origin && build.origin + prefix },
    assets: { ...assets, styles },
    unpublished,
    languages,
    ...data,
  });
  return prefixLinks(html, prefix);
}

function createEnvironment(templates: PageTemplates["templates"], locale: Locale): Environment {
  const loader = new nunjucks.PrecompiledLoader(templates);
  const created = new nunjucks.Environment(loader, { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(locale))) created.addFilter(name, filter);
  return created;
}
