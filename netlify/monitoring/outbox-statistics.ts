import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Database } from "../store/database.ts";

/** Counts of the outbox; nothing of any visitor's. */
export type OutboxStatistics = {
  /** Rows of the outbox that should have gone and have not, stuck ones and those of unset channels included. */
  unsent: number;
  stuck: number;
  /** When the oldest of them was queued, or null. */
  oldestUnsent: Date | null;
};

export async function readOutboxStatistics(
  db: Database,
  context: DeployContext,
  timeoutMs?: number,
): Promise<OutboxStatistics> {
  const [row] = await db.query<{ unsent: number; stuck: number; oldest: Date | null }>(
    `SELECT count(*)::int AS unsent, count(*) FILTER (WHERE state = 'stuck')::int AS stuck, min(created_at) AS oldest
     FROM outbox WHERE context = $1 AND state IN ('waiting', 'unset', 'stuck')`,
    [context],
    timeoutMs,
  );
  return { unsent: row?.unsent ?? 0, stuck: row?.stuck ?? 0, oldestUnsent: row?.oldest ?? null };
}

export type DayCounts = { fresh: number; quarantined: number };

/** What came in during the 24 hours before `now`. */
export async function countDay(db: Database, context: DeployContext, now: Date): Promise<DayCounts> {
  const [row] = await db.query<DayCounts>(
    `SELECT count(*) FILTER (WHERE status <> 'quarantined')::int AS fresh,
       count(*) FILTER (WHERE status = 'quarantined')::int AS quarantined
     FROM inquiry WHERE context = $1 AND received_at > $2::timestamptz - interval '1 day'`,
    [context, now.toISOString()],
  );
  return row ?? { fresh: 0, quarantined: 0 };
}
