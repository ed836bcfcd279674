import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailTransport } from "../../../netlify/delivery/mail.ts";
import type { Mail } from "../../../netlify/delivery/mail-texts.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { dispatch } from "../../../netlify/http/route.ts";
import { sendDigest } from "../../../netlify/monitoring/digest.ts";
import { healthRefusal, showHealth } from "../../../netlify/monitoring/health.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { createMemoryBlobs, MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const minutesAgo = (minutes: number): string => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const keep = (at: number, changes: Parameters<typeof createRecord>[1] = {}) =>
  insertInquiry(db, {
    record: createRecord(at, changes),
    neighbours: [],
    destinations: [{ channel: "mail", recipient: "" }],
  });
const broken: Database = {
  query: async () => {
    throw new Error("down");
  },
};

type Setting = { context?: string; store?: Database; mailIsUp?: boolean | null };

function createMonitored({ context = "production", store = db, mailIsUp = true }: Setting = {}) {
  const mails: Mail[] = [];
  const check = async () => {
    if (mailIsUp === false) throw new Error("down");
  };
  const mailer: MailTransport["mailer"] = {
    verify: check,
    send: async (mail) => {
      await check();
      mails.push(mail);
    },
  };
  const { blobs, stored, state } = createMemoryBlobs();
  const deps = {
    db: store,
    blobs,
    transport: mailIsUp === null ? null : { mailer, to: ["sales@firm.example"] },
    environment: readEnvironment({ CONTEXT: context }),
    mailFacts: MAIL_FACTS,
    now: () => NOW,
    log: () => {},
  };
  return { deps, mails, stored, blobState: state };
}

const request = (method: string) => new Request("https://www.firm.example/api/health", { method });
const table = { GET: showHealth, refusal: healthRefusal };
const visitor = { address: "203.0.113.7", waitUntil: () => {} };
const ask = async (setting?: Setting, method = "GET") =>
  dispatch(table, request(method), createMonitored(setting).deps, visitor);

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
    expect(await ask({}, "DELETE")).toMatchObject({
      problem: { status: 405 },
      headers: { Allow: "GET, HEAD" },
    });
  });
});

describe("the daily digest", () => {
  it("comes also when nothing happened", async () => {
    const { deps, mails } = createMonitored();
    await sendDigest(deps);
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
    const { deps, mails, stored } = createMonitored();
    stored.set("waiting", "x");
    await sendDigest(deps);
    expect(mails[0]?.subject).toBe("Inquiries on 2025-03-04: 1 new, some not sent");
    expect(mails[0]?.text).toMatch(
      /New in the last 24 hours: 1\nIn quarantine from the last 24 hours: 1\nNot sent yet: 2 \(1 given up on: someone must look\)\nWaiting in the spare store: 1\n/,
    );
  });

  it("comes also when the spare store does not answer, and fails where mail does", async () => {
    const { deps, mails, blobState } = createMonitored();
    blobState.isUp = false;
    await sendDigest(deps);
    expect(mails[0]?.text).toContain("Waiting in the spare store: unknown");
    await expect(sendDigest(createMonitored({ mailIsUp: false }).deps)).rejects.toThrow("down");
  });
});
