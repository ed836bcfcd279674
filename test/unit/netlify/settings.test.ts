import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSettingFaults, SETTING_NAMES } from "../../../netlify/settings.ts";

const HASH = "scrypt$131072$8$1$c2FsdA$aGFzaA";
const RANDOM = "k3Jx9QzP0vLmT7bWnR2sYc5uEa8dGf1h";
const GOOD = {
  SMTP_HOST: "smtp.firm.example",
  SMTP_PORT: "465",
  SMTP_USER: "u",
  SMTP_PASS: "p",
  MAIL_TO: "a@firm.example, b@firm.example",
  MAIL_FROM: "forms@firm.example",
  RECEIPT: "on",
  WEBHOOK_URL: "https://hooks.example/x",
  WEBHOOK_SECRET: `whsec_${Buffer.from("a secret of twenty-four bytes").toString("base64")}`,
  WEBHOOK_FORMAT: "standard",
  BUILD_HOOK_URL: "https://api.netlify.com/build_hooks/abc",
  SELF_TEST: "on",
  SELF_TEST_SECRET: RANDOM,
  INBOX_PASSPHRASE_HASH: HASH,
  INBOX_PEOPLE: `Anna Berg=${HASH}; Ben=${HASH}`,
  SESSION_SECRET: RANDOM,
  ANSWER_REPLY_TO: "team@firm.example",
  ANSWER_TEMPLATE: "Dear {name}, {studies} {booking} {firm} {anything}",
  BOOKING_URL: "https://cal.example/firm",
};
const OTHERS = {
  PATH: "/bin",
  HOME: "/root",
  MAIL: "/var/mail/root",
  HOST: "h",
  PORT: "8888",
  NODE_ENV: "x",
};

