import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Database } from "../../store/database.ts";
import { UNSENT } from "./conditions.ts";

/** What a person can do with an inquiry's status. */
export const STATUS_ACTIONS = ["answer", "reopen", "quarantine", "release"] as const;
export type StatusAction = (typeof STATUS_ACTIONS)[number];

export type StatusChange = { context: DeployContext; reference: string; action: StatusAction; now: Date };

/** Which statuses an action starts from, what it sets, and what becomes of the outbox. */
const TRANSITIONS: Record<StatusAction, { from: string; set: string; outbox: string }> = {
  // Marked twice, the first answer stays the answer.
  answer: {
    from: "'new', 'answered'",
    set: "status = 'answered', answered_at = coalesce(answered_at, clock.now)",
    outbox: "",
  },
  reopen: { from: "'answered'", set: "status = 'new', answered_at = NULL", outbox: "" },
  // Quarantine holds back what has not gone out. What was sent stays sent.
  quarantine: {
    from: "'new', 'answered'",
    set: "status = 'quarantined', quarantined_at = clock.now",
    outbox: `, held AS (
      UPDATE outbox SET state = 'held' FROM changed
      WHERE outbox.context = $1 AND outbox.inquiry_id = changed.id AND ${UNSENT})`,
  },
  // Released, it is what it was before, and what was held back is due now.
  release: {
    from: "'quarantined'",
    set: "status = CASE WHEN answered_at IS NULL THEN 'new' ELSE 'answered' END, quarantined_at = NULL",
    outbox: `, queued AS (
      UPDATE outbox SET state = 'waiting', attempts = 0, first_tried_at = NULL, not_before = NULL, due_at = clock.now
      FROM changed, clock WHERE outbox.context = $1 AND outbox.inquiry_id = changed.id AND state = 'held')`,
  },
};

/** Changes a status; whether there was an inquiry in a status the action starts from. One statement: inquiry and outbox never say two things. */
export async function changeStatus(
  db: Database,
  { context, reference, action, now }: StatusChange,
): Promise<boolean> {
  const { from, set, outbox } = TRANSITIONS[action];
  const rows = await db.query(
    `WITH clock AS (SELECT $3::timestamptz AS now), changed AS (
       UPDATE inquiry SET ${set} FROM clock
       WHERE context = $1 AND reference = $2 AND status IN (${from}) RETURNING id
     )${outbox}
     SELECT 1 FROM changed`,
    [context, reference, now.toISOString()],
  );
  return rows.length > 0;
}
