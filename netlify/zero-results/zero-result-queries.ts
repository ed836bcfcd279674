import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { KEPT_DAYS, SHOWN_FROM_DAYS } from "../../src/domain/zero-results.ts";
import type { Database } from "../database/database.ts";

/** A question people asked and found nothing; `lastDay` is `YYYY-MM-DD`, UTC. */
export type ZeroResultQuery = { question: string; times: number; days: number; lastDay: string };

const MOST = 50;

/** What people look for in vain, most often asked first; a question asked on fewer than three days is nobody's business. */
export function zeroResultQueries(
  db: Database,
  { context, now }: { context: DeployContext; now: Date },
): Promise<ZeroResultQuery[]> {
  return db.query<ZeroResultQuery>(
    `SELECT question, sum(times)::int AS times, count(*)::int AS days, to_char(max(day), 'YYYY-MM-DD') AS "lastDay"
     FROM zero_result
     WHERE context = $1 AND day > ($2::timestamptz AT TIME ZONE 'UTC')::date - $3::int
     GROUP BY question HAVING count(*) >= $4
     ORDER BY times DESC, max(day) DESC, question LIMIT ${MOST}`,
    [context, now.toISOString(), KEPT_DAYS, SHOWN_FROM_DAYS],
  );
}
