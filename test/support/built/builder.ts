import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { TestProject as VitestProject } from "vitest/node";
import { buildProject, makeProject, type TestProject } from "../project.ts";
import { type SiteServer, serveProject } from "../site-server/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    builder: string;
  }
}

/** What a build is made of: studies as `makeProject` takes them, and the deploy context. */
export type BuildOrder = { studies: Record<string, string> | null; context: string | null };
/** A built project, and where it is served where that was asked for. */
export type Built = { root: string; url: string | null };

/** Where the builder answers with a project that is served. */
export const SERVED = "/served";

/**
 * Builds projects for test files, which run in processes of their own, and each only once: asked by HTTP for a build
 * order, it answers with the built project, or with what the build printed. At `SERVED` with a server too, one for all files.
 */
export default async function setup(vitest: VitestProject): Promise<() => Promise<void>> {
  const projects = new Map<string, Promise<TestProject>>();
  const servers = new Map<string, Promise<SiteServer>>();
  const answer = async (order: string, isServed: boolean): Promise<Built> => {
    const project = projects.get(order) ?? build(JSON.parse(order));
    projects.set(order, project);
    const { root } = await project;
    if (!isServed) return { root, url: null };
    const site = servers.get(root) ?? serveProject(root);
    servers.set(root, site);
    return { root, url: (await site).url };
  };
  const server = createServer(async (request, response) => {
    await answer(await text(request), request.url === SERVED).then(
      (built) => response.end(JSON.stringify(built)),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The builder has no port");
  vitest.provide("builder", `http://127.0.0.1:${address.port}`);
  return async () => {
    server.close();
    for (const site of servers.values()) await (await site.catch(() => null))?.stop();
    for (const project of projects.values()) (await project.catch(() => null))?.remove();
  };
}

async function build({ studies, context }: BuildOrder): Promise<TestProject> {
  const project = makeProject(studies ?? undefined);
  const { code, output } = await buildProject(project.root, context === null ? {} : { CONTEXT: context });
  if (code === 0) return project;
  project.remove();
  throw new Error(output);
}
