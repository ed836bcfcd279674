import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Send } from "../../../netlify/delivery/send.ts";
import { drainOutbox } from "../../../netlify/delivery/sweep.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { claimDue } from "../../../netlify/store/outbox.ts";
import { DeliveryError } from "../../../src/domain/inquiry/index.ts";
import { createOutbox, rowsOf } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const keep = async (count: number, changes: Parameters<typeof createRecord>[1] = {}): Promise<string[]> => {
  const records = Array.from({ length: count }, (_, at) => createRecord(at + 1, changes));
  for (const record of records)
    await insertInquiry(db, { record, neighbours: [], destinations: [{ channel: "mail", recipient: "" }] });
  return records.map(({ reference }) => reference);
};

/** A mail server that can be switched off, and refuses some for themselves. */
function createServer() {
  const server = { isUp: true, sent: [] as string[], refuses: [] as string[], tries: 0 };
  const send: Send = async ({ reference }) => {
    server.tries += 1;
    if (!server.isUp) throw new Error("connect ECONNREFUSED 10.1.2.3:587");
    if (server.refuses.includes(reference)) throw new DeliveryError("550 no such user");
    server.sent.push(reference);
  };
  return { server, send };
}

const DAY = 86_400;

describe("emptying the outbox", () => {
  it("sends what waits, oldest first, once", async () => {
    const references = await keep(23);
    const { server, send } = createServer();
    const { outbox } = createOutbox(db, { mail: send });
    await drainOutbox(outbox, { probe: false });
    await drainOutbox(outbox, { probe: false });
    expect(server.sent.toSorted()).toEqual(references.toSorted());
    expect((await rowsOf(db)).every(({ state, attempts }) => state === "sent" && attempts === 1)).toBe(true);
  });

  it("writes down why a try failed, without addresses, and tries again when it is due", async () => {
    await keep(1);
    const { server, send } = createServer();
    server.isUp = false;
    const { outbox, wind } = createOutbox(db, { mail: send });
    await drainOutbox(outbox, { probe: false });
    expect(await rowsOf(db)).toMatchObject([
      { state: "waiting", attempts: 1, due: 5, last_error: "Error: connect ECONNREFUSED [ip]:587" },
    ]);
    wind(4);
    await drainOutbox(outbox, { probe: false });
    expect(server.tries).toBe(1);
    wind(1);
    await drainOutbox(outbox, { probe: false });
    expect(await rowsOf(db)).toMatchObject([{ attempts: 2, due: 305 }]);
    server.isUp = true;
    wind(300);
    await drainOutbox(outbox, { probe: false });
    expect(await rowsOf(db)).toMatchObject([{ state: "sent", attempts: 3, last_error: null }]);
    const [row] = await db.query<{ history: unknown }>("SELECT history FROM outbox", []);
    expect(row?.history).toMatchObject([
      { outcome: expect.stringContaining("ECONNREFUSED") },
      {},
      { outcome: "sent" },
    ]);
  });

  it("stops after a batch that fails as a whole, so that a dead server is not asked for every row", async () => {
    await keep(25);
    const { server, send } = createServer();
    server.isUp = false;
    await drainOutbox(createOutbox(db, { mail: send }).outbox, { probe: false });
    expect(server.tries).toBe(10);
  });

  it("makes all waiting rows due as soon as one goes through", async () => {
    await keep(12);
    const { server, send } = createServer();
    server.isUp = false;
    const { outbox, wind } = createOutbox(db, { mail: send });
    for (const seconds of [0, 5, 300, 1_800]) {
      wind(seconds);
      await drainOutbox(outbox, { probe: false });
      await drainOutbox(outbox, { probe: false });
    }
    server.isUp = true;
    wind(1);
    await insertInquiry(db, {
      record: createRecord(99, { receivedAt: outbox.now().toISOString() }),
      neighbours: [],
      destinations: [{ channel: "mail", recipient: "" }],
    });
    await drainOutbox(outbox, { probe: false });
    expect(server.sent).toHaveLength(13);
  });

  it("probes a failing channel every five minutes, and so empties it within ten after an outage of hours", async () => {
    await keep(40);
    const { server, send } = createServer();
    server.isUp = false;
    const { outbox, wind } = createOutbox(db, { mail: send });
    for (let minutes = 0; minutes < 6 * 60; minutes += 5) {
      await drainOutbox(outbox, { probe: true });
      wind(300);
    }
    server.isUp = true;
    await drainOutbox(outbox, { probe: true });
    wind(300);
    await drainOutbox(outbox, { probe: true });
    expect(server.sent).toHaveLength(40);
  }, 60_000);

  it("lets one that is refused for itself hold up no other, and gives it up after 75 hours, still there", async () => {
    const [refused = ""] = await keep(3);
    const { server, send } = createServer();
    server.refuses = [refused];
    const { outbox, wind, logs } = createOutbox(db, { mail: send });
    for (const seconds of [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]) {
      expect((await rowsOf(db))[0]?.state).toBe("waiting");
      wind(seconds);
      await drainOutbox(outbox, { probe: false });
    }
    expect(server.sent).toHaveLength(2);
    expect((await rowsOf(db))[0]).toMatchObject({
      state: "stuck",
      attempts: 10,
      last_error: "DeliveryError: 550 no such user",
    });
    expect(logs.findLast(({ event }) => event !== "delivery-alert")).toMatchObject({
      event: "delivery-stuck",
      facts: { reference: refused },
    });
  });

  it("gives what is stuck one more try a day once the channel works", async () => {
    const [refused = ""] = await keep(1);
    const { server, send } = createServer();
    server.isUp = false;
    const { outbox, wind } = createOutbox(db, { mail: send });
    await drainOutbox(outbox, { probe: false });
    wind(4 * DAY);
    await drainOutbox(outbox, { probe: false });
    expect(await rowsOf(db)).toMatchObject([{ state: "stuck" }]);
    server.isUp = true;
    wind(2 * DAY);
    await insertInquiry(db, {
      record: createRecord(9, { receivedAt: outbox.now().toISOString() }),
      neighbours: [],
      destinations: [{ channel: "mail", recipient: "" }],
    });
    await drainOutbox(outbox, { probe: false });
    expect(server.sent).toContain(refused);
  });

  it("honours Retry-After, also when the channel wakes and when it is probed", async () => {
    const [busy = ""] = await keep(1);
    const tried: string[] = [];
    const { outbox, wind } = createOutbox(db, {
      mail: async ({ reference }) => {
        tried.push(reference);
        if (reference === busy) throw new DeliveryError("429", 3_600_000);
      },
    });
    await drainOutbox(outbox, { probe: false });
    wind(600);
    await insertInquiry(db, {
      record: createRecord(9, { receivedAt: outbox.now().toISOString() }),
      neighbours: [],
      destinations: [{ channel: "mail", recipient: "" }],
    });
    await drainOutbox(outbox, { probe: true });
    await drainOutbox(outbox, { probe: true });
    expect(tried.filter((reference) => reference === busy)).toHaveLength(1);
    expect(await rowsOf(db)).toMatchObject([{ due: 3_600 }, { state: "sent" }]);
    wind(3_000);
    await drainOutbox(outbox, { probe: false });
    expect(tried.filter((reference) => reference === busy)).toHaveLength(2);
  });

  it("sends once what could not be written down as sent at the first try", async () => {
    await keep(3);
    const { server, send } = createServer();
    const failures = new Map<unknown, number>();
    const shaky: Emulator = {
      ...db,
      query: <Row>(statement: string, values: unknown[]): Promise<Row[]> => {
        const failed = failures.get(values[1]) ?? 0;
        if (!statement.includes("SET state = 'sent'") || failed >= 2) return db.query<Row>(statement, values);
        failures.set(values[1], failed + 1);
        return Promise.reject(new Error("the connection was reset"));
      },
    };
    const { outbox, wind } = createOutbox(shaky, { mail: send });
    await drainOutbox(outbox, { probe: false });
    wind(DAY);
    await drainOutbox(outbox, { probe: true });
    expect(server.sent).toHaveLength(3);
    expect((await rowsOf(db)).every(({ state }) => state === "sent")).toBe(true);
  });

  it("takes a row from a sender that died once its lease is over, not before", async () => {
    await keep(1);
    const { server, send } = createServer();
    const { outbox, wind, now } = createOutbox(db, { mail: send });
    await claimDue(db, { context: "production", channel: "mail", recipient: "", now: now(), limit: 5 });
    wind(59);
    await drainOutbox(outbox, { probe: true });
    expect(server.sent).toEqual([]);
    wind(1);
    await drainOutbox(outbox, { probe: false });
    expect(server.sent).toHaveLength(1);
  });

  it("touches no row of another context", async () => {
    await keep(2, { context: "deploy-preview" });
    const { server, send } = createServer();
    await drainOutbox(createOutbox(db, { mail: send }).outbox, { probe: true });
    await drainOutbox(createOutbox(db).outbox, { probe: true });
    expect(server.tries).toBe(0);
    expect(await rowsOf(db)).toMatchObject([
      { state: "waiting", attempts: 0 },
      { state: "waiting", attempts: 0 },
    ]);
  });

  it("sends nothing that is in quarantine", async () => {
    await keep(1, { status: "quarantined" });
    const { server, send } = createServer();
    await drainOutbox(createOutbox(db, { mail: send }).outbox, { probe: true });
    expect(server.tries).toBe(0);
  });
});

describe("a channel without settings", () => {
  it("says so at the row and tells once, and sends it when the settings are there", async () => {
    const [reference = ""] = await keep(1);
    const without = createOutbox(db);
    await drainOutbox(without.outbox, { probe: false });
    await drainOutbox(without.outbox, { probe: false });
    expect(without.unset).toEqual([reference]);
    expect(await rowsOf(db)).toMatchObject([
      { state: "unset", attempts: 0, last_error: "not sent: not set" },
    ]);
    const { server, send } = createServer();
    await drainOutbox(createOutbox(db, { mail: send }).outbox, { probe: false });
    expect(server.sent).toEqual([reference]);
  });
});
