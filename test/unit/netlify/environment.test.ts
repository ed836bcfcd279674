import { describe, expect, it } from "vitest";
import { openMailTransport } from "../../../netlify/delivery/mail.ts";
import { createSenders } from "../../../netlify/delivery/send.ts";
import { destinationsOf, readEnvironment } from "../../../netlify/environment.ts";
import { MAIL_FACTS } from "../../support/inquiries/deps.ts";

const FULL = {
  CONTEXT: "production",
  SMTP_HOST: "smtp.firm.example",
  SMTP_PORT: "465",
  SMTP_USER: "u",
  SMTP_PASS: "p",
  MAIL_TO: "a@firm.example, b@firm.example",
  MAIL_FROM: "forms@firm.example",
  ANSWER_REPLY_TO: "team@firm.example",
  RECEIPT: "on",
  WEBHOOK_URL: "https://hooks.example/x",
  BUILD_HOOK_URL: "https://api.netlify.com/build_hooks/abc",
  WEBHOOK_SECRET: "whsec_eA==",
  WEBHOOK_FORMAT: "slack",
  SESSION_SECRET: "s",
  SELF_TEST_SECRET: "t".repeat(32),
  SELF_TEST: "on",
};

describe("the environment", () => {
  it("is empty of everything on a fresh machine", () => {
    expect(readEnvironment({})).toEqual({
      context: "dev",
      smtp: null,
      smtpFault: null,
      mailTo: [],
      mailFrom: null,
      answerTo: null,
      receipt: false,
      hasInbox: false,
      webhook: null,
      buildHook: null,
      selfTest: { secret: null, isNightly: false },
    });
  });

  it("reads every setting", () => {
    const environment = readEnvironment(FULL);
    expect(environment).toEqual({
      context: "production",
      smtp: { host: "smtp.firm.example", port: 465, login: { user: "u", pass: "p" } },
      smtpFault: null,
      mailTo: ["a@firm.example", "b@firm.example"],
      mailFrom: "forms@firm.example",
      answerTo: "team@firm.example",
      receipt: true,
      buildHook: new URL("https://api.netlify.com/build_hooks/abc"),
      hasInbox: false,
      webhook: { url: "https://hooks.example/x", secret: "whsec_eA==", format: "slack" },
      selfTest: { secret: "t".repeat(32), isNightly: true },
    });
    expect(destinationsOf(environment)).toEqual([
      { channel: "mail", recipient: "a@firm.example" },
      { channel: "mail", recipient: "b@firm.example" },
      { channel: "receipt", recipient: "" },
      { channel: "webhook", recipient: "" },
    ]);
    expect(destinationsOf(readEnvironment({}))).toEqual([{ channel: "mail", recipient: "" }]);
  });

  it.each([
    [{ SMTP_PORT: "abc" }, /SMTP_PORT/],
    [{ SMTP_HOST: "smtp://u:p@smtp.firm.example" }, /SMTP_HOST/],
  ])("says at the row what is wrong with %j, and sends nothing", (wrong, message) => {
    const environment = readEnvironment({ ...FULL, ...wrong });
    const transport = openMailTransport(environment, "hello@firm.example");
    expect(transport).toBeNull();
    const { mail } = createSenders(environment, transport, MAIL_FACTS, () => new Date());
    expect(mail).toMatchObject({ send: null, why: expect.stringMatching(message) });
  });

  it("takes the build's context where the function is not told one", () => {
    expect(readEnvironment({}, "production").context).toBe("production");
    expect(readEnvironment({ CONTEXT: "deploy-preview" }, "production").context).toBe("deploy-preview");
    expect(readEnvironment({ CONTEXT: "made-up" }, "production").context).toBe("dev");
  });

  it.each(["deploy-preview", "branch-deploy"])(
    "lets nothing leave a %s, whatever it is set to",
    (CONTEXT) => {
      const environment = readEnvironment({ ...FULL, CONTEXT });
      const transport = openMailTransport(environment, "hello@firm.example");
      expect(transport).toBeNull();
      const why = "not sent: previews send nothing";
      const off = { send: null, why };
      expect(createSenders(environment, transport, MAIL_FACTS, () => new Date())).toEqual({
        mail: off,
        receipt: off,
        answer: off,
        webhook: off,
      });
    },
  );
});
