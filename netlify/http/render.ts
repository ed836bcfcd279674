import nunjucks from "nunjucks";
import templates from "../../.generated/templates.js";
import { templateFilters } from "../../src/domain/template-filters.ts";
import { assets, build, locale, site, unpublished } from "../manifest.ts";

let environment: nunjucks.Environment | undefined;

/** Renders a page of `src/templates` as the build does; all values are escaped but those a template calls safe. */
export function renderPage(template: string, data: Record<string, unknown>): string {
  environment ??= createEnvironment();
  return environment.render(template, { site, build, assets, unpublished, ...data });
}

function createEnvironment(): nunjucks.Environment {
  // The loader looks templates up by name, whatever its types say of a list.
  const loader = new nunjucks.PrecompiledLoader(Object.assign([], templates));
  const created = new nunjucks.Environment(loader, { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(locale))) created.addFilter(name, filter);
  return created;
}
