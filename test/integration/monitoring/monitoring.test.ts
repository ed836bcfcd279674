import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailTransport } from "../../../netlify/delivery/mail.ts";
import { type Mail, noticeSubject } from "../../../netlify/delivery/mail-texts.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { dispatch } from "../../../netlify/http/route.ts";
import { sendDigest } from "../../../netlify/monitoring/digest.ts";
import {
  createMailCheck,
  type HealthDeps,
  healthRefusal,
  showHealth,
} from "../../../netlify/monitoring/health.ts";
import { recordSweep } from "../../../netlify/monitoring/statistics.ts";
import { findSettingFaults } from "../../../netlify/settings.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { writeBlobRecord } from "../../../netlify/store/fallback.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { trainOnInquiries } from "../../../netlify/store/spam.ts";
import { isSelfTest, SELF_TEST_HEADER } from "../../../src/domain/inquiry/self-test.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { createMemoryBlobs, MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";
import { locale } from "../../support/words.ts";

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

type Setting = {
  context?: string;
  store?: Database;
  mailIsUp?: boolean | null;
  variables?: Record<string, string>;
};

function createMonitored({
  context = "production",
  store = db,
  mailIsUp = true,
  variables = {},
}: Setting = {}) {
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
    environment: readEnvironment({ CONTEXT: context, ...variables }),
    settingFaults: () => findSettingFaults(variables),
    checkMail: createMailCheck(() => {}),
    locale,
    mailFacts: MAIL_FACTS,
    now: () => NOW,
    log: () => {},
  };
  return { deps, mails, stored, blobState: state };
}

const request = (method: string) => new Request("https://www.firm.example/api/health", { method });
const table = { GET: showHealth, refusal: healthRefusal };
const visitor = { address: "203.0.113.7", waitUntil: () => {} };
const answer = async (deps: HealthDeps, method = "GET") => dispatch(table, request(method), deps, visitor);
const ask = (setting?: Setting, method = "GET") => answer(createMonitored(setting).deps, method);

const sweptAgo = (minutes: number) =>
  recordSweep({
    db,
    environment: readEnvironment({ CONTEXT: "production" }),
    now: () => new Date(NOW.getTime() - minutes * 60_000),
    log: () => {},
  });

