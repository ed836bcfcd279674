import type { DeployContext } from "../../src/domain/deploy-context.ts";
import {
  SHOWN_FROM_DAYS,
  toStoredQuestion,
  ZERO_RESULT_RETENTION_DAYS,
} from "../../src/domain/zero-results.ts";
import type { Database } from "./database.ts";

export type ZeroResult = { context: DeployContext; question: string; now: Date };

/** New questions of one day past this many are not kept: so many come from a program. */
const QUESTIONS_A_DAY = 1_000;

/**
 * Counts a question that found nothing, and forgets those whose time is over. One statement: the local emulator runs all
 * connections on one session, which a transaction would block for all.
 */
export async function countZeroResult(
  db: Database,
  { context, question, now }: ZeroResult,
  timeoutMs?: number,
): Promise<void> {
  const kept = toStoredQuestion(question);
  if (kept === "") return;
  await db.query(
    `WITH today AS (SELECT ($3::timestamptz AT TIME ZONE 'UTC')::date AS day),
     forgotten AS (DELETE FROM zero_result WHERE day <= (SELECT day FROM today) - $4::int)
     INSERT INTO zero_result (context, question, day, times)
     SELECT $1, $2, day, 1 FROM today
     WHERE (SELECT count(*) FROM zero_result WHERE context = $1 AND day = (SELECT day FROM today)) < $5
        OR EXISTS (SELECT FROM zero_result WHERE context = $1 AND day = (SELECT day FROM today) AND question = $2)
     ON CONFLICT (context, day, question) DO UPDATE SET times = zero_result.times + 1`,
    [context, kept, now.toISOString(), ZERO_RESULT_RETENTION_DAYS, QUESTIONS_A_DAY],
    timeoutMs,
  );
}

/** A question people asked and found nothing; `lastDay` is `YYYY-MM-DD`, UTC. */
export type ZeroResultQuery = { question: string; times: number; days: number; lastDay: string };

const MOST = 50;

/** What people look for in vain, most often asked first; left out: a question asked on fewer than three days, which may name a person. */
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
    [context, now.toISOString(), ZERO_RESULT_RETENTION_DAYS, SHOWN_FROM_DAYS],
  );
}

/** Deletes questions older than they are kept, of every context. Counting one does the same; this is for months in which none is counted. */
export async function deleteOldZeroResults(db: Database, now: Date): Promise<number> {
  const rows = await db.query(
    "DELETE FROM zero_result WHERE day <= ($1::timestamptz AT TIME ZONE 'UTC')::date - $2::int RETURNING 1",
    [now.toISOString(), ZERO_RESULT_RETENTION_DAYS],
  );
  return rows.length;
}
