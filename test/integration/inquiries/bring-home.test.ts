import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../../netlify/database/database.ts";
import { bringHome } from "../../../netlify/delivery/bring-home.ts";
import { writeBlobRecord } from "../../../netlify/inquiries/blob-record.ts";
import { insertInquiry } from "../../../netlify/inquiries/insert-inquiry.ts";
import { NOW } from "../../support/inquiries/contact-world.ts";
import { rowsOf } from "../../support/inquiries/desk.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createMemoryBlobs } from "../../support/inquiries/memory-blobs.ts";
import { createRecord } from "../../support/inquiries/records.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

function createHome(store: Database = db) {
  const { blobs, stored, state } = createMemoryBlobs();
  const events: string[] = [];
  const home = { db: store, blobs, context: "production", channels: ["mail"], now: () => NOW } as const;
  const run = () => bringHome({ ...home, log: (event) => events.push(event) });
  const put = (...records: ReturnType<typeof createRecord>[]) => {
    for (const record of records)
      stored.set(record.idempotencyKey, writeBlobRecord({ record, neighbours: [] }));
  };
  return { run, put, stored, state, events };
}

describe("an inquiry that waited in a blob", () => {
  it("comes home to Postgres with its reference and its outbox rows, and its blob goes", async () => {
    const { run, put, stored } = createHome();
    put(createRecord(1), createRecord(2));
    await run();
    expect(await rowsOf(db)).toMatchObject([
      { reference: "AAAA-AAAA-0001", state: "waiting" },
      { reference: "AAAA-AAAA-0002", state: "waiting" },
    ]);
    expect(stored.size).toBe(0);
  });

  it("is not there twice where Postgres had it after all", async () => {
    const { run, put, stored } = createHome();
    await insertInquiry(db, { record: createRecord(1), neighbours: [], channels: ["mail"] });
    put(createRecord(1));
    await run();
    expect(await rowsOf(db)).toHaveLength(1);
    expect(stored.size).toBe(0);
  });

  it("stays where it is while Postgres is down", async () => {
    const { run, put, stored, events } = createHome({
      query: async () => {
        throw new Error("down");
      },
    });
    put(createRecord(1), createRecord(2));
    await run();
    expect(stored.size).toBe(2);
    expect(events).toEqual(["bring-home-failed", "brought-home"]);
  });

  it("stays where it is when it cannot be read, or is another context's, and holds up no other", async () => {
    const { run, put, stored, events } = createHome();
    stored.set("broken", '{"version":1,"record":');
    stored.set("older", '{"version":0}');
    put(createRecord(1, { context: "deploy-preview" }), createRecord(2));
    await run();
    expect([...stored.keys()]).toEqual(["broken", "older", createRecord(1).idempotencyKey]);
    expect(events.filter((event) => event === "blob-unreadable")).toHaveLength(3);
    expect(await rowsOf(db)).toHaveLength(1);
  });
});
