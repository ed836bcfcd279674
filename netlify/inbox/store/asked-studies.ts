import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";

/**
 * Slugs of the studies that inquiries came from. Postgres has no skip scan before version 18: the recursion steps from one
 * study to the next in the index instead of reading every entry.
 */
export async function findInquiryStudies(db: Database, context: DeployContext): Promise<string[]> {
  const rows = await db.query<{ study: string }>(
    `WITH RECURSIVE step AS (
       (SELECT study FROM inquiry WHERE context = $1 AND study IS NOT NULL ORDER BY study LIMIT 1)
       UNION ALL
       SELECT (SELECT study FROM inquiry WHERE context = $1 AND study > step.study ORDER BY study LIMIT 1)
       FROM step WHERE step.study IS NOT NULL
     )
     SELECT study FROM step WHERE study IS NOT NULL`,
    [context],
  );
  return rows.map(({ study }) => study);
}
