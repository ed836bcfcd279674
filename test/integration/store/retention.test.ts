import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { deleteExpired, SWEEP_RETENTION } from "../../../netlify/store/retention.ts";
import { RETENTION, retentionEnd } from "../../../src/domain/retention.ts";
import { noDatabase } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const ARRIVED = new Date("2024-03-10T10:00:00Z");
const logs: { event: string; facts: LogFacts }[] = [];
const environment = readEnvironment({ CONTEXT: "production" });
const deleteAt = (now: Date, tasks = SWEEP_RETENTION) =>
  deleteExpired(
    { db, environment, now: () => now, log: (event, facts) => logs.push({ event, facts }) },
    tasks,
  );
const keep = (at: number, changes: Parameters<typeof createRecord>[1] = {}) =>
  insertInquiry(db, {
    record: createRecord(at, { receivedAt: ARRIVED.toISOString(), ...changes }),
    neighbours: [],
    destinations: [{ channel: "mail", recipient: "" }],
  });
const sendAll = () => db.query("UPDATE outbox SET state = 'sent' WHERE state <> 'held'", []);
const left = async (): Promise<number[]> => {
  const rows = await db.query<{ at: number }>(
    "SELECT right(reference, 4)::int AS at FROM inquiry ORDER BY at",
    [],
  );
  return rows.map(({ at }) => at);
};
const justBefore = (date: Date): Date => new Date(date.getTime() - 1);

describe("what is kept too long", () => {
  it("is deleted with its outbox and notes on the day the inbox names, not before", async () => {
    await keep(1);
    await keep(2, { status: "quarantined" });
    await sendAll();
    await db.query(
      "INSERT INTO note (context, inquiry_id, written_at, text) SELECT context, id, received_at, 'x' FROM inquiry",
      [],
    );
    const ends = { receivedAt: ARRIVED, quarantinedAt: null };
    const quarantineEnds = retentionEnd({ ...ends, status: "quarantined" });
    await deleteAt(justBefore(quarantineEnds));
    expect(await left()).toEqual([1, 2]);
    await deleteAt(quarantineEnds);
    expect(await left()).toEqual([1]);
    await deleteAt(justBefore(retentionEnd({ ...ends, status: "new" })));
    expect(await left()).toEqual([1]);
    await deleteAt(retentionEnd({ ...ends, status: "new" }));
    expect(await left()).toEqual([]);
    expect(await db.query("SELECT FROM outbox", [])).toEqual([]);
    expect(await db.query("SELECT FROM note", [])).toEqual([]);
    expect(logs).toContainEqual({ event: "inquiries-expired", facts: { deleted: 1 } });
  });

  it("counts quarantine from when a person put it there", async () => {
    await keep(1);
    const quarantinedAt = new Date("2024-09-01T00:00:00Z");
    await db.query("UPDATE inquiry SET status = 'quarantined', quarantined_at = $1::timestamptz", [
      quarantinedAt.toISOString(),
    ]);
    const end = retentionEnd({ status: "quarantined", receivedAt: ARRIVED, quarantinedAt });
    await deleteAt(justBefore(end));
    expect(await left()).toEqual([1]);
    await deleteAt(end);
    expect(await left()).toEqual([]);
  });

  it("is not an inquiry that has reached nobody yet: it stays until it was sent or answered", async () => {
    await keep(1);
    const end = retentionEnd({ status: "new", receivedAt: ARRIVED, quarantinedAt: null });
    for (const state of ["waiting", "unset", "stuck"]) {
      await db.query("UPDATE outbox SET state = $1", [state]);
      await deleteAt(end);
      expect(await left()).toEqual([1]);
    }
    await db.query("UPDATE outbox SET state = 'sent'", []);
    await deleteAt(end);
    expect(await left()).toEqual([]);
  });

  it("leaves other deploys alone", async () => {
    await keep(1, { receivedAt: "2000-01-01T00:00:00Z", context: "deploy-preview" });
    await deleteAt(ARRIVED);
    expect(await left()).toEqual([1]);
  });

  it("is also questions that found nothing", async () => {
    await db.query("INSERT INTO zero_result VALUES ('production', 'abc', $1::date, 1)", [
      ARRIVED.toISOString(),
    ]);
    await deleteAt(new Date(ARRIVED.getTime() + (RETENTION.questionDays - 1) * 86_400_000));
    expect(await db.query("SELECT FROM zero_result", [])).toHaveLength(1);
    await deleteAt(new Date(ARRIVED.getTime() + RETENTION.questionDays * 86_400_000));
    expect(await db.query("SELECT FROM zero_result", [])).toEqual([]);
  });

  it("is deleted though another part of the run fails, which is tried again at the next run", async () => {
    await keep(1, { receivedAt: "2000-01-01T00:00:00Z" });
    await sendAll();
    const failing = async (): Promise<number> => (await noDatabase.query("SELECT 1", [])).length;
    await deleteAt(ARRIVED, { "a-table-that-is-away": failing, ...SWEEP_RETENTION });
    expect(await left()).toEqual([]);
    expect(logs).toContainEqual({
      event: "forget-expired-failed",
      facts: { part: "a-table-that-is-away", error: "Error: the database was asked" },
    });
  });
});
