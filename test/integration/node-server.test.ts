import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import type { NetlifyDB } from "@netlify/database-dev";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPort } from "../../src/commands/local/ports.ts";
import { smoke } from "../../src/commands/smoke.ts";
import { builtProject } from "../support/built/built-project.ts";
import { ROOT, type TestProject } from "../support/project.ts";
import { openDatabase } from "../support/site-server/database.ts";
import { HARBOUR } from "../support/studies.ts";

let project: TestProject;
let database: NetlifyDB;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  project = await builtProject(HARBOUR, "branch-deploy");
  const { root } = project;
  cpSync(join(ROOT, "docs/node-server.ts"), join(root, "docs/node-server.ts"));
  database = await openDatabase(join(root, ".netlify/db"), join(root, "netlify/database/migrations"));
  const address = await database.start();
  const port = String(await findPort());
  url = `http://localhost:${port}`;
  server = spawn(process.execPath, ["docs/node-server.ts"], {
    cwd: root,
    env: { ...process.env, PORT: port, NETLIFY_DB_URL: address, CONTEXT: "branch-deploy" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (server.stdout) await once(server.stdout, "data");
});
afterAll(async () => {
  server.kill();
  await database.stop();
  project.remove();
});

describe("the server that runs a site without Netlify", () => {
  it("passes what npm run smoke asks of any deploy, a test inquiry included", async () => {
    const { output } = await smoke([url]);
    expect(output.match(/^FAIL.*$/gm), output).toBeNull();
    expect(output).toMatch(/the test inquiry is [\w-]+/);
  });

  it("leads old addresses on, and gives out nothing that is not published", async () => {
    const moved = await fetch(`${url}/work/harbour/`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/case-studies/harbour-berths/"]);
    for (const path of ["/%2e%2e/package.json", "/..%2fpackage.json", "/.generated/manifest.json"])
      expect((await fetch(url + path)).status).toBe(404);
    expect((await fetch(`${url}/%ff`)).status).toBe(400);
  });
});
