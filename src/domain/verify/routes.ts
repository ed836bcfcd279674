import { z } from "zod";
import type { DeployedFunction, FunctionConfig, PublishedSite, VerifyFinding } from "./types.ts";

/**
 * What the source of a function states as its `config`, the way Netlify reads it: a literal with the type beside its
 * name. `satisfies` and imported constants give an empty route and no error, so they count as nothing.
 */
export function readFunctionConfig(source: string): FunctionConfig | null {
  const literal = /^export const config(?:: Config)? = (\{(?:[^\n]*\}|(?:(?!\n\S).)*\n\}));?[ \t]*$/ms.exec(
    source,
  )?.[1];
  if (literal === undefined) return null;
  const path = /\bpath:\s*(\[[^\]]*\]|"[^"]*"|'[^']*')/.exec(literal)?.[1] ?? "";
  const paths = [...path.matchAll(/["']([^"']+)["']/g)].map(([, value = ""]) => value);
  const schedule = /\bschedule:\s*["']([^"']+)["']/.exec(literal)?.[1] ?? null;
  return paths.length === 0 && schedule === null ? null : { paths, schedule };
}

const Manifest = z.object({
  functions: z.array(
    z.object({
      name: z.string(),
      routes: z.array(z.object({ pattern: z.string() })).optional(),
      schedule: z.string().optional(),
    }),
  ),
});

/** The functions of Netlify's `.netlify/functions/manifest.json`; none where it cannot be read. */
export function readFunctionsManifest(json: string): DeployedFunction[] {
  try {
    return Manifest.parse(JSON.parse(json)).functions.map(({ name, routes = [], schedule = null }) => ({
      name,
      paths: routes.map(({ pattern }) => pattern),
      schedule,
    }));
  } catch {
    return [];
  }
}

/** Every function has a route or a schedule, and Netlify's manifest the same ones. */
export function checkRoutes({ functions, deployed }: PublishedSite): VerifyFinding[] {
  const byName = new Map(deployed?.map((entry) => [entry.name, entry]));
  return functions.flatMap(({ name, config }): VerifyFinding[] => {
    const file = `functions/${name}.ts`;
    const tell = (message: string): VerifyFinding[] => [{ rule: "routes", file, message }];
    if (config === null)
      return tell(
        "states no route that Netlify can read; write `export const config: Config = { path: ... }` as a literal",
      );
    if (deployed === null) return [];
    const entry = byName.get(name);
    if (entry === undefined) return tell("is missing in the manifest of the functions; deploy again");
    const lost = config.paths.filter((path) => !entry.paths.includes(path));
    if (lost.length > 0) return tell(`has no route ${lost.join(", ")} in the manifest of the functions`);
    return config.schedule === entry.schedule
      ? []
      : tell(
          `has the schedule ${entry.schedule ?? "none"} in the manifest, and ${config.schedule} in its source`,
        );
  });
}
