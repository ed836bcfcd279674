import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { RETENTION } from "../../src/domain/retention.ts";
import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { Database } from "./database.ts";
import { deleteOldZeroResults } from "./zero-results.ts";

/** Deletes the rows of one kind that have been kept as long as they may be; answers how many. */
export type RetentionTask = (db: Database, at: { context: DeployContext; now: Date }) => Promise<number>;
/** The kinds by name; the name stands in the log. */
export type RetentionTasks = Readonly<Record<string, RetentionTask>>;

export type RetentionDeps = Pick<Deps, "db" | "environment" | "now" | "log">;

/** Runs each task (periods: `src/domain/retention.ts`). One that fails is logged and does not keep the others from running. */
export async function deleteExpired(
  { db, environment, now, log }: RetentionDeps,
  tasks: RetentionTasks,
): Promise<void> {
  for (const [name, task] of Object.entries(tasks)) {
    try {
      const deleted = await task(db, { context: environment.context, now: now() });
      if (deleted > 0) log(`${name}-expired`, { deleted });
    } catch (error) {
      log("forget-expired-failed", { part: name, error: errorText(error) });
    }
  }
}

/** Deleted in one run at most; the next run goes on from there. */
const MAX_DELETED = 1_000;

/**
 * An inquiry goes with its outbox rows and notes. In production one that has reached nobody at the firm and should have stays,
 * however old: somebody must see it first.
 */
const deleteExpiredInquiries: RetentionTask = async (db, { context, now }) => {
  const rows = await db.query(
    `DELETE FROM inquiry WHERE id IN (
       SELECT id FROM inquiry WHERE context = $1 AND (
         received_at <= $2::timestamptz - make_interval(months => ${RETENTION.inquiryMonths})
         OR status = 'quarantined' AND coalesce(quarantined_at, received_at)
           <= $2::timestamptz - make_interval(days => ${RETENTION.quarantineDays}))
         AND NOT (context = 'production' AND status = 'new' AND EXISTS (
           SELECT FROM outbox WHERE inquiry_id = inquiry.id AND channel IN ('mail', 'webhook')
             AND state IN ('waiting', 'unset', 'stuck'))
           AND NOT EXISTS (
             SELECT FROM outbox WHERE inquiry_id = inquiry.id AND channel IN ('mail', 'webhook') AND state = 'sent'))
       LIMIT ${MAX_DELETED}
     ) RETURNING 1`,
    [context, now.toISOString()],
  );
  return rows.length;
};

/** What the sweep deletes. The inbox deletes its own rows in a function of its own, so that it can be removed whole. */
export const SWEEP_RETENTION: RetentionTasks = {
  inquiries: deleteExpiredInquiries,
  "zero-results": (db, { now }) => deleteOldZeroResults(db, now),
};
