import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";
import { UNSENT } from "./inquiry-list.ts";

/** What a person can do with an inquiry's status. */
export const STATUS_ACTIONS = ["start", "answer", "win", "lose", "reopen", "quarantine", "release"] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

type Selected = { context: DeployContext; references: readonly string[] };
/** `person`: who does it, where people sign in by name. */
export type StatusChange = Selected & { action: StatusAction; now: Date; person?: string | null };

/** Which statuses an action starts from, what it sets, and what becomes of the outbox. */
const TRANSITIONS: Record<StatusAction, { from: string; set: string; outbox?: string }> = {
  start: { from: "'new', 'answered', 'won', 'lost'", set: "status = 'in-progress'" },
  // Marked twice, the first answer stays the answer.
  answer: {
    from: "'new', 'in-progress', 'answered', 'won', 'lost'",
    set: `status = 'answered', answered_at = coalesce(answered_at, clock.now),
      answered_by = CASE WHEN answered_at IS NULL THEN clock.person ELSE answered_by END`,
  },
  win: { from: "'new', 'in-progress', 'answered', 'lost'", set: "status = 'won'" },
  lose: { from: "'new', 'in-progress', 'answered', 'won'", set: "status = 'lost'" },
  reopen: {
    from: "'in-progress', 'answered', 'won', 'lost'",
    set: "status = 'new', answered_at = NULL, answered_by = NULL",
  },
  // Quarantine holds back what has not gone out. What was sent stays sent.
  quarantine: {
    from: "'new', 'in-progress', 'answered', 'won', 'lost'",
    set: "status_before = status, status = 'quarantined', quarantined_at = clock.now",
    outbox: `, held AS (
      UPDATE outbox SET state = 'held' FROM changed
      WHERE outbox.context = $1 AND outbox.inquiry_id = changed.id AND ${UNSENT})`,
  },
  // Released, it is what it was before, and what was held back is due now.
  release: {
    from: "'quarantined'",
    set: `status = coalesce(status_before, CASE WHEN answered_at IS NULL THEN 'new' ELSE 'answered' END),
      status_before = NULL, quarantined_at = NULL`,
    outbox: `, queued AS (
      UPDATE outbox SET state = 'waiting', attempts = 0, first_tried_at = NULL, not_before = NULL, due_at = clock.now
      FROM changed, clock WHERE outbox.context = $1 AND outbox.inquiry_id = changed.id AND state = 'held')`,
  },
};

/**
 * Changes the status of inquiries; how many were in one that the action starts from. One statement: inquiry and outbox never say
 * two things.
 */
export async function changeStatuses(
  db: Database,
  { context, references, action, now, person = null }: StatusChange,
): Promise<number> {
  const { from, set, outbox = "" } = TRANSITIONS[action];
  const rows = await db.query(
    `WITH clock AS (SELECT $3::timestamptz AS now, $4::text AS person), changed AS (
       UPDATE inquiry SET ${set} FROM clock
       WHERE context = $1 AND reference = ANY ($2::text[]) AND status IN (${from}) RETURNING id
     )${outbox}
     SELECT 1 FROM changed`,
    [context, references, now.toISOString(), person],
  );
  return rows.length;
}

/** The same for one; whether it was in a status the action starts from. */
export const changeStatus = async (
  db: Database,
  { reference, ...change }: Omit<StatusChange, "references"> & { reference: string },
): Promise<boolean> => (await changeStatuses(db, { ...change, references: [reference] })) > 0;

/** Says who has inquiries; null: nobody. How many that were. */
export async function assignInquiries(
  db: Database,
  { context, references, to }: Selected & { to: string | null },
): Promise<number> {
  const rows = await db.query(
    "UPDATE inquiry SET assigned_to = $3 WHERE context = $1 AND reference = ANY ($2::text[]) RETURNING 1",
    [context, references, to],
  );
  return rows.length;
}

/** Says when to come back to inquiries, `YYYY-MM-DD`; null: not. How many that were. */
export async function setFollowUp(
  db: Database,
  { context, references, day }: Selected & { day: string | null },
): Promise<number> {
  const rows = await db.query(
    "UPDATE inquiry SET follow_up = $3::date WHERE context = $1 AND reference = ANY ($2::text[]) RETURNING 1",
    [context, references, day],
  );
  return rows.length;
}

/** Deletes inquiries with their outbox rows and notes; how many that were. */
export async function deleteInquiries(db: Database, { context, references }: Selected): Promise<number> {
  const rows = await db.query(
    "DELETE FROM inquiry WHERE context = $1 AND reference = ANY ($2::text[]) RETURNING 1",
    [context, references],
  );
  return rows.length;
}
