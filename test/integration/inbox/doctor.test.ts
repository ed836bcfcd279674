import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../../../netlify/delivery/mail.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { type DoctorDeps, runDiagnostics } from "../../../netlify/inbox/doctor.ts";
import { recordSweep } from "../../../netlify/monitoring/statistics.ts";
import { findSettingFaults } from "../../../netlify/settings.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { t } from "../../support/inbox/words.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import {
  createDeps,
  createMemoryBlobs,
  createMemoryMailer,
  noDatabase,
} from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";
import { startSmtp } from "../../support/inquiries/servers.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const setUp = (variables: Record<string, string> = {}, changes: Partial<DoctorDeps> = {}) => {
  const { blobs, stored } = createMemoryBlobs();
  const deps = createDeps({ db, blobs, mailer: createMemoryMailer().mailer, now: () => NOW });
  const environment = readEnvironment({ CONTEXT: "production", ...variables });
  const settingFaults = () => findSettingFaults(variables);
  return { stored, deps: { ...deps, t, environment, settingFaults, tryWebhook: async () => {}, ...changes } };
};
const statesOf = async (deps: DoctorDeps): Promise<Record<string, string>> =>
  Object.fromEntries((await runDiagnostics(deps)).map(({ name, state }) => [name, state]));

describe("the doctor", () => {
  it("finds all in order where all works, and leaves nothing behind", async () => {
    const { deps, stored } = setUp({ WEBHOOK_URL: "https://hooks.example/x", WEBHOOK_FORMAT: "slack" });
    await recordSweep(deps);
    expect(await statesOf(deps)).toEqual({
      Settings: "ok",
      Database: "ok",
      "Fallback store": "ok",
      "Mail server": "ok",
      Webhook: "ok",
      Sending: "ok",
    });
    expect(stored.size).toBe(0);
  });

  it("says what is wrong and what to set", async () => {
    const smtp = await startSmtp();
    await smtp.stop();
    const mailer = createMailer({ host: "127.0.0.1", port: smtp.port, login: null }, "a@firm.example");
    const { deps } = setUp(
      { WEBHOOK_URL: "https://hooks.example/x", MAIL_TO: "sales", MAIL_FROM: "b@firm.example" },
      {
        db: noDatabase,
        transport: { mailer, to: [] },
        tryWebhook: async () => {
          throw new Error("the webhook answered (404)");
        },
      },
    );
    const findings = await runDiagnostics(deps);
    const text = findings
      .map(({ name, state, said, text }) => `${name} ${state}: ${said} ${text}`)
      .join("\n");
    expect(text).toContain("Settings wrong: MAIL_TO must be mail addresses, separated by commas.");
    expect(text).toMatch(/Database wrong: .*Check that the database is there/);
    expect(text).toMatch(/Mail server wrong: .*ECONNREFUSED.*Check SMTP_HOST/);
    expect(text).toMatch(/Webhook wrong: .*404.*Check WEBHOOK_URL/);
  });

  it("names a setting that cannot be right, and that nothing is set", async () => {
    expect(await runDiagnostics(setUp({ SMTP_HOST: "mail.example", SMTP_PORT: "abc" }).deps)).toContainEqual({
      name: "Mail server",
      state: "wrong",
      said: "SMTP_PORT is not a port; set a number such as 587 or 465.",
      text: "",
    });
    expect(await statesOf(setUp({}, { transport: null }).deps)).toMatchObject({ "Mail server": "wrong" });
  });

  it("sees what waits, and what was given up on", async () => {
    const { deps, stored } = setUp();
    await insertInquiry(db, {
      record: createRecord(1),
      neighbours: [],
      destinations: [{ channel: "mail", recipient: "" }],
    });
    stored.set("x", "{}");
    expect(await statesOf(deps)).toMatchObject({ Sending: "warning", "Fallback store": "warning" });
    await db.query("UPDATE outbox SET state = 'stuck'", []);
    expect(await statesOf(deps)).toMatchObject({ Sending: "wrong" });
  });

  it("sends nothing from a preview", async () => {
    const { deps } = setUp({ CONTEXT: "deploy-preview", WEBHOOK_URL: "https://hooks.example/x" });
    expect(await runDiagnostics(deps)).toContainEqual({
      name: "Webhook",
      state: "ok",
      text: "Previews send nothing.",
    });
  });
});
