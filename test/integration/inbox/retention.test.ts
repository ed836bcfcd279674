import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteOldAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import { deleteOldExports } from "../../../netlify/inbox/store/inquiry-list.ts";
import { RETENTION } from "../../../src/domain/retention.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const ARRIVED = new Date("2024-03-10T10:00:00Z");

describe("what the inbox keeps too long", () => {
  it("is tries to sign in", async () => {
    const { db } = database;
    await db.query(
      "INSERT INTO sign_in_try VALUES ('production', repeat('a', 64), ARRAY[$1::timestamptz], $1::timestamptz)",
      [ARRIVED.toISOString()],
    );
    const end = ARRIVED.getTime() + RETENTION.signInHours * 3_600_000;
    expect(await deleteOldAttempts(db, { context: "production", now: new Date(end - 1) })).toBe(0);
    expect(await deleteOldAttempts(db, { context: "dev", now: new Date(end) })).toBe(0);
    expect(await deleteOldAttempts(db, { context: "production", now: new Date(end) })).toBe(1);
    expect(await database.everything()).not.toMatch(/aaaa/);
  });

  it("is the list of files that were made", async () => {
    const { db } = database;
    await db.query(
      "INSERT INTO inbox_export (context, exported_at, format) VALUES ('production', $1::timestamptz, 'csv')",
      [ARRIVED.toISOString()],
    );
    const end = new Date("2026-03-10T10:00:00Z");
    expect(await deleteOldExports(db, { context: "production", now: new Date(end.getTime() - 1) })).toBe(0);
    expect(await deleteOldExports(db, { context: "production", now: end })).toBe(1);
    expect(await db.query("SELECT FROM inbox_export", [])).toEqual([]);
  });
});
