import { DeliveryError } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import type { MailTransport } from "../delivery/mail.ts";
import { checkWebhookSettings, webhookTarget } from "../delivery/webhook.ts";
import type { Deps } from "../deps.ts";
import { maySend } from "../environment.ts";
import type { Handler, MethodRefusal } from "../http/route.ts";
import { errorText } from "../log.ts";
import { isChannelGone } from "../store/alerts.ts";
import { type LastSelfTest, readLastSelfTest } from "./self-test.ts";
import {
  checkWritable,
  type FallbackStatistics,
  type OutboxStatistics,
  readFallbackStatistics,
  readLastSweep,
  readOutboxStatistics,
} from "./statistics.ts";

type State = "ok" | "failing" | "not set";

/** Whether an inquiry that comes now is kept and reaches the firm. Counts and states alone, so that anyone may look. */
export type Health = {
  /** degraded: something needs a look, and inquiries still arrive. failing: somebody must act. */
  status: "ok" | "degraded" | "failing";
  failures: string[];
  warnings: string[];
  store: "ok" | "failing";
  mail: State;
  webhook: State;
  /** Inquiries waiting in the fallback store; null: it did not answer. */
  blobs: number | null;
  unsent: number | null;
  stuck: number | null;
  oldestUnsentMinutes: number | null;
  /** Null: no scheduled sweep has run to its end yet. */
  lastSweepMinutes: number | null;
};

const CHECK_MS = 4_000;
/** From when on something that waits is worth a look, and from when on it is a failure. */
const WARN_MINUTES = 15;
const FAIL_MINUTES = 30;

/** Logs in to a mail server; whether it could. */
export type MailCheck = (transport: MailTransport, now: Date) => Promise<boolean>;

export type HealthDeps = Pick<
  Deps,
  "db" | "blobs" | "transport" | "environment" | "settingFaults" | "locale" | "now" | "log"
> & {
  checkMail: MailCheck;
};

const MAIL_CHECK_INTERVAL_MS = 60_000;

/** A check that asks the mail server at most once a minute, however many callers there are, and answers them all alike. */
export function createMailCheck(log: Deps["log"]): MailCheck {
  let last: { at: number; result: Promise<boolean> } | undefined;
  return ({ mailer }, now) => {
    if (last === undefined || now.getTime() - last.at >= MAIL_CHECK_INTERVAL_MS) {
      const result = withDeadline("mail", CHECK_MS, () => mailer.verify()).then(
        () => true,
        (error: unknown) => {
          log("health-check-failed", { check: "mail", error: errorText(error) });
          return false;
        },
      );
      last = { at: now.getTime(), result };
    }
    return last.result;
  };
}

/** 200 where inquiries arrive, also while something needs a look; 503 where they do not. */
export const showHealth: Handler<HealthDeps> = async (_request, deps) => {
  const health = await checkHealth(deps);
  return { kind: "json", status: health.status === "failing" ? 503 : 200, value: health };
};

async function checkHealth(deps: HealthDeps): Promise<Health> {
  const { db, blobs, transport, environment, now, log } = deps;
  const { context } = environment;
  const check = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await withDeadline(what, CHECK_MS, work);
    } catch (error) {
      log("health-check-failed", { check: what, error: errorText(error) });
      return null;
    }
  };
  const target = environment.webhook === null ? null : webhookTarget(environment.webhook);
  const [outbox, isWritable, lastSweep, fallback, isGone, isMailUp, selfTest] = await Promise.all([
    check("store", () => readOutboxStatistics(db, context, CHECK_MS)),
    check("writing", () => checkWritable(db, CHECK_MS)),
    check("sweep", () => readLastSweep(db, context, CHECK_MS)),
    check("blobs", () => readFallbackStatistics(blobs)),
    target === null
      ? null
      : check("alerts", () => isChannelGone(db, { context, channel: "webhook", target }, CHECK_MS)),
    transport === null ? null : deps.checkMail(transport, now()),
    check("self-test", () => readLastSelfTest(db, context, CHECK_MS)),
  ]);
  const minutesSince = (date: Date | null | undefined): number | null =>
    date ? Math.floor((now().getTime() - date.getTime()) / 60_000) : null;
  const webhookFault = findWebhookFault(environment) ?? (isGone === true ? WEBHOOK_GONE : null);
  const mail: State =
    isMailUp === null
      ? environment.smtpFault === null
        ? "not set"
        : "failing"
      : isMailUp
        ? "ok"
        : "failing";
  const webhook: State = !isWebhookSet(environment) ? "not set" : webhookFault === null ? "ok" : "failing";
  const findings = judge({
    isProduction: context === "production",
    outbox,
    isWritable: isWritable === true,
    channels: [mail, webhook],
    channelFaults: [environment.smtpFault, webhookFault].filter((fault) => fault !== null),
    settingFaults: deps.settingFaults(),
    fallback,
    unsentMinutes: minutesSince(outbox?.oldestUnsent),
    unreachedMinutes: minutesSince(outbox?.oldestUnreached),
    fallbackMinutes: minutesSince(fallback?.oldest),
    lastSweepMinutes: minutesSince(lastSweep),
    selfTest,
    selfTestMinutes: minutesSince(selfTest?.receivedAt),
    isNightly: environment.selfTest.isNightly,
  });
  const { failures, warnings } = findings;
  return {
    status: failures.length > 0 ? "failing" : warnings.length > 0 ? "degraded" : "ok",
    failures,
    warnings,
    store: outbox !== null && isWritable === true ? "ok" : "failing",
    mail,
    webhook,
    blobs: fallback?.count ?? null,
    unsent: outbox?.unsent ?? null,
    stuck: outbox?.stuck ?? null,
    oldestUnsentMinutes: minutesSince(outbox?.oldestUnsent),
    lastSweepMinutes: minutesSince(lastSweep),
  };
}

