import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Channel, Destination } from "../../src/domain/inquiry/index.ts";
import type { Database } from "./database.ts";

/** Why somebody must look: it fails again and again, an inquiry was given up on, or the receiver said that it is no more. */
export type AlertReason = "failing" | "stuck" | "gone";

export type DeliveryAlert = Destination & {
  context: DeployContext;
  reason: AlertReason;
  /** A hash of the address that answered; empty where the channel has none. */
  target: string;
  now: Date;
};

/** Writes an alert down; whether it is the caller's to tell, which it is once until the destination works again. */
export async function claimAlert(db: Database, alert: DeliveryAlert): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO delivery_alert AS known (context, channel, recipient, reason, target, raised_at, told_at)
     VALUES ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz)
     ON CONFLICT (context, channel, recipient) DO UPDATE
       SET reason = excluded.reason, target = excluded.target, told_at = excluded.told_at
     WHERE known.told_at IS NULL
       OR excluded.reason = 'gone' AND (known.reason <> 'gone' OR known.target <> excluded.target)
     RETURNING 1`,
    [alert.context, alert.channel, alert.recipient, alert.reason, alert.target, alert.now.toISOString()],
  );
  return rows.length > 0;
}

/** The same for an answer, which is told of once while it is tried and once when it is given up on. */
export async function claimAnswerAlert(
  db: Database,
  { context, id, reason }: { context: DeployContext; id: string; reason: "failing" | "stuck" },
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE answer SET told = $3 WHERE context = $1 AND id = $2::bigint
       AND (told IS NULL OR told = 'failing' AND $3 = 'stuck') RETURNING 1`,
    [context, id, reason],
  );
  return rows.length > 0;
}

export async function returnAnswerAlert(
  db: Database,
  { context, id }: { context: DeployContext; id: string },
): Promise<void> {
  await db.query("UPDATE answer SET told = NULL WHERE context = $1 AND id = $2::bigint", [context, id]);
}

/** Nobody could be told: the next failure tries again. */
export async function returnAlert(
  db: Database,
  { context, channel, recipient }: Destination & { context: DeployContext },
): Promise<void> {
  await db.query(
    "UPDATE delivery_alert SET told_at = NULL WHERE context = $1 AND channel = $2 AND recipient = $3",
    [context, channel, recipient],
  );
}

/** Whether the receiver at this address has said that it is no more. */
export async function isChannelGone(
  db: Database,
  { context, channel, target }: { context: DeployContext; channel: Channel; target: string },
  timeoutMs?: number,
): Promise<boolean> {
  const rows = await db.query(
    "SELECT 1 FROM delivery_alert WHERE context = $1 AND channel = $2 AND reason = 'gone' AND target = $3",
    [context, channel, target],
    timeoutMs,
  );
  return rows.length > 0;
}
