import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";

/** A session that has not ended. `id`: 64 hex digits, from which no cookie can be made. */
export type OpenSession = { id: string; person: string; browser: string; startedAt: Date; seenAt: Date };

type At = { context: DeployContext; now: Date };

export async function insertSession(
  db: Database,
  {
    context,
    now,
    id,
    passphrase,
    person = "",
    browser,
    endsAt,
  }: At & { id: string; passphrase: string; person?: string; browser: string; endsAt: Date },
): Promise<void> {
  await db.query(
    `INSERT INTO inbox_session (context, id, passphrase, browser, started_at, seen_at, ends_at, person)
     VALUES ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz, $6::timestamptz, $7)
     ON CONFLICT (context, id) DO NOTHING`,
    [context, id, passphrase, browser, now.toISOString(), endsAt.toISOString(), person],
  );
}

/** Whether a session is open; notes that it was used. */
export async function touchSession(
  db: Database,
  { context, now, id }: At & { id: string },
): Promise<boolean> {
  const rows = await db.query(
    `UPDATE inbox_session SET seen_at = $3::timestamptz
     WHERE context = $1 AND id = $2 AND ends_at > $3::timestamptz RETURNING 1`,
    [context, id, now.toISOString()],
  );
  return rows.length > 0;
}

/** The open sessions, last used first; `passphrases` null: of any passphrase. */
export function listSessions(
  db: Database,
  { context, now, passphrases }: At & { passphrases: readonly string[] | null },
): Promise<OpenSession[]> {
  return db.query<OpenSession>(
    `SELECT id, person, browser, started_at AS "startedAt", seen_at AS "seenAt" FROM inbox_session
     WHERE context = $1 AND ends_at > $2::timestamptz AND ($3::text[] IS NULL OR passphrase = ANY ($3))
     ORDER BY seen_at DESC, id LIMIT 200`,
    [context, now.toISOString(), passphrases],
  );
}

/** Ends one session or, `id` null, all of them; how many that were. */
export async function endSessions(
  db: Database,
  { context, id }: { context: DeployContext; id: string | null },
): Promise<number> {
  const rows = await db.query(
    "DELETE FROM inbox_session WHERE context = $1 AND ($2::text IS NULL OR id = $2) RETURNING 1",
    [context, id],
  );
  return rows.length;
}

/** Deletes sessions that are over; how many that were. */
export async function deleteOldSessions(db: Database, { context, now }: At): Promise<number> {
  const rows = await db.query(
    "DELETE FROM inbox_session WHERE context = $1 AND ends_at <= $2::timestamptz RETURNING 1",
    [context, now.toISOString()],
  );
  return rows.length;
}
