import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { drainOutbox } from "../../../netlify/delivery/sweep.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { RECEIPTS_IN_ALL, RECEIPTS_PER_ADDRESS } from "../../../netlify/store/outbox.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { createOutbox, rowsOf } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const DAY_MS = 86_400_000;
const write = (at: number, email: string, arrived = NOW) =>
  insertInquiry(db, {
    record: createRecord(at, {
      receivedAt: arrived.toISOString(),
      inquiry: { ...createRecord().inquiry, email },
    }),
    neighbours: [],
    destinations: [{ channel: "receipt", recipient: "" }],
  });

function createReceipts() {
  const sent: string[] = [];
  const { outbox, wind, logs } = createOutbox(db, {
    receipt: async ({ inquiry }) => void sent.push(inquiry.email.toLowerCase()),
  });
  return { sent, wind, logs, drain: () => drainOutbox(outbox, { probe: false }) };
}

describe("receipts to an address that anyone can type", () => {
  it("are few for one address within a day, and the rest is said not to have been sent", async () => {
    const { sent, logs, drain } = createReceipts();
    for (let at = 1; at <= 8; at += 1)
      await write(at, at % 2 ? "victim@third.example" : "Victim@third.example");
    await write(9, "other@client.example");
    await drain();
    expect(sent.filter((address) => address === "victim@third.example")).toHaveLength(RECEIPTS_PER_ADDRESS);
    expect(sent).toContain("other@client.example");
    const rows = await rowsOf(db, "receipt");
    expect(rows.filter(({ state }) => state === "skipped")).toHaveLength(8 - RECEIPTS_PER_ADDRESS);
    expect(rows.find(({ state }) => state === "skipped")?.last_error).toMatch(/^not sent: enough receipts/);
    expect(logs).toContainEqual({ event: "receipts-skipped", facts: { skipped: 8 - RECEIPTS_PER_ADDRESS } });
  });

  it("go out again the next day", async () => {
    const { sent, wind, drain } = createReceipts();
    for (let at = 1; at <= 4; at += 1) await write(at, "ana@client.example");
    await drain();
    await write(5, "ana@client.example", new Date(NOW.getTime() + DAY_MS));
    wind(DAY_MS / 1_000);
    await drain();
    expect(sent).toHaveLength(RECEIPTS_PER_ADDRESS + 1);
  });

  it("are limited in all, whatever the addresses", async () => {
    const { sent, drain } = createReceipts();
    for (let at = 1; at <= RECEIPTS_IN_ALL + 5; at += 1) await write(at, `person${at}@third.example`);
    for (let run = 0; run < 3; run += 1) await drain();
    expect(sent).toHaveLength(RECEIPTS_IN_ALL);
  });

  it("come to the same number from two senders at once", async () => {
    const { sent, drain } = createReceipts();
    for (let at = 1; at <= 8; at += 1) await write(at, "victim@third.example");
    await Promise.all([drain(), drain()]);
    expect(sent).toHaveLength(RECEIPTS_PER_ADDRESS);
  });
});
