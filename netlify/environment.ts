import { type DeployContext, parseDeployContext } from "../src/domain/deploy-context.ts";
import type { Destination } from "../src/domain/inquiry/index.ts";

export type SmtpSettings = { host: string; port: number; login: { user: string; pass: string } | null };
export type WebhookSettings = { url: string; secret: string | null; format: "standard" | "slack" };

/** What the operator set, read once for each request. `.env.example` explains every name. */
export type Environment = {
  context: DeployContext;
  smtp: SmtpSettings | null;
  /** Where notices go and what they come from; none: the firm's address of the site's facts. */
  mailTo: string[];
  mailFrom: string | null;
  /** Whether the visitor gets a mail saying that the message arrived. */
  receipt: boolean;
  webhook: WebhookSettings | null;
  sessionSecret: string | null;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** `built` is the context the build ran in: Netlify names it to builds, and not to every function. */
export function readEnvironment(variables: Variables, built?: DeployContext): Environment {
  const read = (name: string): string | null => variables[name]?.trim() || null;
  return {
    context: parseDeployContext(read("CONTEXT") ?? built),
    smtp: readSmtp(read),
    mailTo: readAddresses(read("MAIL_TO") ?? ""),
    mailFrom: read("MAIL_FROM"),
    receipt: read("RECEIPT") === "on",
    webhook: readWebhook(read),
    sessionSecret: read("SESSION_SECRET"),
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

function readSmtp(read: Read): SmtpSettings | null {
  const host = read("SMTP_HOST");
  if (host === null) return null;
  const user = read("SMTP_USER");
  const port = Number(read("SMTP_PORT") ?? SUBMISSION_PORT);
  return { host, port, login: user === null ? null : { user, pass: read("SMTP_PASS") ?? "" } };
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
