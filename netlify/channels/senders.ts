import { type Environment, mayLeave } from "../environment.ts";
import { composeNotice, composeReceipt, type MailFacts } from "./compose-mail.ts";
import { createHttpsPost } from "./https-post.ts";
import type { Sender, Senders } from "./send.ts";
import { createMailer, type Mailer } from "./smtp.ts";
import { createWebhook } from "./webhook.ts";

/** Where mail goes and comes from, and how; null: no mail server set, or a preview's. */
export type Post = { mailer: Mailer; to: string[] };

const PREVIEW = "not sent: previews send nothing";
const NO_SERVER = "not sent: no mail server set";
const NO_WEBHOOK = "not sent: no webhook set";

export function openPost(environment: Environment, siteEmail: string): Post | null {
  if (environment.smtp === null || !mayLeave(environment)) return null;
  const to = environment.mailTo.length > 0 ? environment.mailTo : [siteEmail];
  return { mailer: createMailer(environment.smtp, environment.mailFrom ?? siteEmail), to };
}

/** The channels of this deploy: those without settings say so instead of sending. */
export function createSenders(
  environment: Environment,
  post: Post | null,
  facts: MailFacts,
  now: () => Date,
): Senders {
  const noMail = mayLeave(environment) ? NO_SERVER : PREVIEW;
  const mail: Sender = post
    ? { send: (inquiry) => post.mailer.send(composeNotice(inquiry, post.to, facts)) }
    : { send: null, why: noMail };
  const receipt: Sender = post
    ? { send: (inquiry) => post.mailer.send(composeReceipt(inquiry, facts)) }
    : { send: null, why: noMail };
  return { mail, receipt, webhook: createWebhookSender(environment, now) };
}

function createWebhookSender(environment: Environment, now: () => Date): Sender {
  if (!mayLeave(environment)) return { send: null, why: PREVIEW };
  if (environment.webhook === null) return { send: null, why: NO_WEBHOOK };
  return { send: createWebhook(environment.webhook, createHttpsPost(), now) };
}
