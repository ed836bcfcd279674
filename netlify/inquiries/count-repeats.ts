import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Database } from "../database/database.ts";

export type Repeats = { context: DeployContext; messageDigest: string; idempotencyKey: string; now: Date };

/** How many other inquiries of the last day say the same. */
export async function countRepeats(db: Database, repeats: Repeats, timeoutMs?: number): Promise<number> {
  const { context, messageDigest, idempotencyKey, now } = repeats;
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM inquiry
     WHERE context = $1 AND message_digest = $2 AND idempotency_key <> $3
       AND received_at > $4::timestamptz - interval '1 day'`,
    [context, messageDigest, idempotencyKey, now.toISOString()],
    timeoutMs,
  );
  return row?.count ?? 0;
}
