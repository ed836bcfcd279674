import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Handler = (request: Request, context: unknown) => Response | Promise<Response>;
export type FunctionRoutes = Map<string, Handler>;

/** The functions of a project by their routes, as Netlify reads them from each file's `config`. */
export async function loadFunctions(root: string): Promise<FunctionRoutes> {
  const folder = join(root, "functions");
  const routes: FunctionRoutes = new Map();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ts"))) {
    const module: { default: Handler; config?: { path?: string | string[] } } = await import(
      pathToFileURL(join(folder, name)).href
    );
    for (const path of [module.config?.path ?? []].flat())
      routes.set(path.replace(/\/$/, ""), module.default);
  }
  return routes;
}

/** The function of a path: that of its very route, else of one with a place, such as `/:language/search` (URLPattern). */
export function findFunction(routes: FunctionRoutes, pathname: string): Handler | undefined {
  const path = pathname.replace(/\/$/, "");
  const exact = routes.get(path);
  if (exact !== undefined) return exact;
  const match = [...routes].find(([route]) =>
    new RegExp(`^${route.replace(/:\w+/g, "[^/]+").replace(/\./g, "\\.")}$`).test(path),
  );
  return match?.[1];
}

/** What Netlify hands a function beside the request, as far as ours read it. `waiting` collects background work. */
export function functionContext(waiting: Promise<unknown>[]) {
  return {
    requestId: "test",
    ip: "127.0.0.1",
    waitUntil: (work: Promise<unknown>) => void waiting.push(work),
  };
}