describe("health", () => {
  beforeEach(() => sweptAgo(5));

  it("is ok when an inquiry that comes now arrives, with counts and no more", async () => {
    await keep(1, { receivedAt: minutesAgo(14) });
    expect(await ask()).toEqual({
      kind: "json",
      status: 200,
      value: {
        status: "ok",
        failures: [],
        warnings: [],
        store: "ok",
        mail: "ok",
        webhook: "not set",
        blobs: 0,
        unsent: 1,
        stuck: 0,
        oldestUnsentMinutes: 14,
        lastSweepMinutes: 5,
      },
    });
  });

  it("fails when the store cannot be read or the mail server does not let us in", async () => {
    expect(await ask({ store: broken })).toMatchObject({
      status: 503,
      value: { status: "failing", store: "failing", unsent: null },
    });
    expect(await ask({ mailIsUp: false })).toMatchObject({ status: 503, value: { mail: "failing" } });
  });

  it("fails when the store can be read and not written to, or the table is missing", async () => {
    const readOnly: Database = {
      query: (statement, values) =>
        statement.includes("INSERT") ? broken.query(statement, values) : db.query(statement, values),
    };
    expect(await ask({ store: readOnly })).toMatchObject({ status: 503, value: { store: "failing" } });
    await db.query("ALTER TABLE inquiry RENAME TO elsewhere", []);
    expect(await ask()).toMatchObject({ status: 503, value: { store: "failing" } });
    await db.query("ALTER TABLE elsewhere RENAME TO inquiry", []);
    expect(await ask()).toMatchObject({ status: 200, value: { store: "ok" } });
  });

  it("fails in production when nothing is set that could send, and not where a webhook is", async () => {
    expect(await ask({ mailIsUp: null })).toMatchObject({
      status: 503,
      value: { failures: ["Nothing can be sent: neither a mail server nor a webhook is set."] },
    });
    const webhook = {
      WEBHOOK_URL: "https://hooks.example/x",
      WEBHOOK_SECRET: "whsec_YSBzZWNyZXQgb2YgdHdlbnR5LWZvdXIgYnl0ZXM=",
    };
    expect(await ask({ mailIsUp: null, variables: webhook })).toMatchObject({
      status: 200,
      value: { status: "ok", mail: "not set", webhook: "ok" },
    });
  });

  it.each([
    {
      WEBHOOK_URL: "http://hooks.example/x",
      WEBHOOK_SECRET: "whsec_YSBzZWNyZXQgb2YgdHdlbnR5LWZvdXIgYnl0ZXM=",
    },
    { WEBHOOK_URL: "https://hooks.example/x" },
    { WEBHOOK_URL: "hooks.example", WEBHOOK_FORMAT: "slack" },
    { WEBHOOK_URL: "https://user:secret@hooks.example/x", WEBHOOK_FORMAT: "slack" },
    { WEBHOOK_URL: "https://hooks.example/x", WEBHOOK_SECRET: "whsec_c2hvcnQ=" },
  ])("fails when the settings of the only channel make every post impossible: %j", async (variables) => {
    expect(await ask({ mailIsUp: null, variables })).toMatchObject({
      status: 503,
      value: { webhook: "failing" },
    });
    expect(await ask({ variables })).toMatchObject({
      status: 200,
      value: { status: "degraded", mail: "ok", webhook: "failing" },
    });
  });

  it("warns of a setting that is wrong or misspelt, once, by its name and without its value", async () => {
    const variables = {
      WEBHOOK_URL: "http://u:p@hooks.example/x",
      WEBHOOK_FORMAT: "slack",
      SESSION_SECRET: "hunter2",
      MAIL_T0: "sales@firm.example",
    };
    const answered = await ask({ variables });
    expect(answered).toMatchObject({ status: 200, value: { status: "degraded" } });
    const { warnings } = (answered as { value: { warnings: string[] } }).value;
    expect(warnings).toEqual([
      "One of the channels does not work.",
      "WEBHOOK_URL must start with https://.",
      expect.stringMatching(/^SESSION_SECRET is too short; /),
      "MAIL_T0 is no setting of ours; MAIL_TO may be meant.",
    ]);
  });

  it.each(["abc", "0", "70000", "58.7"])("names SMTP_PORT where it is %s", async (SMTP_PORT) => {
    const variables = { SMTP_HOST: "smtp.firm.example", SMTP_PORT };
    const { value } = (await ask({ mailIsUp: null, variables })) as { value: { failures: string[] } };
    expect(value).toMatchObject({ status: "failing", mail: "failing" });
    expect(value.failures).toContain("SMTP_PORT is not a port; set a number such as 587 or 465.");
  });

  it("warns when an inquiry has reached nobody for 15 minutes, and fails at 30", async () => {
    await keep(1, { receivedAt: minutesAgo(16) });
    expect(await ask()).toMatchObject({
      status: 200,
      value: { status: "degraded", oldestUnsentMinutes: 16 },
    });
    await keep(2, { receivedAt: minutesAgo(31) });
    expect(await ask()).toMatchObject({
      status: 503,
      value: { failures: ["An inquiry has reached nobody for more than 30 minutes."] },
    });
    await db.query("UPDATE outbox SET state = 'sent'", []);
    expect(await ask()).toMatchObject({ status: 200, value: { status: "ok" } });
  });

  it("warns, and does not fail, for one recipient who is refused while another is reached", async () => {
    await insertInquiry(db, {
      record: createRecord(1, { receivedAt: minutesAgo(600) }),
      neighbours: [],
      destinations: [
        { channel: "mail", recipient: "a@firm.example" },
        { channel: "mail", recipient: "b@firm.example" },
      ],
    });
    await db.query("UPDATE outbox SET state = 'sent' WHERE recipient = 'a@firm.example'", []);
    expect(await ask()).toMatchObject({ status: 200, value: { status: "degraded", unsent: 1 } });
    await db.query("UPDATE outbox SET state = 'stuck' WHERE recipient = 'b@firm.example'", []);
    expect(await ask()).toMatchObject({
      status: 200,
      value: { status: "degraded", stuck: 1, warnings: ["Something was given up on: see the inbox."] },
    });
  });

  it("does not call an inquiry late that a person has just taken out of quarantine", async () => {
    await keep(1, { receivedAt: minutesAgo(3 * 24 * 60), status: "quarantined" });
    await db.query("UPDATE outbox SET state = 'waiting', due_at = $1::timestamptz", [NOW.toISOString()]);
    expect(await ask()).toMatchObject({ status: 200, value: { status: "ok", unsent: 1 } });
  });

  it("warns when inquiries wait in the fallback store, and fails when they stay there", async () => {
    const { deps, stored, blobState } = createMonitored();
    const record = createRecord(1, { receivedAt: minutesAgo(3) });
    stored.set("one", writeBlobRecord({ record, neighbours: [] }));
    expect(await answer(deps)).toMatchObject({ status: 200, value: { status: "degraded", blobs: 1 } });
    stored.set("two", writeBlobRecord({ record: { ...record, receivedAt: minutesAgo(31) }, neighbours: [] }));
    expect(await answer(deps)).toMatchObject({ status: 503, value: { blobs: 2 } });
    blobState.isUp = false;
    expect(await answer(deps)).toMatchObject({ status: 200, value: { status: "degraded", blobs: null } });
  });

  it("warns when the scheduled sweep no longer runs", async () => {
    await sweptAgo(16);
    expect(await ask()).toMatchObject({
      status: 200,
      value: { status: "degraded", lastSweepMinutes: 16 },
    });
    await db.query("DELETE FROM heartbeat", []);
    expect(await ask()).toMatchObject({ value: { status: "degraded", lastSweepMinutes: null } });
    expect(await ask({ context: "dev", mailIsUp: null })).toMatchObject({ value: { status: "ok" } });
  });

  it("logs in to the mail server once a minute, whoever asks and however often", async () => {
    let logins = 0;
    const verify = async () => {
      logins += 1;
    };
    const mailer = { send: async () => {}, verify };
    const checkMail = createMailCheck(() => {});
    const transport = { mailer, to: [] };
    const second = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
    await Promise.all([checkMail(transport, second(0)), checkMail(transport, second(0))]);
    await checkMail(transport, second(59));
    expect(logins).toBe(1);
    await checkMail(transport, second(60));
    expect(logins).toBe(2);
  });

  it("minds neither quarantine, nor another context, nor a developer's machine without a mail server", async () => {
    await keep(1, { receivedAt: minutesAgo(61), status: "quarantined" });
    await keep(2, { receivedAt: minutesAgo(61), context: "dev" });
    expect(await ask()).toMatchObject({ status: 200, value: { status: "ok" } });
    expect(await ask({ context: "dev", mailIsUp: null })).toMatchObject({
      status: 200,
      value: { status: "ok", unsent: 1 },
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

describe("self-tests", () => {
  const secret = "q7f1c09be42d8a635e7b10fd94c2a86b";
  const isNightly = { SELF_TEST: "on", SELF_TEST_SECRET: secret };
  const keepSelfTest = (at: number, receivedAt = minutesAgo(20)) =>
    keep(at, { status: "self-test", receivedAt });
  beforeEach(() => sweptAgo(5));

  it("count in no figure, and are a warning where one has reached nobody", async () => {
    await keepSelfTest(1);
    const warnings = ["The last self-test inquiry has not reached everybody it should."];
    const figures = { unsent: 0, stuck: 0, oldestUnsentMinutes: null };
    expect(await ask()).toMatchObject({ status: 200, value: { status: "degraded", warnings, ...figures } });
    await db.query("UPDATE outbox SET state = 'stuck'", []);
    expect(await ask()).toMatchObject({ value: { warnings, ...figures } });
    await db.query("UPDATE outbox SET state = 'sent'", []);
    expect(await ask()).toMatchObject({ value: { status: "ok", warnings: [] } });
    const { deps, mails } = createMonitored();
    await sendDigest(deps);
    expect(mails[0]?.subject).toBe("Inquiries on 2025-03-04: 0 new");
  });

  it("are a warning where one should have come in the night and did not", async () => {
    const warnings = ["No self-test inquiry has been kept for more than a day."];
    expect(await ask({ variables: isNightly })).toMatchObject({ status: 200, value: { warnings } });
    await keepSelfTest(1, minutesAgo(26 * 60));
    expect(await ask({ variables: isNightly })).toMatchObject({ value: { warnings } });
    expect(await ask()).toMatchObject({ value: { warnings: [] } });
    await keepSelfTest(2, minutesAgo(10));
    expect(await ask({ variables: isNightly })).toMatchObject({ value: { warnings: [] } });
  });

  it("get no receipt, and notice and learning know them", async () => {
    const record = createRecord(1, { status: "self-test" });
    const destinations = (["mail", "receipt", "webhook"] as const).map((channel) => ({
      channel,
      recipient: "",
    }));
    await insertInquiry(db, { record, neighbours: [], destinations });
    const rows = await db.query("SELECT channel, state FROM outbox ORDER BY channel", []);
    expect(rows).toEqual([
      { channel: "mail", state: "waiting" },
      { channel: "webhook", state: "waiting" },
    ]);
    await trainOnInquiries(db, { context: "production", references: [record.reference], as: "spam" });
    expect(await db.query("SELECT 1 FROM spam_word", [])).toEqual([]);
    expect(noticeSubject(record, MAIL_FACTS)).toBe("[Self-test] New inquiry AAAA-AAAA-0001: Marta Eklund");
  });

  it("are posted with the nightly mail, which says what the form answered", async () => {
    const posted: { url: string; header: string | null; body: string }[] = [];
    const answerWith = (status: number) => async (url: string, options: RequestInit) => {
      const header = new Headers(options.headers).get(SELF_TEST_HEADER);
      posted.push({ url, header, body: String(options.body) });
      return Response.json({ reference: "AAAA-AAAA-0009" }, { status });
    };
    const { deps, mails } = createMonitored({ variables: isNightly });
    await sendDigest({ ...deps, fetch: answerWith(201) });
    expect(mails[0]?.text).toContain("Self-test: kept as AAAA-AAAA-0009;");
    const [{ url, header, body } = { url: "", header: null, body: "{}" }] = posted;
    expect(url).toBe("https://www.firm.example/api/contact");
    expect(await isSelfTest(header, { secret, key: JSON.parse(body).key, now: NOW })).toBe(true);
    await sendDigest({ ...deps, fetch: answerWith(503) });
    expect(mails[1]?.subject).toBe("Inquiries on 2025-03-04: 0 new, self-test failed");
    expect(mails[1]?.text).toContain("Self-test: The form answered 503 to the self-test, and should 201.");
  });

  it.each([
    ["it is not switched on", { variables: { SELF_TEST_SECRET: secret } }],
    ["the deploy is a preview", { context: "deploy-preview", variables: isNightly }],
  ])("are not posted where %s", async (_, setting) => {
    const { deps, mails } = createMonitored(setting);
    const fetch = async () => expect.unreachable("posted");
    await sendDigest({ ...deps, fetch });
    expect(mails[0]?.text).not.toContain("Self-test");
  });
});
