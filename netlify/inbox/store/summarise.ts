import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Week } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../database/database.ts";

/** What a summary counts: inquiries received since the Monday of `since`, in the site's zone, quarantine left out. */
export type Period = { context: DeployContext; timeZone: string; since: Week };

export type Summary = {
  /** By the Monday they begin with; weeks without an inquiry are not in it. */
  weeks: { monday: string; count: number }[];
  /** Most asked about first; null stands for inquiries from no study. */
  studies: { study: string | null; count: number }[];
  received: number;
  answered: number;
  /** Half were answered sooner; null where none was. */
  medianSeconds: number | null;
  /** When the inquiry that has waited longest for an answer arrived, whenever that was. */
  oldestNew: Date | null;
};

const SINCE = `context = $1 AND received_at >= ($3::timestamp AT TIME ZONE $2)`;

/** The figures of a period. Three passes over one index (`inquiry_figures`), side by side. */
export async function summarise(db: Database, { context, timeZone, since }: Period): Promise<Summary> {
  const values = [context, timeZone, since.monday];
  const [weeks, studies, [totals]] = await Promise.all([
    db.query<Summary["weeks"][number]>(
      `SELECT to_char(monday, 'YYYY-MM-DD') AS monday, count FROM (
         SELECT date_trunc('week', received_at AT TIME ZONE $2) AS monday, count(*)::int AS count
         FROM inquiry WHERE ${SINCE} AND status <> 'quarantined' GROUP BY 1
       ) AS weeks`,
      values,
    ),
    db.query<Summary["studies"][number]>(
      `SELECT study, count(*)::int AS count FROM inquiry WHERE ${SINCE} AND status <> 'quarantined'
       GROUP BY study ORDER BY count(*) DESC, study`,
      values,
    ),
    db.query<Pick<Summary, "received" | "answered" | "medianSeconds" | "oldestNew">>(
      `SELECT count(*)::int AS received, count(answered_at)::int AS answered,
         extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_at - received_at))::float8
           AS "medianSeconds",
         (SELECT min(received_at) FROM inquiry WHERE context = $1 AND status = 'new') AS "oldestNew"
       FROM inquiry WHERE ${SINCE} AND status <> 'quarantined'`,
      values,
    ),
  ]);
  const none = { received: 0, answered: 0, medianSeconds: null, oldestNew: null };
  return { weeks, studies, ...(totals ?? none) };
}
