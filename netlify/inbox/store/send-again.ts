import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Channel } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";

export type Resend = { context: DeployContext; reference: string; channel: Channel; now: Date };

/**
 * Queues an inquiry for a channel once more, also for one that was not there when it came; whether it could be. Not from
 * quarantine, and not while a sender is at it: that try will tell.
 */
export async function sendAgain(
  db: Database,
  { context, reference, channel, now }: Resend,
): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO outbox (context, inquiry_id, channel, state, created_at, due_at)
     SELECT context, id, $3, 'waiting', $4::timestamptz, $4::timestamptz FROM inquiry
     WHERE context = $1 AND reference = $2 AND status <> 'quarantined' ORDER BY id LIMIT 1
     ON CONFLICT (inquiry_id, channel) DO UPDATE SET state = 'waiting', due_at = $4::timestamptz, attempts = 0,
       first_tried_at = NULL, not_before = NULL, leased_until = NULL,
       history = outbox.history || jsonb_build_array(jsonb_build_object('at', $5::text, 'outcome', 'queued again'))
     WHERE outbox.context = $1 AND (outbox.leased_until IS NULL OR outbox.leased_until <= $4::timestamptz)
     RETURNING 1`,
    [context, reference, channel, now.toISOString(), now.toISOString()],
  );
  return rows.length > 0;
}
