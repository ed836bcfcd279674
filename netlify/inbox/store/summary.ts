import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Week } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../store/database.ts";

/** What a summary counts: inquiries of these weeks, newest first, in the site's zone; quarantine and self-tests left out. */
export type Period = { context: DeployContext; timeZone: string; weeks: readonly Week[] };

export type Summary = {
  /** How many came in each week of the period, in its order. */
  weeks: number[];
  /** Most asked about first; null stands for inquiries from no study. */
  studies: { study: string | null; count: number }[];
  answered: number;
  /** Half were answered sooner; null where none was. */
  medianSeconds: number | null;
  /** When the inquiry that has waited longest for an answer arrived, whenever that was. */
  oldestNew: Date | null;
};

/** The figures of a period, read side by side from one index (`inquiry_figures`). */
export async function summarise(db: Database, { context, timeZone, weeks }: Period): Promise<Summary> {
  const since = [context, timeZone, weeks.at(-1)?.monday ?? null];
  const mondays = weeks.map(({ monday }) => monday);
  const [counts, studies, [answers]] = await Promise.all([
    db.query<{ count: number }>(WEEKS, [context, timeZone, mondays]),
    db.query<Summary["studies"][number]>(STUDIES, since),
    db.query<Pick<Summary, "answered" | "medianSeconds" | "oldestNew">>(ANSWERS, since),
  ]);
  const none = { answered: 0, medianSeconds: null, oldestNew: null };
  return { weeks: counts.map(({ count }) => count), studies, ...(answers ?? none) };
}

/** A range of the index for each week: rounding every row's time down to its Monday takes four times as long. */
const WEEKS = `
  SELECT (
    SELECT count(*)::int FROM inquiry
    WHERE context = $1 AND status NOT IN ('quarantined', 'self-test')
      AND received_at >= monday AT TIME ZONE $2 AND received_at < (monday + interval '7 days') AT TIME ZONE $2
  ) AS count
  FROM unnest($3::timestamp[]) WITH ORDINALITY AS week (monday, place) ORDER BY place`;

const SINCE = `context = $1 AND received_at >= $3::timestamp AT TIME ZONE $2 AND status NOT IN ('quarantined', 'self-test')`;

const STUDIES = `
  SELECT study, count(*)::int AS count FROM inquiry WHERE ${SINCE} GROUP BY study ORDER BY count(*) DESC, study`;

const ANSWERS = `
  SELECT count(*)::int AS answered,
    extract(epoch FROM percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_at - received_at))::float8
      AS "medianSeconds",
    (SELECT min(received_at) FROM inquiry WHERE context = $1 AND status = 'new') AS "oldestNew"
  FROM inquiry WHERE ${SINCE} AND answered_at IS NOT NULL`;
