import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { compileCache } from "../project.ts";

/** A running server; `url` has no slash at the end. */
export type SiteServer = {
  url: string;
  /** Changes environment variables of its process; null takes one away. Functions read them anew for each request. */
  set(variables: Record<string, string | null>): Promise<void>;
  stop(): Promise<void>;
};

/** Serves a built project in a process of its own, functions and database included. */
export async function serveProject(root: string): Promise<SiteServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts"), root], {
    // The server ends when this pipe closes: it cannot outlive the process of a test, however that one ends.
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ...compileCache(root) },
  });
  child.stdout.setEncoding("utf8");
  const exited = once(child, "exit");
  const url = await Promise.race([
    once(child.stdout, "data").then(([text]) => String(text).trim()),
    exited.then(([code]) => {
      throw new Error(`the test server ended with code ${code}`);
    }),
  ]);
  return {
    url,
    set: async (variables) => {
      child.stdin.write(`${JSON.stringify(variables)}\n`);
      await once(child.stdout, "data");
    },
    stop: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
