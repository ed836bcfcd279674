import nunjucks from "nunjucks";
import templates from "../../.generated/templates.js";
import { prefixLinks } from "../../src/domain/locale/editions.ts";
import type { Locale } from "../../src/domain/locale/index.ts";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { assets, build, type SiteEdition } from "../manifest.ts";

/** One for each language that was asked for. */
const environments = new Map<string, nunjucks.Environment>();

/** Renders a page of `src/templates` as the build does; all values are escaped but those a template calls safe. */
export function renderPage(template: string, data: Record<string, unknown>, edition: SiteEdition): string {
  const { prefix, site, unpublished, locale, languages } = edition;
  const environment = environments.get(prefix) ?? createEnvironment(locale);
  environments.set(prefix, environment);
  const html = environment.render(template, {
    site,
    build: { ...build, origin: build.origin && build.origin + prefix },
    assets,
    unpublished,
    languages,
    ...data,
  });
  return prefixLinks(html, prefix);
}

function createEnvironment(locale: Locale): nunjucks.Environment {
  // The loader looks templates up by name, whatever its types say of a list.
  const loader = new nunjucks.PrecompiledLoader(Object.assign([], templates));
  const created = new nunjucks.Environment(loader, { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(locale))) created.addFilter(name, filter);
  return created;
}
