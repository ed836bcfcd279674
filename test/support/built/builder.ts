import { once } from "node:events";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { TestProject as VitestProject } from "vitest/node";
import { buildProject, makeProject, type TestProject } from "../project.ts";

declare module "vitest" {
  interface ProvidedContext {
    builder: string;
  }
}

/** What a build is made of: studies as `makeProject` takes them, and the deploy context. */
export type BuildOrder = { studies: Record<string, string> | null; context: string | null };

/**
 * Builds projects for test files, which run in processes of their own, and each only once: asked by HTTP for a build
 * order, it answers with the folder of the built project, or with what the build printed.
 */
export default async function setup(vitest: VitestProject): Promise<() => Promise<void>> {
  const built = new Map<string, Promise<TestProject>>();
  const server = createServer(async (request, response) => {
    const order = await text(request);
    const project = built.get(order) ?? build(JSON.parse(order));
    built.set(order, project);
    await project.then(
      ({ root }) => response.end(root),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The builder has no port");
  vitest.provide("builder", `http://127.0.0.1:${address.port}`);
  return async () => {
    server.close();
    for (const project of built.values()) (await project.catch(() => null))?.remove();
  };
}

async function build({ studies, context }: BuildOrder): Promise<TestProject> {
  const project = makeProject(studies ?? undefined);
  const { code, output } = await buildProject(project.root, context === null ? {} : { CONTEXT: context });
  if (code === 0) return project;
  project.remove();
  throw new Error(output);
}
