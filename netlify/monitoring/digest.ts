import type { Translate } from "../../src/domain/locale/index.ts";
import type { Mail, MailFacts } from "../delivery/mail-texts.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import { postSelfTest, type SelfTestResult } from "./self-test.ts";
import { countDay, type DayCounts, type OutboxStatistics, readOutboxStatistics } from "./statistics.ts";

type DigestDeps = Pick<Deps, "db" | "blobs" | "transport" | "environment" | "mailFacts" | "now" | "log"> & {
  /** Posts the self-test; a test hands in its own. */
  fetch?: (url: string, options: RequestInit) => Promise<Response>;
};

/**
 * The daily mail to the firm. It also comes when nothing happened: a day without it means that mails are not sent. Throws
 * where it cannot be sent, so that the run shows as failed.
 */
export async function sendDigest({
  db,
  blobs,
  transport,
  environment,
  mailFacts,
  now,
  log,
  ...others
}: DigestDeps): Promise<void> {
  // First, so that the mail can tell what came of it; and where no mail is set, its own way may still be.
  const selfTest =
    environment.selfTest.isNightly && environment.context === "production"
      ? await postSelfTest({ ...others, environment, now, log, siteUrl: mailFacts.siteUrl })
      : null;
  if (transport === null) return log("digest-not-sent", { why: "no mail server set" });
  const { context } = environment;
  const [day, outbox, waiting] = await Promise.all([
    countDay(db, context, now()),
    readOutboxStatistics(db, context),
    blobs.list().then(
      (keys) => keys.length,
      (error: unknown) => {
        log("digest-blobs-failed", { error: errorText(error) });
        return null;
      },
    ),
  ]);
  const date = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: mailFacts.timeZone }).format(
    now(),
  );
  await transport.mailer.send(
    composeDigest({ date, day, outbox, waiting, selfTest }, transport.to, mailFacts),
  );
  log("digest-sent", { new: day.fresh, quarantined: day.quarantined, unsent: outbox.unsent });
}

/** `date` as YYYY-MM-DD; `waiting`: inquiries in blobs, null where the blob store did not say. */
type DigestFigures = {
  date: string;
  day: DayCounts;
  outbox: OutboxStatistics;
  waiting: number | null;
  selfTest?: SelfTestResult | null;
};

export function composeDigest(
  { date, day, outbox, waiting, selfTest = null }: DigestFigures,
  to: string[],
  { siteUrl, siteName, t }: Pick<MailFacts, "siteUrl" | "siteName" | "t">,
): Mail {
  const isWell = outbox.unsent === 0 && waiting === 0;
  const isRefused = selfTest !== null && selfTest.fault !== null;
  const { unsent, stuck } = outbox;
  const fresh = t("digest.subject", { date, count: day.fresh });
  const ofSending = isWell ? fresh : t("digest.unsentToo", { subject: fresh });
  return {
    messageId: `<digest.${date}@${new URL(siteUrl).hostname}>`,
    to,
    subject: isRefused ? t("digest.selfTestToo", { subject: ofSending }) : ofSending,
    replyTo: null,
    text: [
      t("digest.fresh", { count: day.fresh }),
      t("digest.quarantined", { count: day.quarantined }),
      stuck > 0 ? t("digest.stuck", { count: unsent, stuck }) : t("digest.unsent", { count: unsent }),
      waiting === null ? t("digest.unknown") : t("digest.waiting", { count: waiting }),
      ...(selfTest === null ? [] : [selfTestLine(selfTest, t)]),
      "",
      t("digest.daily"),
      `${siteName}, ${siteUrl}`,
    ].join("\n"),
  };
}

/** What failed is said as the program says it, in English. */
const selfTestLine = ({ fault, reference }: SelfTestResult, t: Translate): string =>
  fault === null
    ? t("digest.selfTest", { reference: reference ?? "" })
    : t("digest.selfTestFailed", { error: fault });
