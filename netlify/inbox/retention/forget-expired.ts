import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import { RETENTION } from "../../../src/domain/retention.ts";
import { errorText, type Log } from "../../log.ts";
import type { Database } from "../../store/database.ts";
import { deleteOldZeroResults } from "../../store/zero-results.ts";
import { deleteOldAttempts } from "../sign-in-attempts.ts";

export type RetentionDeps = { db: Database; context: DeployContext; now: () => Date; log: Log };

/** Deleted in one run at most; the next run goes on from there. */
const MOST = 1_000;

/** Deletes what has been kept as long as it may be (`src/domain/retention.ts`). Throws nothing: it runs beside the sweep. */
export async function deleteExpired({ db, context, now, log }: RetentionDeps): Promise<void> {
  try {
    const deleted = await deleteOldInquiries(db, context, now());
    if (deleted > 0) log("inquiries-expired", { deleted });
    await deleteOldExports(db, context, now());
    await deleteOldAttempts(db, { context, now: now() });
    await deleteOldZeroResults(db, now());
  } catch (error) {
    log("forget-expired-failed", { error: errorText(error) });
  }
}

async function deleteOldInquiries(db: Database, context: DeployContext, now: Date): Promise<number> {
  const rows = await db.query(
    `DELETE FROM inquiry WHERE id IN (
       SELECT id FROM inquiry WHERE context = $1 AND (
         received_at <= $2::timestamptz - make_interval(months => ${RETENTION.inquiryMonths})
         OR status = 'quarantined' AND coalesce(quarantined_at, received_at)
           <= $2::timestamptz - make_interval(days => ${RETENTION.quarantineDays}))
       LIMIT ${MOST}
     ) RETURNING 1`,
    [context, now.toISOString()],
  );
  return rows.length;
}

/** A file older than every inquiry we keep is no trace of anyone we could be asked about. */
async function deleteOldExports(db: Database, context: DeployContext, now: Date): Promise<void> {
  await db.query(
    `DELETE FROM inbox_export WHERE context = $1
       AND exported_at <= $2::timestamptz - make_interval(months => ${RETENTION.inquiryMonths})`,
    [context, now.toISOString()],
  );
}
