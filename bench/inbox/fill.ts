import type { Database } from "../../netlify/store/database.ts";
import { createRandom } from "../faults/random.ts";
import { inventRow } from "./invent.ts";

const BATCH = 2_000;
const MILLION = 1_000_000;
const PATIENCE_MS = 300_000;

/** Fills an empty database with `total` invented inquiries, one outbox row for each and a note for every tenth. */
export async function fill(db: Database, total: number, now: Date): Promise<void> {
  const dice = createRandom(1);
  const roll = (): number => dice.between(0, MILLION - 1) / MILLION;
  for (let from = 0; from < total; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, total - from) }, (_, at) =>
      inventRow(from + at, total, now, roll),
    );
    await db.query(INSERT, [JSON.stringify(rows)], PATIENCE_MS);
  }
  await db.query(QUEUE, [], PATIENCE_MS);
  await db.query(NOTES, [], PATIENCE_MS);
}

const INSERT = `
  INSERT INTO inquiry (context, idempotency_key, reference, received_at, status, answered_at, name, email, company,
    message, study, score, reasons, message_digest)
  SELECT 'production', row.key, row.reference, row."receivedAt", row.status, row."answeredAt", row.name, row.email,
    row.company, row.message, row.study, 0, '{}', row.key
  FROM jsonb_to_recordset($1::jsonb) AS row (key text, reference text, "receivedAt" timestamptz, status text,
    "answeredAt" timestamptz, name text, email text, company text, message text, study text)`;

/** What autovacuum does by itself within a minute of such a load: counts for the planner, and pages known to be visible. */
export const tidyUp = (db: Database): Promise<unknown> => db.query("VACUUM ANALYZE", [], PATIENCE_MS);

/** One in three hundred has not been sent. */
const QUEUE = `
  INSERT INTO outbox (context, inquiry_id, channel, state, created_at, due_at, sent_at)
  SELECT context, id, 'mail',
    CASE WHEN status = 'quarantined' THEN 'held' WHEN id % 300 = 0 THEN 'stuck' ELSE 'sent' END,
    received_at, received_at, received_at + interval '2 seconds'
  FROM inquiry`;

const NOTES = `
  INSERT INTO note (context, inquiry_id, written_at, text)
  SELECT context, id, received_at + interval '1 hour', 'Called back' FROM inquiry WHERE id % 10 = 0`;
