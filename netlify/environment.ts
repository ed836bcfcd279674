import { type DeployContext, parseDeployContext } from "../src/domain/deploy-context.ts";
import type { Destination } from "../src/domain/inquiry/index.ts";
import { readSelfTestSecret } from "../src/domain/inquiry/self-test.ts";

export type SmtpSettings = { host: string; port: number; login: { user: string; pass: string } | null };
export type WebhookSettings = { url: string; secret: string | null; format: "standard" | "slack" };

/** What the operator set, read once for each request. `.env.example` explains every name. */
export type Environment = {
  context: DeployContext;
  smtp: SmtpSettings | null;
  /** Why `smtp` is null though a server is named, as a sentence; null where nothing is wrong. */
  smtpFault: string | null;
  /** Where notices go and what they come from; none: the firm's address of the site's facts. */
  mailTo: string[];
  mailFrom: string | null;
  /** Where people write back to who were answered from the inbox; null: the firm's address of the site's facts. */
  answerTo: string | null;
  /** Whether the visitor gets a mail saying that the message arrived. */
  receipt: boolean;
  webhook: WebhookSettings | null;
  /** Where a build is asked for; its address is a secret. Null: none set, or not an https address. */
  buildHook: URL | null;
  /** Whether somebody set the inbox up, as far as its settings tell. */
  hasInbox: boolean;
  /** What self-tests are signed with, null: none can be; and whether one is sent every night. */
  selfTest: { secret: string | null; isNightly: boolean };
};

type Variables = Readonly<Record<string, string | undefined>>;

/** `built` is the context the build ran in: Netlify names it to builds, and not to every function. */
export function readEnvironment(variables: Variables, built?: DeployContext): Environment {
  const read = (name: string): string | null => variables[name]?.trim() || null;
  return {
    context: parseDeployContext(read("CONTEXT") ?? built),
    ...readSmtp(read),
    mailTo: readAddresses(read("MAIL_TO") ?? ""),
    mailFrom: read("MAIL_FROM"),
    answerTo: read("ANSWER_REPLY_TO"),
    receipt: read("RECEIPT") === "on",
    webhook: readWebhook(read),
    buildHook: readBuildHook(read("BUILD_HOOK_URL")),
    hasInbox: read("INBOX_PASSPHRASE_HASH") !== null || read("INBOX_PEOPLE") !== null,
    selfTest: { secret: readSelfTestSecret(variables), isNightly: read("SELF_TEST") === "on" },
  };
}

/**
 * What an inquiry is queued for: each address of `MAIL_TO` (none set: one row without an address, for the firm's own), the
 * receipt and the webhook. Mail is queued without a mail server too, so that the inbox shows what was not sent.
 */
export function destinationsOf({ mailTo, receipt, webhook }: Environment): Destination[] {
  const recipients = mailTo.length > 0 ? mailTo : [""];
  const destinations = recipients.map((recipient): Destination => ({ channel: "mail", recipient }));
  if (receipt) destinations.push({ channel: "receipt", recipient: "" });
  if (webhook !== null) destinations.push({ channel: "webhook", recipient: "" });
  return destinations;
}

/** A preview's inquiries never leave it, whatever settings it was given. */
export const maySend = ({ context }: Pick<Environment, "context">): boolean =>
  context === "production" || context === "dev";

/** Each address once: an inquiry has one outbox row for each. */
const readAddresses = (list: string): string[] => [
  ...new Set(
    list
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
  ),
];

type Read = (name: string) => string | null;

const SUBMISSION_PORT = 587;
const MAX_PORT = 65_535;

function readSmtp(read: Read): Pick<Environment, "smtp" | "smtpFault"> {
  const host = read("SMTP_HOST");
  if (host === null) return { smtp: null, smtpFault: null };
  const typed = read("SMTP_PORT") ?? String(SUBMISSION_PORT);
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port < 1 || port > MAX_PORT) {
    return { smtp: null, smtpFault: "SMTP_PORT is not a port; set a number such as 587 or 465" };
  }
  if (!/^[^\s/@:]+$|^[0-9a-f:.]+$/i.test(host)) {
    return {
      smtp: null,
      smtpFault: "SMTP_HOST is not the name of a server; set it without smtp:// and login",
    };
  }
  const user = read("SMTP_USER");
  const login = user === null ? null : { user, pass: read("SMTP_PASS") ?? "" };
  return { smtp: { host, port, login }, smtpFault: null };
}

function readBuildHook(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "https:" ? url : null;
}

function readWebhook(read: Read): WebhookSettings | null {
  const url = read("WEBHOOK_URL");
  if (url === null) return null;
  return {
    url,
    secret: read("WEBHOOK_SECRET"),
    format: read("WEBHOOK_FORMAT") === "slack" ? "slack" : "standard",
  };
}
