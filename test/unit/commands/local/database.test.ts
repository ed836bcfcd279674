import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openLocalDatabase } from "../../../../src/commands/local/database.ts";

let root: string;
let state: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "casebook-"));
  mkdirSync(join(root, ".netlify/db"), { recursive: true });
  state = join(root, ".netlify/state.json");
});
afterEach(() => rmSync(root, { recursive: true }));

it("never asks the address that a killed netlify dev left behind, where another database may answer", async () => {
  writeFileSync(state, '{"siteId":"one","dbConnectionString":"postgres://localhost:1/postgres"}');
  const database = openLocalDatabase(root);
  await database.prepare();
  expect(JSON.parse(readFileSync(state, "utf8"))).toEqual({ siteId: "one" });
});

it("waits for the address until netlify dev serves, and then names the cure", async () => {
  const database = openLocalDatabase(root);
  await database.prepare();
  let questions = 0;
  await expect(database.migrate(() => ++questions === 3)).rejects.toThrow(
    "The local database does not open: Error: netlify dev has not started it; see above.\nnpx netlify database reset starts with an empty one.",
  );
  expect(questions).toBe(3);
});

it("leaves a state that cannot be read as it is", async () => {
  writeFileSync(state, "{");
  await openLocalDatabase(root).prepare();
  expect(readFileSync(state, "utf8")).toBe("{");
});
