import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Destination, Inquiry, InquiryStatus, Origin } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";
import { UNSENT } from "./inquiry-list.ts";

/** One way an inquiry was sent, or not yet. `history` holds the newest tries, oldest first. */
export type ShownDelivery = Destination & {
  state: "waiting" | "held" | "unset" | "sent" | "stuck" | "skipped";
  attempts: number;
  dueAt: string;
  sentAt: string | null;
  lastError: string | null;
  history: { at: string; outcome: string }[];
};

/** An inquiry with all that is known of it. Times within the lists are ISO 8601. */
export type ShownInquiry = Inquiry &
  Origin & {
    reference: string;
    receivedAt: Date;
    status: InquiryStatus;
    answeredAt: Date | null;
    quarantinedAt: Date | null;
    score: number;
    reasons: string[];
    deliveries: ShownDelivery[];
    notes: { writtenAt: string; text: string }[];
    /** References of other inquiries from the same mail address, newest first. */
    others: { reference: string; receivedAt: string; status: InquiryStatus }[];
  };

const MOST_OTHERS = 20;

/** The inquiry of a reference, or null. */
export async function findInquiry(
  db: Database,
  context: DeployContext,
  reference: string,
): Promise<ShownInquiry | null> {
  const [row] = await db.query<ShownInquiry>(FIND_STATEMENT, [context, reference]);
  return row ?? null;
}

const FIND_STATEMENT = `
  SELECT reference, received_at AS "receivedAt", status, answered_at AS "answeredAt",
    quarantined_at AS "quarantinedAt", name, email, company, phone, message, study, page, search, score, reasons,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('channel', channel, 'recipient', recipient, 'state', state, 'attempts', attempts, 'dueAt', due_at,
        'sentAt', sent_at, 'lastError', last_error, 'history', history) ORDER BY id)
      FROM outbox WHERE outbox.context = $1 AND inquiry_id = inquiry.id
    ), '[]') AS deliveries,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('writtenAt', written_at, 'text', text) ORDER BY written_at, id)
      FROM note WHERE note.context = $1 AND inquiry_id = inquiry.id
    ), '[]') AS notes,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('reference', reference, 'receivedAt', received_at, 'status', status)
        ORDER BY received_at DESC, id DESC)
      FROM (
        SELECT other.id, other.reference, other.received_at, other.status FROM inquiry AS other
        WHERE other.context = $1 AND lower(other.email) = lower(inquiry.email) AND other.id <> inquiry.id
        ORDER BY other.received_at DESC, other.id DESC LIMIT ${MOST_OTHERS}
      ) AS others
    ), '[]') AS others
  FROM inquiry WHERE context = $1 AND reference = $2 ORDER BY id LIMIT 1`;

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

/** `mayAdd`: also to a destination that the inquiry was not queued for when it came. */
export type Resend = Destination & {
  context: DeployContext;
  reference: string;
  mayAdd: boolean;
  now: Date;
};

/**
 * Queues an inquiry for a destination once more, which switches it on again; whether it could be. Not from quarantine, and not while a sender is at it: that try will tell.
 */
export async function sendAgain(
  db: Database,
  { context, reference, channel, recipient, mayAdd, now }: Resend,
): Promise<boolean> {
  const rows = await db.query(
    `WITH reopened AS (DELETE FROM delivery_alert WHERE context = $1 AND channel = $3 AND recipient = $6)
     INSERT INTO outbox (context, inquiry_id, channel, recipient, state, created_at, due_at)
     SELECT context, id, $3, $6, 'waiting', $4::timestamptz, $4::timestamptz FROM inquiry
     WHERE context = $1 AND reference = $2 AND status <> 'quarantined' AND ($7::boolean OR EXISTS (
       SELECT FROM outbox AS known WHERE known.inquiry_id = inquiry.id AND known.channel = $3 AND known.recipient = $6))
     ORDER BY id LIMIT 1
     ON CONFLICT (inquiry_id, channel, recipient) DO UPDATE SET state = 'waiting', due_at = $4::timestamptz, attempts = 0,
       first_tried_at = NULL, not_before = NULL, leased_until = NULL,
       history = outbox.history || jsonb_build_array(jsonb_build_object('at', $5::text, 'outcome', 'queued again'))
     WHERE outbox.context = $1 AND (outbox.leased_until IS NULL OR outbox.leased_until <= $4::timestamptz)
     RETURNING 1`,
    [context, reference, channel, now.toISOString(), now.toISOString(), recipient, mayAdd],
  );
  return rows.length > 0;
}
