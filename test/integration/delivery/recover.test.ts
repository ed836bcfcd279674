import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recoverStored } from "../../../netlify/delivery/sweep.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { writeBlobRecord } from "../../../netlify/store/fallback.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { createMemoryBlobs, rowsOf } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

function createRecovery(store: Database = db) {
  const { blobs, stored, state } = createMemoryBlobs();
  const events: string[] = [];
  const environment = readEnvironment({ CONTEXT: "production" });
  const deps = { db: store, blobs, environment, now: () => NOW };
  const run = () => recoverStored({ ...deps, log: (event) => events.push(event) });
  const put = (...records: ReturnType<typeof createRecord>[]) => {
    for (const record of records)
      stored.set(record.idempotencyKey, writeBlobRecord({ record, neighbours: [] }));
  };
  return { run, put, stored, state, events };
}

describe("an inquiry that waited in a blob", () => {
  it("is moved to Postgres with its reference and its outbox rows, and its blob goes", async () => {
    const { run, put, stored } = createRecovery();
    put(createRecord(1), createRecord(2));
    await run();
    expect(await rowsOf(db)).toMatchObject([
      { reference: "AAAA-AAAA-0001", state: "waiting" },
      { reference: "AAAA-AAAA-0002", state: "waiting" },
    ]);
    expect(stored.size).toBe(0);
  });

  it("is not there twice where Postgres had it after all", async () => {
    const { run, put, stored } = createRecovery();
    await insertInquiry(db, {
      record: createRecord(1),
      neighbours: [],
      destinations: [{ channel: "mail", recipient: "" }],
    });
    put(createRecord(1));
    await run();
    expect(await rowsOf(db)).toHaveLength(1);
    expect(stored.size).toBe(0);
  });

  it("stays where it is while Postgres is down", async () => {
    const { run, put, stored, events } = createRecovery({
      query: async () => {
        throw new Error("down");
      },
    });
    put(createRecord(1), createRecord(2));
    await run();
    expect(stored.size).toBe(2);
    expect(events).toEqual(["recover-failed", "recovered"]);
  });

  it("stays where it is when the table refuses it, and holds up no other", async () => {
    const { run, put, stored, events } = createRecovery();
    const refused = createRecord(1, { reference: "not-a-reference\0" });
    put(refused, createRecord(2), createRecord(3));
    await run();
    expect([...stored.keys()]).toEqual([refused.idempotencyKey]);
    expect(events).toEqual(["recover-failed", "recovered"]);
    expect(await rowsOf(db)).toHaveLength(2);
  });

  it("stays where it is when it cannot be read, or is another context's, and holds up no other", async () => {
    const { run, put, stored, events } = createRecovery();
    stored.set("broken", '{"version":1,"record":');
    stored.set("older", '{"version":0}');
    put(createRecord(1, { context: "deploy-preview" }), createRecord(2));
    await run();
    expect([...stored.keys()]).toEqual(["broken", "older", createRecord(1).idempotencyKey]);
    expect(events.filter((event) => event === "blob-unreadable")).toHaveLength(3);
    expect(await rowsOf(db)).toHaveLength(1);
  });
});
