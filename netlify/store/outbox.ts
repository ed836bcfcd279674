import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Channel, Destination } from "../../src/domain/inquiry/index.ts";
import type { Database } from "./database.ts";
import { INQUIRY_COLUMNS, type InquiryRow, type StoredInquiry, toStoredInquiry } from "./inquiries.ts";

/** One inquiry to be sent to one destination, ours alone until the lease ends. */
export type Delivery = Destination & {
  id: string;
  /** Tries so far, the coming one included. */
  attempts: number;
  firstTriedAt: Date;
  inquiry: StoredInquiry;
  /** What goes out by the channel `answer`; null by any other. */
  answer: OutgoingAnswer | null;
};

/** An answer of the firm. `after`: earlier answers that the person has, oldest first; the receipt, which has no id, as ''. */
export type OutgoingAnswer = { id: string; text: string; after: string[] };

export type OutboxClaim = Destination & { context: DeployContext; now: Date; limit: number };

/** Longer than any try may take: a row whose sender died is free again after it. */
export const LEASE_SECONDS = 60;

/** A channel that fails is tried again this often, so that the end of an outage is noticed. */
export const PROBE_SECONDS = 300;
/** The sweep runs every five minutes, and not to the second. */
const PROBE_SLACK_SECONDS = 30;

/** All answers are one destination, the mail server, whomever they go to. `recipient`: the placeholder of one. */
const isTo = (recipient: string): string => `(outbox.channel = 'answer' OR outbox.recipient = ${recipient})`;

/** The recipients of a channel that something is queued for; of answers the one, without a name. */
export async function findRecipients(
  db: Database,
  { context, channel }: { context: DeployContext; channel: Channel },
): Promise<string[]> {
  const rows = await db.query<{ recipient: string }>(
    `SELECT DISTINCT CASE channel WHEN 'answer' THEN '' ELSE recipient END AS recipient FROM outbox
     WHERE context = $1 AND channel = $2 AND state IN ('waiting', 'unset') ORDER BY recipient`,
    [context, channel],
  );
  return rows.map(({ recipient }) => recipient);
}

/** Claims what is due, oldest first. Also what had waited for the channel's settings: they are there now. */
export const claimDue = (db: Database, claim: OutboxClaim): Promise<Delivery[]> =>
  claimRows(
    db,
    claim,
    "outbox.state IN ('waiting', 'unset') AND outbox.due_at <= $3::timestamptz",
    "outbox.due_at",
  );

/** Claims the row tried longest ago though it is not due: whether it goes through tells whether the channel works again. */
export const claimProbe = (db: Database, claim: Omit<OutboxClaim, "limit">): Promise<Delivery[]> =>
  claimRows(
    db,
    { ...claim, limit: 1 },
    `outbox.state = 'waiting'
     AND (outbox.not_before IS NULL OR outbox.not_before <= $3::timestamptz)
     AND outbox.tried_at <= $3::timestamptz - make_interval(secs => ${PROBE_SECONDS - PROBE_SLACK_SECONDS})`,
    "outbox.tried_at",
  );

/**
 * Anyone can type the address of a third party into the form, so receipts have a limit: how many go to one address, and to
 * all, within 24 hours.
 */
export const RECEIPTS_PER_ADDRESS = 3;
export const RECEIPTS_IN_ALL = 200;

const EARLIER_RECEIPTS = `earlier.context = outbox.context AND earlier.channel = 'receipt' AND earlier.id < outbox.id
  AND earlier.created_at > outbox.created_at - interval '1 day' AND earlier.state IN ('waiting', 'unset', 'sent', 'stuck')`;

/**
 * Counts earlier rows by their id, not by what was sent: two senders at once then come to the same result. Part of the claim
 * too, since a row may arrive after others were marked.
 */
const IS_OVER_LIMIT = `(outbox.channel = 'receipt' AND (
  (SELECT count(*) FROM outbox AS earlier JOIN inquiry AS other ON other.id = earlier.inquiry_id
   WHERE ${EARLIER_RECEIPTS} AND other.context = outbox.context
     AND lower(other.email) = (SELECT lower(email) FROM inquiry WHERE id = outbox.inquiry_id)) >= ${RECEIPTS_PER_ADDRESS}
  OR (SELECT count(*) FROM (
    SELECT FROM outbox AS earlier WHERE ${EARLIER_RECEIPTS} LIMIT ${RECEIPTS_IN_ALL}) AS counted) >= ${RECEIPTS_IN_ALL}))`;

type ClaimedRow = InquiryRow &
  Destination & {
    id: string;
    attempts: number;
    first_tried_at: Date;
    answer_id: string | null;
    answer_text: string | null;
    after: string[] | null;
  };

/** What has been sent to the person before an answer: the receipt, then earlier answers. */
const SENT_BEFORE = `(
  SELECT array_agg(coalesce(before.answer_id::text, '') ORDER BY before.answer_id NULLS FIRST) FROM outbox AS before
  WHERE before.inquiry_id = claimed.inquiry_id AND before.state = 'sent'
    AND (before.channel = 'receipt' OR before.answer_id < claimed.answer_id))`;

/**
 * SKIP LOCKED: two senders at once take different rows, and neither waits. ARRAY: as a plain subselect the planner may run it
 * more than once, and each run would lock other rows.
 */
