import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Channel } from "../../src/domain/inquiry/index.ts";
import type { Database } from "../database/database.ts";
import type { Delivery } from "./claim-deliveries.ts";
import { INQUIRY_COLUMNS, type InquiryRow, type KeptInquiry, toKeptInquiry } from "./kept-inquiry.ts";

type Settled = { context: DeployContext; delivery: Delivery; now: Date };

/** How many tries a row remembers. */
const HISTORY = 20;

const REMEMBER = `history = CASE WHEN jsonb_array_length(history) >= ${HISTORY} THEN history - 0 ELSE history END
  || jsonb_build_array(jsonb_build_object('at', $3::text, 'outcome', $4::text))`;

/** Notes that a delivery went through. Sent is sent, whoever holds the lease by now. */
export async function markSent(db: Database, { context, delivery, now }: Settled): Promise<void> {
  await db.query(
    `UPDATE outbox SET state = 'sent', sent_at = $3::timestamptz, leased_until = NULL, last_error = NULL, ${REMEMBER}
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
       leased_until = NULL, last_error = $4::text, ${REMEMBER}
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

type ChannelNow = { context: DeployContext; channel: Channel; now: Date };

/**
 * The channel works: what waits for it is due at once, but where the receiver asked for patience. What was given up on gets
 * one more try a day.
 */
export async function wakeChannel(db: Database, { context, channel, now }: ChannelNow): Promise<void> {
  await db.query(
    `UPDATE outbox SET state = 'waiting', due_at = greatest($3::timestamptz, not_before)
     WHERE context = $1 AND channel = $2
       AND (state = 'waiting' AND due_at > $3::timestamptz
         OR state = 'stuck' AND tried_at <= $3::timestamptz - interval '1 day')`,
    [context, channel, now.toISOString()],
  );
}

/** Marks what waits for a channel that has no settings, and says which inquiries those are. */
export async function markUnset(
  db: Database,
  { context, channel, why }: Omit<ChannelNow, "now"> & { why: string },
): Promise<KeptInquiry[]> {
  const rows = await db.query<InquiryRow>(
    `WITH marked AS (
       UPDATE outbox SET state = 'unset', last_error = $3
       WHERE context = $1 AND channel = $2 AND state = 'waiting'
       RETURNING inquiry_id
     )
     SELECT ${INQUIRY_COLUMNS} FROM marked JOIN inquiry ON inquiry.id = marked.inquiry_id AND inquiry.context = $1`,
    [context, channel, why],
  );
  return rows.map(toKeptInquiry);
}
