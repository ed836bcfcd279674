import { type DeployContext, parseDeployContext } from "../src/domain/deploy-context.ts";
import type { Channel } from "../src/domain/inquiry/index.ts";

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
    mailTo: (read("MAIL_TO") ?? "")
      .split(",")
      .map((address) => address.trim())
      .filter(Boolean),
    mailFrom: read("MAIL_FROM"),
    receipt: read("RECEIPT") === "on",
    webhook: readWebhook(read),
    sessionSecret: read("SESSION_SECRET"),
  };
}

/** The channels an inquiry is queued for. One without settings is queued all the same where it is mail: nothing pretends. */
export function channelsOf({ receipt, webhook }: Environment): Channel[] {
  return ["mail", ...(receipt ? (["receipt"] as const) : []), ...(webhook ? (["webhook"] as const) : [])];
}

/** A preview's inquiries never leave it, whatever settings it was given. */
export const maySend = ({ context }: Pick<Environment, "context">): boolean =>
  context === "production" || context === "dev";

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
