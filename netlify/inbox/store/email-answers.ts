import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";
import type { ShownDelivery } from "./inquiry.ts";

/** An answer that somebody wrote, and what became of it. Times are ISO 8601. */
export type ShownAnswer = Omit<ShownDelivery, "channel" | "recipient"> & {
  id: string;
  writtenAt: string;
  person: string | null;
  text: string;
};

/** `seen`: how many answers the writer saw on the page; null: whatever is there. */
export type NewAnswer = {
  context: DeployContext;
  reference: string;
  text: string;
  person: string | null;
  seen: number | null;
  now: Date;
};

/**
 * What became of an answer. known: the same words are there already, `sameAt` says since when; outdated: somebody else has answered
 * since the page was opened; missing: there is no such inquiry, or it is in quarantine or a self-test.
 */
export type AddedAnswer = { outcome: "added" | "known" | "outdated" | "missing"; sameAt: Date | null };

/**
 * Keeps an answer, queues it, and marks its inquiry as answered. One statement: none of it is without the rest. The row of the
 * inquiry is locked, so that two presses at once are one answer.
 */
export async function addAnswer(db: Database, added: NewAnswer): Promise<AddedAnswer> {
  const { context, reference, text, person, seen, now } = added;
  const [row] = await db.query<AddedAnswer>(ADD_STATEMENT, [
    context,
    reference,
    text,
    person,
    seen,
    now.toISOString(),
  ]);
  return row ?? { outcome: "missing", sameAt: null };
}

const ADD_STATEMENT = `
  WITH chosen AS (
    SELECT id FROM inquiry
    WHERE context = $1 AND reference = $2 AND status NOT IN ('quarantined', 'self-test') ORDER BY id LIMIT 1 FOR UPDATE
  ), known AS (
    SELECT written_at FROM answer JOIN chosen ON chosen.id = inquiry_id WHERE digest = md5($3::text)
  ), newer AS (
    SELECT count(*) > $5::integer AS is_newer FROM answer JOIN chosen ON chosen.id = inquiry_id
  ), added AS (
    INSERT INTO answer (context, inquiry_id, written_at, person, text, digest)
    SELECT $1, chosen.id, $6::timestamptz, $4, $3, md5($3::text) FROM chosen, newer WHERE is_newer IS NOT TRUE
    ON CONFLICT (inquiry_id, digest) DO NOTHING
    RETURNING id, inquiry_id
  ), queued AS (
    INSERT INTO outbox (context, inquiry_id, answer_id, channel, recipient, state, created_at, due_at)
    SELECT $1, inquiry_id, id, 'answer', id::text, 'waiting', $6::timestamptz, $6::timestamptz FROM added
  ), marked AS (
    UPDATE inquiry SET status = CASE WHEN status IN ('new', 'in-progress') THEN 'answered' ELSE status END,
      answered_at = coalesce(answered_at, $6::timestamptz),
      answered_by = CASE WHEN answered_at IS NULL THEN $4 ELSE answered_by END
    FROM added WHERE inquiry.id = added.inquiry_id
  )
  SELECT CASE WHEN EXISTS (SELECT FROM added) THEN 'added' WHEN NOT EXISTS (SELECT FROM chosen) THEN 'missing'
    WHEN EXISTS (SELECT FROM known) THEN 'known' WHEN (SELECT is_newer FROM newer) THEN 'outdated' ELSE 'known' END AS outcome,
    (SELECT written_at FROM known) AS "sameAt"`;

type AnswerOf = { context: DeployContext; reference: string; id: string; now: Date };

/** The row of an answer that no sender is at, of an inquiry that may be sent. */
const OWN_ROW = `FROM inquiry WHERE inquiry.id = outbox.inquiry_id AND inquiry.context = $1 AND inquiry.reference = $2
  AND inquiry.status <> 'quarantined' AND outbox.context = $1 AND outbox.answer_id = $3::bigint
  AND (outbox.leased_until IS NULL OR outbox.leased_until <= $4::timestamptz)`;

const logged = (outcome: string): string =>
  `history = outbox.history || jsonb_build_array(jsonb_build_object('at', $5::text, 'outcome', '${outcome}'))`;

/** Tries an answer again that has not been sent; whether it could be. */
export async function retryAnswer(db: Database, { context, reference, id, now }: AnswerOf): Promise<boolean> {
  const at = now.toISOString();
  const rows = await db.query(
    `UPDATE outbox SET state = 'waiting', due_at = $4::timestamptz, attempts = 0, first_tried_at = NULL, not_before = NULL,
       leased_until = NULL, ${logged("queued again")}
     ${OWN_ROW} AND outbox.state IN ('waiting', 'stuck', 'unset', 'skipped') RETURNING 1`,
    [context, reference, id, at, at],
  );
  return rows.length > 0;
}

/** Leaves an answer unsent that has not gone out: nothing tries it any more, and nothing warns of it. Whether it could be. */
export async function withdrawAnswer(
  db: Database,
  { context, reference, id, now }: AnswerOf,
): Promise<boolean> {
  const at = now.toISOString();
  const rows = await db.query(
    `UPDATE outbox SET state = 'skipped', last_error = 'not sent: somebody took it back', ${logged("taken back")}
     ${OWN_ROW} AND outbox.state IN ('waiting', 'stuck', 'unset') RETURNING 1`,
    [context, reference, id, at, at],
  );
  return rows.length > 0;
}
