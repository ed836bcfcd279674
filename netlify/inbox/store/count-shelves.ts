import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Shelf } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../store/database.ts";
import { UNSENT } from "./conditions.ts";
import { COUNTED } from "./list-inquiries.ts";

/** How many inquiries stand on each shelf: at most one more than `COUNTED`, so that counting never takes long. */
export type ShelfCounts = Record<Shelf, number>;

export async function countShelves(db: Database, context: DeployContext): Promise<ShelfCounts> {
  const rows = await db.query<{ shelf: Shelf; count: number }>(STATEMENT, [context]);
  const counts: ShelfCounts = { new: 0, answered: 0, quarantined: 0, unsent: 0, all: 0 };
  for (const { shelf, count } of rows) counts[shelf] = count;
  return counts;
}

const countOf = (rows: string): string =>
  `(SELECT count(*)::int FROM (${rows} LIMIT ${COUNTED + 1}) AS counted)`;

const STATEMENT = `
  SELECT status AS shelf, ${countOf("SELECT FROM inquiry WHERE context = $1 AND inquiry.status = known.status")} AS count
  FROM (VALUES ('new'), ('answered'), ('quarantined')) AS known (status)
  UNION ALL SELECT 'all', ${countOf("SELECT FROM inquiry WHERE context = $1")}
  UNION ALL SELECT 'unsent', ${countOf(`SELECT DISTINCT inquiry_id FROM outbox WHERE context = $1 AND ${UNSENT}`)}`;
