import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countRepeats, insertInquiry } from "../../../netlify/store/inquiries.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const insert = (record = createRecord(), neighbours: string[] = []) =>
  insertInquiry(db, {
    record,
    neighbours,
    destinations: [
      { channel: "mail", recipient: "" },
      { channel: "webhook", recipient: "" },
    ],
  });

const outbox = () => db.query("SELECT context, channel, state, attempts FROM outbox ORDER BY id", []);

describe("writing an inquiry", () => {
  it("writes every word, and one outbox row for each channel", async () => {
    const record = createRecord(1, {
      inquiry: {
        name: "Ørn ‏שלום",
        email: "a@b.example",
        company: "C'; DROP TABLE inquiry; --",
        phone: "1",
        message: "a\n😀",
      },
      origin: { study: "known-study", page: "/contact/", search: "q=k8s" },
      score: { points: 2, reasons: ["fast"] },
    });
    expect(await insert(record)).toEqual({ added: true, reference: record.reference });
    const [row] = await db.query<Record<string, unknown>>("SELECT * FROM inquiry", []);
    expect(row).toMatchObject({
      context: "production",
      reference: record.reference,
      received_at: NOW,
      status: "new",
      ...record.inquiry,
      ...record.origin,
      score: 2,
      reasons: ["fast"],
    });
    expect(await outbox()).toEqual([
      { context: "production", channel: "mail", state: "waiting", attempts: 0 },
      { context: "production", channel: "webhook", state: "waiting", attempts: 0 },
    ]);
  });

  it("adds nothing the second time and answers the same reference", async () => {
    const record = createRecord();
    await insert(record);
    expect(await insert(record)).toEqual({ added: false, reference: record.reference });
    expect(await outbox()).toHaveLength(2);
  });

  it("keeps the same inquiry of two contexts apart", async () => {
    await insert(createRecord());
    expect(await insert(createRecord(1, { context: "deploy-preview" }))).toMatchObject({ added: true });
  });

  it("holds back what is in quarantine", async () => {
    await insert(createRecord(1, { status: "quarantined" }));
    expect(await outbox()).toMatchObject([{ state: "held" }, { state: "held" }]);
  });

  it("knows the same words sent minutes ago on the other side of midnight, but not those of yesterday noon", async () => {
    const before = createRecord(1, { receivedAt: "2025-03-03T23:59:50Z" });
    await insert(before);
    const after = createRecord(2, { receivedAt: "2025-03-04T00:00:05Z" });
    expect(await insert(after, [before.idempotencyKey])).toEqual({
      added: false,
      reference: before.reference,
    });
    const noon = createRecord(3, { receivedAt: "2025-03-04T12:00:00Z" });
    expect(await insert(noon, [before.idempotencyKey])).toEqual({ added: true, reference: noon.reference });
  });
});

describe("the same words with another key", () => {
  const inquiry = { name: "Ana", email: "a@b.example", company: null, phone: null, message: "Hello" };
  const of = (at: number, receivedAt: string, changes: Partial<typeof inquiry> = {}) =>
    createRecord(at, { receivedAt, messageDigest: "e".repeat(64), inquiry: { ...inquiry, ...changes } });

  it("are one inquiry within ten minutes: somebody went back, and the form had a new key", async () => {
    const first = of(1, "2025-03-04T10:00:00Z");
    await insert(first);
    expect(await insert(of(2, "2025-03-04T10:09:00Z"))).toEqual({
      added: false,
      reference: first.reference,
    });
    expect(await db.query("SELECT FROM inquiry", [])).toHaveLength(1);
  });

  it("are another inquiry later, from somebody else, with other words, or from another page", async () => {
    await insert(of(1, "2025-03-04T10:00:00Z"));
    expect(await insert(of(2, "2025-03-04T10:11:00Z"))).toMatchObject({ added: true });
    expect(await insert(of(3, "2025-03-04T10:01:00Z", { email: "c@d.example" }))).toMatchObject({
      added: true,
    });
    expect(await insert(of(4, "2025-03-04T10:01:00Z", { message: "Hello!" }))).toMatchObject({ added: true });
    const study = {
      ...of(5, "2025-03-04T10:01:00Z"),
      origin: { study: "a-study", page: null, search: null },
    };
    expect(await insert(study)).toMatchObject({ added: true });
  });
});

describe("counting repeats", () => {
  it("counts other inquiries of the last day and this context that say the same", async () => {
    const messageDigest = "e".repeat(64);
    const same = { messageDigest };
    await insert(createRecord(1, same));
    const again = { ...createRecord(2).inquiry, phone: "+44 20 1234" };
    await insert(createRecord(2, { ...same, inquiry: again }));
    await insert(createRecord(3));
    await insert(createRecord(4, { ...same, receivedAt: "2025-03-03T09:59:00Z" }));
    await insert(createRecord(5, { ...same, context: "deploy-preview" }));
    const question = { context: "production", messageDigest, sender: null, now: NOW } as const;
    expect(await countRepeats(db, { ...question, idempotencyKey: "0".repeat(64) })).toBe(2);
    const from = (sender: string) =>
      countRepeats(db, { ...question, sender, idempotencyKey: "0".repeat(64) });
    expect(await from(createRecord(1).inquiry.email.toUpperCase())).toBe(2);
    expect(await from("somebody@else.example")).toBe(0);
    expect(await countRepeats(db, { ...question, idempotencyKey: createRecord(1).idempotencyKey })).toBe(1);
  });
});
