import { KEPT_DAYS } from "../../src/domain/zero-results.ts";
import type { Database } from "../database/database.ts";

/** Deletes questions older than they are kept, of every context. Counting one does the same; this is for quiet months. */
export async function forgetZeroResults(db: Database, now: Date): Promise<void> {
  await db.query(
    "DELETE FROM zero_result WHERE day <= ($1::timestamptz AT TIME ZONE 'UTC')::date - $2::int",
    [now.toISOString(), KEPT_DAYS],
  );
}