describe("settings", () => {
  it("are those that .env.example names", () => {
    const named = readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm);
    expect([...named].map(([, name = ""]) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it("are in order where they are, where there are none, and as the example has them", () => {
    expect(findSettingFaults(GOOD)).toEqual([]);
    expect(findSettingFaults({ ...GOOD, ...OTHERS })).toEqual([]);
    expect(findSettingFaults(OTHERS)).toEqual([]);
    expect(findSettingFaults({ SMTP_PORT: "587", SMTP_HOST: "" })).toEqual([]);
  });

  it.each([
    [{ SMTP_PORT: "abc" }, "SMTP_PORT is not a port; set a number such as 587 or 465."],
    [{ SMTP_PORT: "0x1F" }, "SMTP_PORT is not a port; set a number such as 587 or 465."],
    [{ MAIL_FROM: "<forms@firm.example>" }, "MAIL_FROM must be one mail address, without a name."],
    [{ MAIL_TO: "a@firm.example; b@firm.example" }, "MAIL_TO must be mail addresses, separated by commas."],
    [{ SMTP_PORT: "70000" }, "SMTP_PORT is not a port; set a number such as 587 or 465."],
    [
      { SMTP_HOST: "smtp://u:p@smtp.firm.example" },
      "SMTP_HOST is not the name of a server; set it without smtp:// and login.",
    ],
    [{ SMTP_PASS: "" }, "SMTP_USER is set and SMTP_PASS is not; set both, or neither."],
    [{ MAIL_TO: "sales" }, "MAIL_TO must be mail addresses, separated by commas."],
    [{ MAIL_FROM: "Firm <forms@firm.example> x" }, "MAIL_FROM must be one mail address, without a name."],
    [{ RECEIPT: "yes" }, "RECEIPT must be on or off, or empty; what it says is none of these."],
    [
      { WEBHOOK_FORMAT: "slak" },
      "WEBHOOK_FORMAT must be slack or standard, or empty; what it says is none of these.",
    ],
    [{ WEBHOOK_URL: "http://hooks.example/x" }, "WEBHOOK_URL must start with https://."],
    [
      { WEBHOOK_URL: "https://u:p@hooks.example/x" },
      "WEBHOOK_URL must be without user and password; the signature shows who sends.",
    ],
    [
      { WEBHOOK_SECRET: "whsec_c2hvcnQ=" },
      "WEBHOOK_SECRET is too short: its key must have 24 bytes or more.",
    ],
    [
      { WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString("base64")}` },
      "WEBHOOK_SECRET is easily guessed; its key must be random bytes.",
    ],
    [
      { WEBHOOK_SECRET: `whsec_${Buffer.from("casebook-hook".repeat(3)).toString("base64")}` },
      "WEBHOOK_SECRET is easily guessed; its key must be random bytes.",
    ],
    [
      { WEBHOOK_SECRET: "a long passphrase, with words and signs!" },
      "WEBHOOK_SECRET must be whsec_ and a key in Base64.",
    ],
    [{ BUILD_HOOK_URL: "http://api.netlify.com/x" }, "BUILD_HOOK_URL must start with https://."],
    [{ BUILD_HOOK_URL: "https://u@api.netlify.com/x" }, "BUILD_HOOK_URL must be without user and password."],
    [
      { BOOKING_URL: "cal.example/firm" },
      "BOOKING_URL is not an address; set one that starts with https://.",
    ],
    [
      { SESSION_SECRET: "x".repeat(40) },
      "SESSION_SECRET is easily guessed; set it to random characters, such as openssl rand -base64 32 prints.",
    ],
    ...[
      "your-secret-here-your-secret-here-",
      "abcdefghijklmnopqrstuvwxyz0123456789",
      "0123456789abcdef0123456789abcdef",
    ].map((secret): [Record<string, string>, string] => [
      { SESSION_SECRET: secret },
      "SESSION_SECRET is easily guessed; set it to random characters, such as openssl rand -base64 32 prints.",
    ]),
    [
      { SELF_TEST_SECRET: "short" },
      "SELF_TEST_SECRET is too short; set it to 32 or more random characters, such as openssl rand -base64 32 prints.",
    ],
    [
      { INBOX_PASSPHRASE_HASH: "scrypt31072" },
      "INBOX_PASSPHRASE_HASH is not what npm run -s inbox -- passphrase prints; in a file or a shell it stands in single quotes, since it holds $.",
    ],
    [
      { INBOX_PEOPLE: "Anna=secret" },
      "INBOX_PEOPLE must be NAME=HASH; NAME=HASH with hashes of npm run -s inbox -- passphrase, in single quotes.",
    ],
    [
      { ANSWER_TEMPLATE: "Dear {nmae}" },
      "ANSWER_TEMPLATE has {nmae}; it can have {name}, {studies}, {booking}, {firm}.",
    ],
  ])("says in a sentence what is wrong with %j", (wrong, sentence) => {
    expect(findSettingFaults({ ...GOOD, ...wrong })).toEqual([sentence]);
  });

  it.each([
    ["SMTP_HOTS", "SMTP_HOST"],
    ["smtp_host", "SMTP_HOST"],
    ["SMTP-HOST", "SMTP_HOST"],
    ["smtpport", "SMTP_PORT"],
    ["SMTPHOST", "SMTP_HOST"],
    ["MAIL_T0", "MAIL_TO"],
    ["INBOX_PASPHRASE_HASH", "INBOX_PASSPHRASE_HASH"],
    ["SESION_SECRET", "SESSION_SECRET"],
    ["WEBHOOK_SECRETS", "WEBHOOK_SECRET"],
    ["BOOKING_URI", "BOOKING_URL"],
    ["RECIEPT", "RECEIPT"],
  ])("knows that %s stands for %s, as long as that is not set", (typed, meant) => {
    const { [meant]: _, ...rest }: Record<string, string> = GOOD;
    expect(findSettingFaults({ ...rest, [typed]: "secret-value" })).toContain(
      `${typed} is no setting of ours; ${meant} may be meant.`,
    );
    expect(findSettingFaults({ ...GOOD, [typed]: "secret-value" })).toEqual([]);
  });

  it("names those that another program's word may stand for", () => {
    expect(findSettingFaults({ SMTP_HOST: "smtp.firm.example", SMTP_PASSWORD: "hunter2" })).toEqual([
      "SMTP_PASSWORD is no setting of ours; SMTP_PORT or SMTP_USER or SMTP_PASS may be meant.",
    ]);
  });
});
