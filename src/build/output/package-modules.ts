import { join } from "node:path";
import { buildSync } from "esbuild";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import { writeStemModule } from "../../domain/search/index.ts";
import type { Site } from "../../domain/site.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { getOrCompute } from "./value-cache.ts";
import { overwriteIfChanged } from "./write-files.ts";

/**
 * What functions take of packages, as modules by their names: the stems of the languages of the site, and the driver of Postgres that Netlify
 * chooses where no other is named.
 */
export const packageSources = (site: Pick<Site, "languages" | "language">): Record<string, string> => ({
  "stems.js": writeStemModule(languagesOf(site)),
  "postgres.js": 'import pg from "pg";\nexport default pg.Pool;\n',
});

/**
 * Writes each of them to one file with all that it imports. The bundler of Netlify leaves packages in the files they have: to find, read and
 * compile the thirty of `pg` takes a function that starts twice as long as one file.
 */
export function writePackageModules(
  site: Pick<Site, "languages" | "language">,
  paths: Pick<ProjectPaths, "cache" | "generated">,
): void {
  const sources = packageSources(site);
  const kept = { folder: join(paths.cache, "packages"), few: MOST_UNUSED };
  const modules = getOrCompute(
    kept,
    sources,
    isMap,
    () => new Map(Object.entries(sources).map(([name, source]) => [name, bundlePackages(source)])),
  );
  for (const [name, module] of modules) overwriteIfChanged(join(paths.generated, name), module);
}

/** Modules of other languages and other code, so many of which are left. */
const MOST_UNUSED = 20;

const isMap = (value: unknown): value is Map<string, string> => value instanceof Map;

/** Packages that look for built-in modules of Node ask for them by `require`, which a module has not. */
const REQUIRE =
  'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);';

/** What a package loads where it runs on another platform, or where somebody installed it beside it. */
const NOT_OURS = ["pg-native", "pg-cloudflare"];

/** A module that imports packages, and these, as one text. */
export function bundlePackages(source: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    external: NOT_OURS,
    legalComments: "none",
    write: false,
  });
  const text = outputFiles[0]?.text ?? "";
  return /\brequire\b/.test(text) ? `${REQUIRE}\n${text}` : text;
}
