import type { Mail } from "../delivery/mail-texts.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import { countDay, type DayCounts, type OutboxStatistics, readOutboxStatistics } from "./statistics.ts";

type DigestDeps = Pick<Deps, "db" | "blobs" | "transport" | "environment" | "mailFacts" | "now" | "log">;

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
}: DigestDeps): Promise<void> {
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
    composeDigest({ date, day, outbox, waiting }, transport.to, mailFacts.siteUrl, mailFacts.siteName),
  );
  log("digest-sent", { new: day.fresh, quarantined: day.quarantined, unsent: outbox.unsent });
}

/** `date` as YYYY-MM-DD; `waiting`: inquiries in blobs, null where the blob store did not say. */
type DigestFigures = { date: string; day: DayCounts; outbox: OutboxStatistics; waiting: number | null };

export function composeDigest(
  { date, day, outbox, waiting }: DigestFigures,
  to: string[],
  siteUrl: string,
  siteName: string,
): Mail {
  const isWell = outbox.unsent === 0 && waiting === 0;
  return {
    messageId: `<digest.${date}@${new URL(siteUrl).hostname}>`,
    to,
    subject: `Inquiries on ${date}: ${day.fresh} new${isWell ? "" : ", some not sent"}`,
    replyTo: null,
    text: [
      `New in the last 24 hours: ${day.fresh}`,
      `In quarantine from the last 24 hours: ${day.quarantined}`,
      `Not sent yet: ${outbox.unsent}${outbox.stuck > 0 ? ` (${outbox.stuck} given up on: someone must look)` : ""}`,
      `Waiting in the spare store: ${waiting ?? "unknown, the spare store did not answer"}`,
      "",
      `This mail comes every day, also when nothing happened. If it does not come, the mails about inquiries may not either.`,
      `${siteName}, ${siteUrl}`,
    ].join("\n"),
  };
}
