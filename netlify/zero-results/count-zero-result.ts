import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { KEPT_DAYS, toKeptQuestion } from "../../src/domain/zero-results.ts";
import type { Database } from "../database/database.ts";

export type ZeroResult = { context: DeployContext; question: string; now: Date };

/** New questions of one day past this many are not kept: someone is trying words by machine. */
const QUESTIONS_A_DAY = 1_000;

/**
 * Counts a question that found nothing, and forgets those whose time is over. One statement: the local emulator runs all
 * connections on one session, where a transaction would be everybody's.
 */
export async function countZeroResult(
  db: Database,
  { context, question, now }: ZeroResult,
  timeoutMs?: number,
): Promise<void> {
  const kept = toKeptQuestion(question);
  if (kept === "") return;
  await db.query(
    `WITH today AS (SELECT ($3::timestamptz AT TIME ZONE 'UTC')::date AS day),
     forgotten AS (DELETE FROM zero_result WHERE day <= (SELECT day FROM today) - $4::int)
     INSERT INTO zero_result (context, question, day, times)
     SELECT $1, $2, day, 1 FROM today
     WHERE (SELECT count(*) FROM zero_result WHERE context = $1 AND day = (SELECT day FROM today)) < $5
        OR EXISTS (SELECT FROM zero_result WHERE context = $1 AND day = (SELECT day FROM today) AND question = $2)
     ON CONFLICT (context, day, question) DO UPDATE SET times = zero_result.times + 1`,
    [context, kept, now.toISOString(), KEPT_DAYS, QUESTIONS_A_DAY],
    timeoutMs,
  );
}
