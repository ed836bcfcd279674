import nunjucks from "nunjucks";
import templates from "../.generated/templates.json" with { type: "json" };
import { templateFilters } from "../src/domain/template-filters.ts";
import { assets, build, site, unpublished } from "./site-data.ts";

/** Reads templates from what the build handed over. */
class BuiltTemplates extends nunjucks.Loader {
  getSource(name: string): nunjucks.LoaderSource {
    const src = sources[name];
    if (src === undefined)
      throw new Error(`no template ${name} in .generated/templates.json; run npm run build`);
    return { src, path: name, noCache: false };
  }
}

const sources: Record<string, string> = templates;
let environment: nunjucks.Environment | undefined;

/** Renders a page of `src/templates` as the build does; all values are escaped but those a template calls safe. */
export function renderPage(template: string, data: Record<string, unknown>): string {
  environment ??= createEnvironment();
  return environment.render(template, { site, build, assets, unpublished, ...data });
}

function createEnvironment(): nunjucks.Environment {
  const created = new nunjucks.Environment(new BuiltTemplates(), { autoescape: true });
  for (const [name, filter] of Object.entries(templateFilters(site))) created.addFilter(name, filter);
  return created;
}
