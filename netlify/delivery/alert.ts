import type { Destination } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import {
  type AlertReason,
  claimAlert,
  claimAnswerAlert,
  returnAlert,
  returnAnswerAlert,
} from "../store/alerts.ts";
import { markUnset } from "../store/outbox.ts";
import type { MailFacts } from "./mail-texts.ts";

/**
 * What is told of a destination that fails. `error`: what the receiver said, without addresses. `answer`: the one that failed, by its
 * id and the reference of its inquiry.
 */
export type Alert = Destination & {
  reason: AlertReason;
  error: string;
  answer?: { id: string; reference: string };
};

/** Tells people by one channel that another does not work. */
export type SendAlert = (alert: Alert) => Promise<void>;

/** Said in the inbox of everything that waits for a webhook that is switched off. */
export const UNSENT_TO_GONE =
  "not sent: the webhook answered 410 (gone) and is switched off; set another WEBHOOK_URL";

const TELL_MS = 15_000;

/** What is told of a failure, in the words of the firm, for mails and chats. */
export function alertText(
  { channel, recipient, reason, error, answer }: Alert,
  { siteUrl, t }: Pick<MailFacts, "siteUrl" | "t">,
): string {
  if (answer !== undefined) {
    const { reference } = answer;
    const address = `${siteUrl}/inbox/inquiry/?ref=${reference}`;
    const what = reason === "failing" ? "alert.answerFailing" : "alert.answerStuck";
    return [t(what, { reference, error }), t("alert.look", { address })].join("\n");
  }
  const name = t(`alert.${channel}`);
  const who = recipient === "" ? name : t("alert.toRecipient", { who: name, recipient });
  const what = reason === "gone" ? t("alert.gone", { who }) : t(`alert.${reason}`, { who, error });
  return [what, t("alert.kept", { address: `${siteUrl}/inbox/` }), t("alert.once")].join("\n");
}

export type AlertDeps = Pick<Deps, "db" | "environment" | "senders" | "now" | "log">;

/**
 * Tells the firm by every other way that a destination fails, once until it works again. A receipt tells nobody: its receiver
 * is whoever a visitor typed. Throws nothing.
 */
export async function raiseAlert(deps: AlertDeps, alert: Alert): Promise<void> {
  if (alert.channel === "receipt") return;
  const { db, environment, senders, now, log } = deps;
  const { context } = environment;
  const sender = senders[alert.channel];
  const target = sender.send === null ? "" : (sender.target ?? "");
  const { answer } = alert;
  try {
    const isOurs =
      answer === undefined
        ? await claimAlert(db, { ...alert, context, target, now: now() })
        : await claimAnswerAlert(db, { ...answer, context, reason: toAnswerReason(alert.reason) });
    if (alert.reason === "gone")
      await markUnset(db, { context, channel: alert.channel, why: UNSENT_TO_GONE });
    if (!isOurs) return;
    const told = await tellAll(deps, alert);
    log("delivery-alert", { channel: alert.channel, reason: alert.reason, told });
    if (told > 0) return;
    if (answer === undefined) await returnAlert(db, { ...alert, context });
    else await returnAnswerAlert(db, { ...answer, context });
  } catch (error) {
    log("delivery-alert-failed", { channel: alert.channel, error: errorText(error) });
  }
}

/** A mail server never says of itself that it is gone for good. */
const toAnswerReason = (reason: AlertReason): "failing" | "stuck" =>
  reason === "failing" ? "failing" : "stuck";

/** By how many channels it could be told. */
async function tellAll({ senders, log }: AlertDeps, alert: Alert): Promise<number> {
  const tellers = [senders.mail, senders.webhook].flatMap((sender) =>
    sender.send !== null && sender.tell !== undefined ? [sender.tell] : [],
  );
  const outcomes = await Promise.allSettled(
    tellers.map((tell) => withDeadline("telling of a failure", TELL_MS, () => tell(alert))),
  );
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") log("delivery-alert-untold", { error: errorText(outcome.reason) });
  }
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}
