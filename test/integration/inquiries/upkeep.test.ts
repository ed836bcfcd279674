import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mail } from "../../../netlify/channels/compose-mail.ts";
import type { Post } from "../../../netlify/channels/senders.ts";
import type { Database } from "../../../netlify/database/database.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { insertInquiry } from "../../../netlify/inquiries/insert-inquiry.ts";
import { sendDigest } from "../../../netlify/upkeep/digest.ts";
import { answerHealth } from "../../../netlify/upkeep/health.ts";
import { NOW } from "../../support/inquiries/contact-world.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { MAIL_FACTS } from "../../support/inquiries/mail-facts.ts";
import { createMemoryBlobs } from "../../support/inquiries/memory-blobs.ts";
import { createRecord } from "../../support/inquiries/records.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const minutesAgo = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const keep = (at: number, changes: Parameters<typeof createRecord>[1] = {}) =>
  insertInquiry(db, { record: createRecord(at, changes), neighbours: [], channels: ["mail"] });
const broken: Database = {
  query: async () => {
    throw new Error("down");
  },
};

type Setting = { context?: string; store?: Database; mailIsUp?: boolean | null };

function createPatient({ context = "production", store = db, mailIsUp = true }: Setting = {}) {
  const mails: Mail[] = [];
  const check = async () => {
    if (mailIsUp === false) throw new Error("down");
  };
  const mailer: Post["mailer"] = {
    verify: check,
    send: async (mail) => {
      await check();
      mails.push(mail);
    },
  };
  const { blobs, stored, state } = createMemoryBlobs();
  const patient = {
    db: store,
    blobs,
    post: mailIsUp === null ? null : { mailer, to: ["sales@firm.example"] },
    environment: readEnvironment({ CONTEXT: context }),
    mailFacts: MAIL_FACTS,
    now: () => NOW,
    log: () => {},
  };
  return { patient, mails, stored, blobState: state };
}

const ask = (setting?: Setting) =>
  answerHealth(new Request("https://www.firm.example/api/health"), createPatient(setting).patient);

describe("health", () => {
  it("is 200 when all is well, with counts and no more", async () => {
    await keep(1, { receivedAt: minutesAgo(59) });
    expect(await ask()).toEqual({
      kind: "json",
      status: 200,
      value: {
        status: "ok",
        store: "ok",
        mail: "ok",
        blobs: 0,
        unsent: 1,
        stuck: 0,
        oldestUnsentMinutes: 59,
      },
    });
  });

  it("is 503 when the store or the mail server fails", async () => {
    expect(await ask({ store: broken })).toMatchObject({
      status: 503,
      value: { store: "failing", unsent: null },
    });
    expect(await ask({ mailIsUp: false })).toMatchObject({ status: 503, value: { mail: "failing" } });
  });

  it("is 503 when anything has waited for more than an hour", async () => {
    await keep(1, { receivedAt: minutesAgo(61) });
    expect(await ask()).toMatchObject({ status: 503, value: { oldestUnsentMinutes: 61 } });
    await db.query("UPDATE outbox SET state = 'stuck'", []);
    expect(await ask()).toMatchObject({ status: 503, value: { stuck: 1 } });
    await db.query("UPDATE outbox SET state = 'unset'", []);
    expect(await ask({ mailIsUp: null })).toMatchObject({ status: 503, value: { mail: "not set" } });
    await db.query("UPDATE outbox SET state = 'sent'", []);
    expect(await ask()).toMatchObject({ status: 200 });
  });

  it("minds neither quarantine, nor another context, nor a developer's machine without a mail server", async () => {
    await keep(1, { receivedAt: minutesAgo(61), status: "quarantined" });
    await keep(2, { receivedAt: minutesAgo(61), context: "dev" });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await ask({ context: "dev", mailIsUp: null })).toMatchObject({
      status: 200,
      value: { unsent: 1 },
    });
  });

  it("can only be read", async () => {
    const request = new Request("https://www.firm.example/api/health", { method: "DELETE" });
    expect(await answerHealth(request, createPatient().patient)).toMatchObject({
      headers: { Allow: "GET, HEAD" },
    });
  });
});

describe("the daily digest", () => {
  it("comes also when nothing happened", async () => {
    const { patient, mails } = createPatient();
    await sendDigest(patient);
    expect(mails).toMatchObject([
      {
        to: ["sales@firm.example"],
        subject: "Inquiries on 2025-03-04: 0 new",
        messageId: "<digest.2025-03-04@www.firm.example>",
      },
    ]);
  });

  it("says what came, what is in quarantine and what is stuck", async () => {
    await keep(1);
    await keep(2, { status: "quarantined" });
    await keep(3, { receivedAt: minutesAgo(25 * 60) });
    await db.query("UPDATE outbox SET state = 'stuck' WHERE id = 1", []);
    const { patient, mails, stored } = createPatient();
    stored.set("waiting", "x");
    await sendDigest(patient);
    expect(mails[0]?.subject).toBe("Inquiries on 2025-03-04: 1 new, some not sent");
    expect(mails[0]?.text).toMatch(
      /New in the last 24 hours: 1\nIn quarantine from the last 24 hours: 1\nNot sent yet: 2 \(1 given up on: someone must look\)\nWaiting in the spare store: 1\n/,
    );
  });

  it("comes also when the spare store does not answer, and fails where mail does", async () => {
    const { patient, mails, blobState } = createPatient();
    blobState.isUp = false;
    await sendDigest(patient);
    expect(mails[0]?.text).toContain("Waiting in the spare store: unknown");
    await expect(sendDigest(createPatient({ mailIsUp: false }).patient)).rejects.toThrow("down");
  });
});