const WEBHOOK_GONE = "The webhook answered 410 (gone) and is switched off; set another WEBHOOK_URL";

const isWebhookSet = (environment: HealthDeps["environment"]): boolean =>
  environment.webhook !== null && maySend(environment);

/** Settings that every post would be refused for are a fault before the first one; the sentence names the variable. */
function findWebhookFault(environment: HealthDeps["environment"]): string | null {
  if (environment.webhook === null || !maySend(environment)) return null;
  try {
    checkWebhookSettings(environment.webhook);
    return null;
  } catch (error) {
    return error instanceof DeliveryError ? error.message : "The webhook cannot be reached";
  }
}

type Facts = {
  isProduction: boolean;
  outbox: OutboxStatistics | null;
  isWritable: boolean;
  channels: readonly State[];
  /** Why a channel cannot send, as sentences without a full stop. */
  channelFaults: readonly string[];
  /** What is wrong with any setting, as sentences. */
  settingFaults: readonly string[];
  fallback: FallbackStatistics | null;
  unsentMinutes: number | null;
  unreachedMinutes: number | null;
  fallbackMinutes: number | null;
  lastSweepMinutes: number | null;
  selfTest: LastSelfTest | null;
  selfTestMinutes: number | null;
  /** Whether a self-test should come every night. */
  isNightly: boolean;
};

/** A day and an hour: the nightly self-test comes late now and then. */
const NIGHTLY_MINUTES = 25 * 60;

/**
 * What follows from the figures. On a developer's machine and in a preview nothing needs to be sent, so nothing can be late
 * there.
 */
function judge(facts: Facts): { failures: string[]; warnings: string[] } {
  const { isProduction, outbox, isWritable, channels, channelFaults, fallback } = facts;
  const failures: string[] = [];
  const warnings: string[] = [];
  if (outbox === null) failures.push("The store cannot be read.");
  if (!isWritable) failures.push("The store cannot be written to.");
  if (fallback === null) warnings.push("The fallback store does not answer.");
  else if ((facts.fallbackMinutes ?? 0) > FAIL_MINUTES) {
    failures.push(`Inquiries have waited in the fallback store for more than ${FAIL_MINUTES} minutes.`);
  } else if (fallback.count > 0) warnings.push("Inquiries wait in the fallback store.");

  const isSet = channels.some((state) => state !== "not set");
  if (isProduction && !isSet)
    failures.push("Nothing can be sent: neither a mail server nor a webhook is set.");
  if (isSet && !channels.includes("ok")) failures.push("Nothing can be sent: no channel works.");
  else if (channels.includes("failing")) warnings.push("One of the channels does not work.");
  for (const fault of channelFaults) (channels.includes("ok") ? warnings : failures).push(`${fault}.`);
  warnings.push(...facts.settingFaults.filter((fault) => ![...warnings, ...failures].includes(fault)));

  if (isProduction || isSet) {
    const unreached = facts.unreachedMinutes ?? 0;
    if (unreached > FAIL_MINUTES) {
      failures.push(`An inquiry has reached nobody for more than ${FAIL_MINUTES} minutes.`);
    } else if (Math.max(unreached, facts.unsentMinutes ?? 0) > WARN_MINUTES) {
      warnings.push(`Something has waited to be sent for more than ${WARN_MINUTES} minutes.`);
    }
  }
  if (outbox !== null && outbox.stuck > 0) warnings.push("Something was given up on: see the inbox.");
  if (isProduction && outbox !== null) {
    const { lastSweepMinutes } = facts;
    if (lastSweepMinutes === null) warnings.push("The scheduled sweep has not run yet.");
    else if (lastSweepMinutes > WARN_MINUTES) {
      warnings.push(`The scheduled sweep has not run for more than ${WARN_MINUTES} minutes.`);
    }
  }
  if (isProduction || isSet) warnings.push(...judgeSelfTest(facts));
  return { failures, warnings };
}

/** One that failed before the last night says nothing of today any more. */
function judgeSelfTest({ selfTest, selfTestMinutes, isNightly, isProduction }: Facts): string[] {
  const isOld = selfTestMinutes === null || selfTestMinutes > NIGHTLY_MINUTES;
  if (isOld) {
    return isNightly && isProduction ? ["No self-test inquiry has been kept for more than a day."] : [];
  }
  return selfTest?.hasReached === false && selfTestMinutes > WARN_MINUTES
    ? ["The last self-test inquiry has not reached everybody it should."]
    : [];
}

export const healthRefusal: MethodRefusal = {
  say: () => ({ title: "Method not allowed", detail: "Ask with GET." }),
  isData: () => true,
};
