import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "../../netlify/environment.ts";
import type { LogFacts } from "../../netlify/log.ts";
import { callBuildHook, publishDue } from "../../netlify/publishing/publish-due.ts";
import type { Database } from "../../netlify/store/database.ts";
import { type Emulator, startEmulator } from "../support/inquiries/emulator.ts";

const DUE = "2030-03-01T09:00:00+01:00";
const LATER = "2030-03-01T12:00:00+01:00";
const HOOK = "https://api.netlify.com/build_hooks/abc?trigger_branch=main";
const broken: Database = {
  query: async () => {
    throw new Error("down");
  },
};

let db: Emulator;
let hook: Server;
let calls: { method: string; url: string }[] = [];
let status = 200;

beforeAll(async () => {
  db = await startEmulator();
  hook = createServer((request, response) => {
    calls.push({ method: request.method ?? "", url: request.url ?? "" });
    response.writeHead(status).end();
  }).listen(0, "127.0.0.1");
  await once(hook, "listening");
});
beforeEach(() => db.query("DELETE FROM build_hook_call", []));
afterEach(() => {
  calls = [];
  status = 200;
});
afterAll(async () => {
  hook.close();
  await db.stop();
});

type Run = { at: string; scheduled?: string[]; context?: string; address?: string; store?: Database };

/** One run of the function at a time of its own, with a build hook on this machine. */
async function run({ at, scheduled = [DUE], context = "production", address = HOOK, store = db }: Run) {
  const logged: [string, LogFacts][] = [];
  const port = (hook.address() as { port: number }).port;
  await publishDue({
    scheduled,
    environment: readEnvironment({ CONTEXT: context, BUILD_HOOK_URL: address }),
    db: store,
    now: () => new Date(at),
    log: (event, facts) => logged.push([event, facts]),
    // The path of the hook, on the server of this test.
    callHook: ({ pathname, search }) =>
      callBuildHook(new URL(`http://127.0.0.1:${port}${pathname}${search}`)),
  });
  return logged.map(([event]) => event);
}

describe("publishing on time", () => {
  it("calls the build hook once when a case study falls due, and not before", async () => {
    for (const at of ["07:55", "07:59:59"]) await run({ at: `2030-03-01T${at.padEnd(8, ":00")}Z` });
    expect(calls).toEqual([]);
    for (const at of ["08:00:00", "08:05:00", "08:10:00", "14:00:00"]) await run({ at: `2030-03-01T${at}Z` });
    expect(calls).toEqual([
      { method: "POST", url: "/build_hooks/abc?trigger_branch=main&trigger_title=A+case+study+is+due" },
    ]);
  });

  it("calls it once for each time, and once for several that were missed", async () => {
    const scheduled = [LATER, DUE];
    await run({ scheduled, at: "2030-03-01T08:00:00Z" });
    await run({ scheduled, at: "2030-03-01T11:00:00Z" });
    expect(calls).toHaveLength(2);
    await db.query("DELETE FROM build_hook_call", []);
    await run({ scheduled, at: "2030-03-02T00:00:00Z" });
    await run({ scheduled, at: "2030-03-02T00:05:00Z" });
    expect(calls).toHaveLength(3);
  });

  it("calls it once where two runs meet", async () => {
    await Promise.all(Array.from({ length: 5 }, () => run({ at: "2030-03-01T08:00:00Z" })));
    expect(calls).toHaveLength(1);
  });

  it("fails where the hook does, without its address, and tries again at the next run", async () => {
    status = 500;
    await expect(run({ at: "2030-03-01T08:00:00Z" })).rejects.toThrow(/^The build hook answered 500$/);
    status = 200;
    await run({ at: "2030-03-01T08:05:00Z" });
    await run({ at: "2030-03-01T08:10:00Z" });
    expect(calls).toHaveLength(2);
  });

  it("calls it in the run after the time where the database is away", async () => {
    for (const at of ["07:58:00", "08:03:00", "08:08:00"])
      await run({ at: `2030-03-01T${at}Z`, store: broken });
    expect(calls).toHaveLength(1);
  });

  it("does nothing in a preview, without a case study that is due, and without a hook, which it says", async () => {
    const at = "2030-03-01T08:00:00Z";
    expect(await run({ at, context: "deploy-preview" })).toEqual([]);
    expect(await run({ at, scheduled: [] })).toEqual([]);
    for (const address of ["", "not an address", "http://hook.example/"])
      expect(await run({ at, address })).toEqual(["publish-not-called"]);
    expect(calls).toEqual([]);
  });
});
