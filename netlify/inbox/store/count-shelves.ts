import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Shelf } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../database/database.ts";
import { UNSENT } from "./conditions.ts";

export type ShelfCounts = Record<Shelf, number>;

/** How many inquiries stand on each shelf. */
export async function countShelves(db: Database, context: DeployContext): Promise<ShelfCounts> {
  const rows = await db.query<{ shelf: Exclude<Shelf, "all">; count: number }>(
    `SELECT status AS shelf, count(*)::int AS count FROM inquiry WHERE context = $1 GROUP BY status
     UNION ALL
     SELECT 'unsent', count(DISTINCT inquiry_id)::int FROM outbox WHERE context = $1 AND ${UNSENT}`,
    [context],
  );
  const counts: ShelfCounts = { new: 0, answered: 0, quarantined: 0, unsent: 0, all: 0 };
  for (const { shelf, count } of rows) counts[shelf] = count;
  counts.all = counts.new + counts.answered + counts.quarantined;
  return counts;
}