async function claimRows(
  db: Database,
  claim: OutboxClaim,
  which: string,
  order: string,
): Promise<Delivery[]> {
  const rows = await db.query<ClaimedRow>(
    `WITH claimed AS (
       UPDATE outbox SET state = 'waiting', attempts = attempts + 1, tried_at = $3::timestamptz,
         first_tried_at = coalesce(first_tried_at, $3::timestamptz),
         leased_until = $3::timestamptz + make_interval(secs => ${LEASE_SECONDS})
       WHERE id = ANY (ARRAY(
         SELECT id FROM outbox
         WHERE outbox.context = $1 AND outbox.channel = $2 AND ${isTo("$5")} AND ${which}
           AND NOT ${IS_OVER_LIMIT}
           AND (outbox.leased_until IS NULL OR outbox.leased_until <= $3::timestamptz)
         ORDER BY ${order} LIMIT $4
         FOR UPDATE SKIP LOCKED
       ))
       RETURNING id::text, inquiry_id, channel, recipient, attempts, first_tried_at, answer_id
     )
     SELECT claimed.id, claimed.channel, claimed.recipient, claimed.attempts, claimed.first_tried_at,
       claimed.answer_id::text, answer.text AS answer_text,
       CASE WHEN claimed.answer_id IS NOT NULL THEN ${SENT_BEFORE} END AS after, ${INQUIRY_COLUMNS}
     FROM claimed JOIN inquiry ON inquiry.id = claimed.inquiry_id AND inquiry.context = $1
       LEFT JOIN answer ON answer.id = claimed.answer_id`,
    [claim.context, claim.channel, claim.now.toISOString(), claim.limit, claim.recipient],
  );
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel,
    recipient: row.recipient,
    attempts: row.attempts,
    firstTriedAt: row.first_tried_at,
    inquiry: toStoredInquiry(row),
    answer:
      row.answer_id === null
        ? null
        : { id: row.answer_id, text: row.answer_text ?? "", after: row.after ?? [] },
  }));
}

type Settled = { context: DeployContext; delivery: Delivery; now: Date };

/** How many tries a row remembers. */
const HISTORY = 20;

const APPEND_HISTORY = `history = CASE WHEN jsonb_array_length(history) >= ${HISTORY} THEN history - 0 ELSE history END
  || jsonb_build_array(jsonb_build_object('at', $3::text, 'outcome', $4::text))`;

/** Notes that a delivery went through, also where another sender holds the lease by now. */
export async function markSent(db: Database, { context, delivery, now }: Settled): Promise<void> {
  await db.query(
    `UPDATE outbox SET state = 'sent', sent_at = $3::timestamptz, leased_until = NULL, last_error = NULL, ${APPEND_HISTORY}
     WHERE context = $1 AND id = $2::bigint AND state <> 'sent'`,
    [context, delivery.id, now.toISOString(), "sent"],
  );
}

/** Notes a failure and when to try next; `next` null: stuck. A row that another sender has claimed since is left to it. */
export async function markFailed(
  db: Database,
  {
    context,
    delivery,
    now,
    error,
    next,
  }: Settled & { error: string; next: { dueAt: Date; notBefore: Date | null } | null },
): Promise<void> {
  await db.query(
    `UPDATE outbox SET state = $5::text, due_at = coalesce($6::timestamptz, due_at), not_before = $7::timestamptz,
       leased_until = NULL, last_error = $4::text, ${APPEND_HISTORY}
     WHERE context = $1 AND id = $2::bigint AND state = 'waiting' AND attempts = $8::integer`,
    [
      context,
      delivery.id,
      now.toISOString(),
      error,
      next === null ? "stuck" : "waiting",
      next?.dueAt.toISOString() ?? null,
      next?.notBefore?.toISOString() ?? null,
      delivery.attempts,
    ],
  );
}

type DestinationNow = Destination & { context: DeployContext; now: Date };

/**
 * The destination works: what waits for it is due at once, but where the receiver asked to wait. What was given up on gets
 * one more try a day, answers apart: whether to write again is for a person to say. Its alert is over.
 */
export async function resumeDestination(
  db: Database,
  { context, channel, recipient, now }: DestinationNow,
): Promise<void> {
  await db.query(
    `WITH well AS (DELETE FROM delivery_alert WHERE context = $1 AND channel = $2 AND recipient = $4)
     UPDATE outbox SET state = 'waiting', due_at = greatest($3::timestamptz, not_before)
     WHERE context = $1 AND channel = $2 AND ${isTo("$4")}
       AND (state = 'waiting' AND due_at > $3::timestamptz
         OR state = 'stuck' AND channel <> 'answer' AND tried_at <= $3::timestamptz - interval '1 day')`,
    [context, channel, now.toISOString(), recipient],
  );
}

/** Marks receipts over the limits of a day as not sent; how many. */
export async function skipReceipts(db: Database, context: DeployContext): Promise<number> {
  const rows = await db.query(
    `UPDATE outbox SET state = 'skipped', last_error = $2
     WHERE context = $1 AND channel = 'receipt' AND state IN ('waiting', 'unset') AND ${IS_OVER_LIMIT}
     RETURNING 1`,
    [context, "not sent: enough receipts went out that day, to this address or in all"],
  );
  return rows.length;
}

/** Marks what waits for a channel that has no settings, and says which inquiries those are. */
export async function markUnset(
  db: Database,
  { context, channel, why }: { context: DeployContext; channel: Channel; why: string },
): Promise<StoredInquiry[]> {
  const rows = await db.query<InquiryRow>(
    `WITH marked AS (
       UPDATE outbox SET state = 'unset', last_error = $3
       WHERE context = $1 AND channel = $2 AND state = 'waiting'
       RETURNING inquiry_id
     )
     SELECT ${INQUIRY_COLUMNS} FROM (SELECT DISTINCT inquiry_id FROM marked) AS marked
     JOIN inquiry ON inquiry.id = marked.inquiry_id AND inquiry.context = $1`,
    [context, channel, why],
  );
  return rows.map(toStoredInquiry);
}
