import { type Channel, DeliveryError, FAILING_FROM, nextTry } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import { type Environment, maySend } from "../environment.ts";
import { errorText } from "../log.ts";
import type { StoredInquiry } from "../store/inquiries.ts";
import { type Delivery, markFailed, markSent, type OutgoingAnswer } from "../store/outbox.ts";
import { type Alert, type AlertDeps, alertText, raiseAlert, type SendAlert } from "./alert.ts";
import { createHttpsPost } from "./https-post.ts";
import { InternationalMailboxError, type MailTransport } from "./mail.ts";
import {
  composeAlert,
  composeAnswerMail,
  composeNotice,
  composeReceipt,
  type Mail,
  type MailFacts,
} from "./mail-texts.ts";
import { createWebhook, createWebhookAlert, webhookTarget } from "./webhook.ts";

/**
 * Resolves once the receiver has taken the inquiry; throws where it has not, or where nobody knows. `recipient`: an address
 * of the firm, empty for all of them; `answer`: what is sent by the channel `answer`.
 */
export type Send = (
  inquiry: StoredInquiry,
  recipient: string,
  answer: OutgoingAnswer | null,
) => Promise<void>;

/**
 * A channel that cannot send says why, in words for the inbox: `not sent: no mail server set`. `tell` says that another one
 * fails; `target` names the one address that the channel has.
 */
export type Sender = { send: Send; tell?: SendAlert; target?: string } | { send: null; why: string };
export type Senders = Record<Channel, Sender>;

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
  const { smtpFault } = environment;
  const notSet = smtpFault === null ? NO_SERVER : `not sent: ${smtpFault}`;
  const noMail = maySend(environment) ? notSet : PREVIEW;
  const mail: Sender = transport
    ? {
        send: async (inquiry, recipient) => {
          const fitting = await facts.fittingStudies(inquiry);
          await sendNotice(transport, composeNotice(inquiry, transport.to, facts, fitting), recipient);
        },
        tell: (alert) => sendAlert(transport, alert, facts),
      }
    : { send: null, why: noMail };
  const receipt: Sender = transport
    ? { send: (inquiry) => transport.mailer.send(composeReceipt(inquiry, facts)) }
    : { send: null, why: noMail };
  const answer: Sender = transport
    ? {
        send: async (inquiry, _, written) => {
          if (written !== null) await transport.mailer.send(composeAnswerMail(inquiry, written, facts));
        },
      }
    : { send: null, why: noMail };
  return { mail, receipt, answer, webhook: createWebhookSender(environment, facts, now) };
}

/** To every address but the one that fails. */
async function sendAlert({ mailer, to }: MailTransport, alert: Alert, facts: MailFacts): Promise<void> {
  const others = alert.channel === "mail" ? to.filter((address) => address !== alert.recipient) : to;
  if (others.length === 0 || (alert.channel === "mail" && alert.recipient === "")) {
    throw new DeliveryError("there is no other address to tell");
  }
  await mailer.send(composeAlert(alertText(alert, facts), others, facts));
}

/** Each recipient gets a mail of its own with all of them in `To`, so that colleagues see who else has it. */
function sendNotice({ mailer, to }: MailTransport, notice: Mail, recipient: string): Promise<void> {
  if (recipient === "") return mailer.send(notice);
  return mailer.send({ ...notice, to: [...new Set([...to, recipient])] }, [recipient]);
}

function createWebhookSender(environment: Environment, facts: MailFacts, now: () => Date): Sender {
  const { webhook } = environment;
  if (!maySend(environment)) return { send: null, why: PREVIEW };
  if (webhook === null) return { send: null, why: NO_WEBHOOK };
  const post = createHttpsPost();
  const tell = createWebhookAlert(webhook, post, now);
  return {
    send: createWebhook(webhook, post, now, facts),
    target: webhookTarget(webhook),
    tell: async (alert) => {
      if (alert.channel === "webhook") throw new DeliveryError("a webhook cannot tell of itself");
      await tell(alert, alertText(alert, facts));
    },
  };
}

export type DeliverDeps = AlertDeps;

/** Well within the lease: a sender that is given up on must not still be at it when the row is claimed again. */
const SEND_MS = 15_000;

/** One try of one delivery, and its outcome written down. Whether it was sent. */
export async function deliver(deps: DeliverDeps, delivery: Delivery, send: Send): Promise<boolean> {
  const { db, environment, now, log } = deps;
  const { context } = environment;
  const facts = {
    reference: delivery.inquiry.reference,
    channel: delivery.channel,
    attempts: delivery.attempts,
  };
  const startedAt = now();
  try {
    await withDeadline(`sending by ${delivery.channel}`, SEND_MS, () =>
      send(delivery.inquiry, delivery.recipient, delivery.answer),
    );
  } catch (error) {
    const retryAfterMs = error instanceof DeliveryError ? error.retryAfterMs : null;
    const { attempts, firstTriedAt, answer } = delivery;
    // Somebody waits to hear whether an answer went out, and another try is theirs to choose.
    const isOver = error instanceof InternationalMailboxError || (answer !== null && isRefused(error));
    const next = isOver ? null : nextTry({ attempts, firstTriedAt, now: now(), retryAfterMs });
    log(next === null ? "delivery-stuck" : "delivery-failed", { ...facts, error: errorText(error) });
    await markFailed(db, { context, delivery, now: now(), error: errorText(error), next });
    const isGone = error instanceof DeliveryError && error.isGone;
    const reason = isGone ? "gone" : next === null ? "stuck" : attempts >= FAILING_FROM ? "failing" : null;
    const { channel, recipient } = delivery;
    const which = answer === null ? {} : { answer: { id: answer.id, reference: facts.reference } };
    if (reason !== null)
      await raiseAlert(deps, { channel, recipient, reason, error: errorText(error), ...which });
    return false;
  }
  await retry(() => markSent(db, { context, delivery, now: now() }));
  log("delivered", { ...facts, ms: now().getTime() - startedAt.getTime() });
  return true;
}

/** Whether a mail server refused the recipient or the text for good (RFC 5321, 4.2.1: 5yz), and not our login or sender. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code: unknown = Reflect.get(error, "responseCode");
  const command: unknown = Reflect.get(error, "command");
  return typeof code === "number" && code >= 500 && (command === "RCPT TO" || command === "DATA");
}

const MARK_TRIES = 3;

/** Tries again at once: what was sent and not written down as sent is sent a second time when its lease is over. */
async function retry(work: () => Promise<void>): Promise<void> {
  for (let left = MARK_TRIES - 1; left > 0; left -= 1) {
    try {
      return await work();
    } catch {
      // The last try below throws what it meets.
    }
  }
  await work();
}
