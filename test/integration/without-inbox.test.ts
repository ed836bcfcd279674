import { execFile } from "node:child_process";
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contactRoute, toContactDeps } from "../../netlify/contact/handler.ts";
import { sweep } from "../../netlify/delivery/sweep.ts";
import { dispatch } from "../../netlify/http/route.ts";
import type { LogFacts } from "../../netlify/log.ts";
import { deleteExpired, SWEEP_RETENTION } from "../../netlify/store/retention.ts";
import { checkTypes } from "../support/check-types.ts";
import { HONEST, NOW, postForm } from "../support/inquiries/contact.ts";
import { createDeps, createMemoryBlobs, createMemoryMailer, rowsOf } from "../support/inquiries/deps.ts";
import { type Emulator, startOwnEmulator } from "../support/inquiries/emulator.ts";
import { ROOT } from "../support/project.ts";

const CODE = ["src", "functions", "netlify", "test", "bench"];
const FILES = [".generated/words.d.ts", ".eleventy.js", "vitest.config.ts", "tsconfig.json", "package.json"];

/** The paths that the docs name for a site without the inbox; `*` stands for any part of a name. */
function pathsOfInbox(): string[] {
  const docs = readFileSync(join(ROOT, "docs/developers.md"), "utf8");
  const section = docs.split(/^## /m).find((part) => part.startsWith("A site without the inbox")) ?? "";
  return [...section.matchAll(/^ {4}(\S+)$/gm)].map(([, path = ""]) => path);
}

let copy: string;
let db: Emulator;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), "without-inbox-"));
  for (const part of [...CODE, ...FILES]) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  for (const path of pathsOfInbox()) {
    for (const found of globSync(path, { cwd: copy })) rmSync(join(copy, found), { recursive: true });
  }
  db = await startOwnEmulator(join(copy, "netlify/database/migrations"));
});
afterAll(async () => {
  await db.stop();
  rmSync(copy, { recursive: true });
});

describe("a site without the inbox", () => {
  it("lacks everything that the docs name", () => {
    expect(pathsOfInbox().length).toBeGreaterThan(10);
    const missing = pathsOfInbox().filter((path) => globSync(path, { cwd: ROOT }).length === 0);
    expect(missing).toEqual([]);
    expect(existsSync(join(copy, "netlify/inbox"))).toBe(false);
    expect(existsSync(join(copy, "netlify/contact/handler.ts"))).toBe(true);
  });

  it("has nothing that imports it", async () => {
    await promisify(execFile)(process.execPath, ["src/commands/words.ts"], { cwd: copy });
    for (const config of [".", "src/scripts"])
      expect(await checkTypes(copy, "without-inbox", config)).toBe("");
  });

  it("keeps inquiries, sends them and deletes them when their time is over", async () => {
    const tables = await db.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
      [],
    );
    expect(tables.map(({ name }) => name)).not.toContain("inbox_export");
    const { mailer, mails } = createMemoryMailer();
    const { blobs } = createMemoryBlobs();
    const logs: { event: string; facts: LogFacts }[] = [];
    let now = NOW;
    const deps = createDeps({
      db,
      blobs,
      mailer,
      now: () => now,
      log: (event, facts) => logs.push({ event, facts }),
    });
    const visitor = { address: "203.0.113.7", waitUntil: () => {} };
    const reply = await dispatch(contactRoute, postForm(HONEST), toContactDeps(deps), visitor);
    expect(reply).toMatchObject({ kind: "redirect", status: 303 });
    await sweep(deps, { probe: true });
    expect(mails).toHaveLength(1);
    expect(await rowsOf(db)).toMatchObject([{ state: "sent" }]);
    now = new Date("2030-01-01T00:00:00Z");
    await deleteExpired(deps, SWEEP_RETENTION);
    expect(await db.query("SELECT FROM inquiry", [])).toEqual([]);
    expect(logs.filter(({ event }) => event.endsWith("-failed"))).toEqual([]);
  });
});
