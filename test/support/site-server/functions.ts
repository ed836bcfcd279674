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

/** What Netlify hands a function beside the request, as far as ours read it. `waiting` collects background work. */
export function functionContext(waiting: Promise<unknown>[]) {
  return {
    requestId: "test",
    ip: "127.0.0.1",
    waitUntil: (work: Promise<unknown>) => void waiting.push(work),
  };
}
