import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { ListFilter } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../store/database.ts";
import { UNSENT } from "./conditions.ts";
import { COUNT_LIMIT } from "./list-inquiries.ts";

/** How many inquiries each filter shows: at most one more than `COUNTED`, so that counting never takes long. */
export type FilterCounts = Record<ListFilter, number>;

export async function countByFilter(db: Database, context: DeployContext): Promise<FilterCounts> {
  const rows = await db.query<{ filter: ListFilter; count: number }>(STATEMENT, [context]);
  const counts: FilterCounts = { new: 0, answered: 0, quarantined: 0, unsent: 0, all: 0 };
  for (const { filter, count } of rows) counts[filter] = count;
  return counts;
}

const countOf = (rows: string): string =>
  `(SELECT count(*)::int FROM (${rows} LIMIT ${COUNT_LIMIT + 1}) AS counted)`;

const STATEMENT = `
  SELECT status AS filter, ${countOf("SELECT FROM inquiry WHERE context = $1 AND inquiry.status = known.status")} AS count
  FROM (VALUES ('new'), ('answered'), ('quarantined')) AS known (status)
  UNION ALL SELECT 'all', ${countOf("SELECT FROM inquiry WHERE context = $1")}
  UNION ALL SELECT 'unsent', ${countOf(`SELECT DISTINCT inquiry_id FROM outbox WHERE context = $1 AND ${UNSENT}`)}`;
