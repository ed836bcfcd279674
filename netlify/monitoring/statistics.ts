import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { Database } from "../store/database.ts";
import { type FallbackStore, readBlobRecord } from "../store/fallback.ts";

/** Counts of the outbox, self-tests left out; nothing of any visitor's. Times: since the first try, or since it was due where none was made. */
export type OutboxStatistics = {
  /** Rows that should have gone and have not, stuck ones and those of unset channels included. */
  unsent: number;
  stuck: number;
  /** Of the rows that are still tried, the oldest. */
  oldestUnsent: Date | null;
  /** The oldest inquiry that has reached nobody at the firm, by no channel, and is still tried. */
  oldestUnreached: Date | null;
};

export async function readOutboxStatistics(
  db: Database,
  context: DeployContext,
  timeoutMs?: number,
): Promise<OutboxStatistics> {
  const [row] = await db.query<OutboxStatistics>(
    `WITH unsent AS (
       SELECT inquiry_id, channel, state, coalesce(first_tried_at, due_at) AS since,
         EXISTS (SELECT FROM outbox AS other WHERE other.inquiry_id = outbox.inquiry_id
           AND other.channel IN ('mail', 'webhook') AND other.state = 'sent') AS reached
       FROM outbox WHERE context = $1 AND state IN ('waiting', 'unset', 'stuck')
         AND NOT EXISTS (SELECT FROM inquiry WHERE id = outbox.inquiry_id AND status = 'self-test')
     )
     SELECT count(*)::int AS unsent, count(*) FILTER (WHERE state = 'stuck')::int AS stuck,
       min(since) FILTER (WHERE state <> 'stuck') AS "oldestUnsent",
       min(since) FILTER (WHERE state <> 'stuck' AND channel IN ('mail', 'webhook') AND NOT reached) AS "oldestUnreached"
     FROM unsent`,
    [context],
    timeoutMs,
  );
  return row ?? { unsent: 0, stuck: 0, oldestUnsent: null, oldestUnreached: null };
}

/**
 * Throws where no inquiry could be written: the table or a column is missing, or the database is read-only. Writes no row.
 */
export async function checkWritable(db: Database, timeoutMs?: number): Promise<true> {
  await db.query(
    `WITH added AS (
       INSERT INTO inquiry (context, idempotency_key, reference, received_at, status, name, email, message, score, reasons,
         message_digest)
       SELECT context, idempotency_key, reference, received_at, status, name, email, message, score, reasons,
         message_digest FROM inquiry WHERE false RETURNING id, context
     )
     INSERT INTO outbox (context, inquiry_id, channel, recipient, state, created_at, due_at)
     SELECT context, id, 'mail', '', 'waiting', now(), now() FROM added`,
    [],
    timeoutMs,
  );
  return true;
}

/** Notes that the scheduled sweep ran to its end. Throws nothing. */
export async function recordSweep({
  db,
  environment,
  now,
  log,
}: Pick<Deps, "db" | "environment" | "now" | "log">): Promise<void> {
  try {
    await db.query(
      `INSERT INTO heartbeat (context, task, ran_at) VALUES ($1, 'sweep', $2::timestamptz)
       ON CONFLICT (context, task) DO UPDATE SET ran_at = excluded.ran_at`,
      [environment.context, now().toISOString()],
    );
  } catch (error) {
    log("heartbeat-failed", { error: errorText(error) });
  }
}

/** When the scheduled sweep last ran to its end; null: never yet. */
export async function readLastSweep(
  db: Database,
  context: DeployContext,
  timeoutMs?: number,
): Promise<Date | null> {
  const [row] = await db.query<{ ranAt: Date }>(
    `SELECT ran_at AS "ranAt" FROM heartbeat WHERE context = $1 AND task = 'sweep'`,
    [context],
    timeoutMs,
  );
  return row?.ranAt ?? null;
}

/** `oldest`: when the oldest of them arrived, as far as they were read. */
export type FallbackStatistics = { count: number; oldest: Date | null };

/** Records that are read for their age; the rest is only counted. */
const MAX_READ = 20;

export async function readFallbackStatistics(blobs: FallbackStore): Promise<FallbackStatistics> {
  const keys = await blobs.list();
  const texts = await Promise.all(keys.slice(0, MAX_READ).map((key) => blobs.get(key)));
  const arrivals = texts.flatMap((text) => {
    const record = text === null ? null : readBlobRecord(text)?.record;
    return record ? [Date.parse(record.receivedAt)] : [];
  });
  return { count: keys.length, oldest: arrivals.length === 0 ? null : new Date(Math.min(...arrivals)) };
}

export type DayCounts = { fresh: number; quarantined: number };

/** What came in during the 24 hours before `now`. */
export async function countDay(db: Database, context: DeployContext, now: Date): Promise<DayCounts> {
  const [row] = await db.query<DayCounts>(
    `SELECT count(*) FILTER (WHERE status NOT IN ('quarantined', 'self-test'))::int AS fresh,
       count(*) FILTER (WHERE status = 'quarantined')::int AS quarantined
     FROM inquiry WHERE context = $1 AND received_at > $2::timestamptz - interval '1 day'`,
    [context, now.toISOString()],
  );
  return row ?? { fresh: 0, quarantined: 0 };
}
