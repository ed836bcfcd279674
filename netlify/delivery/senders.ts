import { type Environment, mayLeave } from "../environment.ts";
import { createHttpsPost } from "./https-post.ts";
import type { MailTransport } from "./mail.ts";
import { composeNotice, composeReceipt, type MailFacts } from "./mail-texts.ts";
import type { Sender, Senders } from "./send.ts";
import { createWebhook } from "./webhook.ts";

const PREVIEW = "not sent: previews send nothing";
const NO_SERVER = "not sent: no mail server set";
const NO_WEBHOOK = "not sent: no webhook set";

/** The channels of this deploy: those without settings say so instead of sending. */
export function createSenders(
  environment: Environment,
  transport: MailTransport | null,
  facts: MailFacts,
  now: () => Date,
): Senders {
  const noMail = mayLeave(environment) ? NO_SERVER : PREVIEW;
  const mail: Sender = transport
    ? { send: (inquiry) => transport.mailer.send(composeNotice(inquiry, transport.to, facts)) }
    : { send: null, why: noMail };
  const receipt: Sender = transport
    ? { send: (inquiry) => transport.mailer.send(composeReceipt(inquiry, facts)) }
    : { send: null, why: noMail };
  return { mail, receipt, webhook: createWebhookSender(environment, now) };
}

function createWebhookSender(environment: Environment, now: () => Date): Sender {
  if (!mayLeave(environment)) return { send: null, why: PREVIEW };
  if (environment.webhook === null) return { send: null, why: NO_WEBHOOK };
  return { send: createWebhook(environment.webhook, createHttpsPost(), now) };
}
