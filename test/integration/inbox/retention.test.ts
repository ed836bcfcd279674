import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteExpired } from "../../../netlify/inbox/retention/forget-expired.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import { keptUntil, RETENTION } from "../../../src/domain/retention.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { noDatabase } from "../../support/inbox/inbox.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const ARRIVED = new Date("2024-03-10T10:00:00Z");
const logs: { event: string; facts: LogFacts }[] = [];
const forget = (now: Date, db = database.db) =>
  deleteExpired({
    db,
    context: "production",
    now: () => now,
    log: (event, facts) => logs.push({ event, facts }),
  });
const left = async (): Promise<number[]> => {
  const rows = await database.db.query<{ at: number }>(
    "SELECT right(reference, 4)::int AS at FROM inquiry ORDER BY at",
    [],
  );
  return rows.map(({ at }) => at);
};
const justBefore = (date: Date): Date => new Date(date.getTime() - 1);

describe("what is kept too long", () => {
  it("is deleted with its outbox and notes on the day the inbox names, not before", async () => {
    await database.keep(1, { receivedAt: ARRIVED.toISOString() });
    await database.keep(2, { receivedAt: ARRIVED.toISOString(), status: "quarantined" });
    const ends = { receivedAt: ARRIVED, quarantinedAt: null };
    const quarantineEnds = keptUntil({ ...ends, status: "quarantined" });
    await forget(justBefore(quarantineEnds));
    expect(await left()).toEqual([1, 2]);
    await forget(quarantineEnds);
    expect(await left()).toEqual([1]);
    await forget(justBefore(keptUntil({ ...ends, status: "new" })));
    expect(await left()).toEqual([1]);
    await forget(keptUntil({ ...ends, status: "new" }));
    expect(await left()).toEqual([]);
    expect(await database.db.query("SELECT FROM outbox", [])).toEqual([]);
    expect(logs).toContainEqual({ event: "inquiries-expired", facts: { deleted: 1 } });
  });

  it("counts quarantine from when a person put it there", async () => {
    const reference = await database.keep(1, { receivedAt: ARRIVED.toISOString() });
    const quarantinedAt = new Date("2024-09-01T00:00:00Z");
    await database.change(reference, "quarantine", quarantinedAt);
    const end = keptUntil({ status: "quarantined", receivedAt: ARRIVED, quarantinedAt });
    await forget(justBefore(end));
    expect(await left()).toEqual([1]);
    await forget(end);
    expect(await left()).toEqual([]);
  });

  it("leaves other deploys alone", async () => {
    await database.keep(1, { receivedAt: "2000-01-01T00:00:00Z", context: "deploy-preview" });
    await forget(ARRIVED);
    expect(await left()).toEqual([1]);
  });

  it("is also questions that found nothing, tries to sign in and the list of files", async () => {
    const { db } = database;
    await db.query("INSERT INTO zero_result VALUES ('production', 'abc', $1::date, 1)", [
      ARRIVED.toISOString(),
    ]);
    await db.query(
      "INSERT INTO sign_in_try VALUES ('production', repeat('a', 64), ARRAY[$1::timestamptz], $1::timestamptz)",
      [ARRIVED.toISOString()],
    );
    await db.query(
      "INSERT INTO inbox_export (context, exported_at, format) VALUES ('production', $1::timestamptz, 'csv')",
      [ARRIVED.toISOString()],
    );
    await forget(new Date(ARRIVED.getTime() + RETENTION.questionDays * 86_400_000));
    expect(await database.everything()).not.toMatch(/abc|aaaa/);
    expect(await db.query("SELECT FROM inbox_export", [])).toHaveLength(1);
    await forget(new Date("2026-03-10T10:00:00Z"));
    expect(await db.query("SELECT FROM inbox_export", [])).toEqual([]);
  });

  it("is tried again at the next run where the database fails", async () => {
    await forget(ARRIVED, { ...database.db, ...noDatabase });
    expect(logs.at(-1)).toMatchObject({ event: "forget-expired-failed" });
  });
});
