import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";

export type NewNote = { context: DeployContext; reference: string; text: string; now: Date };

/** Writes what colleagues tell each other about an inquiry; whether there was one to write about. */
export async function addNote(db: Database, { context, reference, text, now }: NewNote): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO note (context, inquiry_id, written_at, text)
     SELECT context, id, $3::timestamptz, $4 FROM inquiry
     WHERE context = $1 AND reference = $2 ORDER BY id LIMIT 1
     RETURNING 1`,
    [context, reference, now.toISOString(), text],
  );
  return rows.length > 0;
}
