import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Destination, Inquiry, InquiryStatus, Origin } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";
import type { ShownAnswer } from "./email-answers.ts";

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
    answeredBy: string | null;
    assignedTo: string | null;
    /** `YYYY-MM-DD` */
    followUp: string | null;
    quarantinedAt: Date | null;
    score: number;
    reasons: string[];
    deliveries: ShownDelivery[];
    /** What was written back to the person from the inbox, oldest first. */
    sentAnswers: ShownAnswer[];
    notes: { writtenAt: string; author: string | null; text: string }[];
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

/** Who wrote inquiries and when, newest first: what a page names before it deletes them. */
export const findHeads = (
  db: Database,
  { context, references }: { context: DeployContext; references: readonly string[] },
): Promise<Pick<ShownInquiry, "reference" | "receivedAt" | "name" | "company">[]> =>
  db.query(
    `SELECT reference, received_at AS "receivedAt", name, company FROM inquiry
     WHERE context = $1 AND reference = ANY ($2::text[]) ORDER BY received_at DESC, id DESC`,
    [context, references],
  );

const FIND_STATEMENT = `
  SELECT reference, received_at AS "receivedAt", status, answered_at AS "answeredAt",
    answered_by AS "answeredBy", assigned_to AS "assignedTo", follow_up::text AS "followUp", quarantined_at AS "quarantinedAt", name, email, company, phone, message, study, page, search, score, reasons, answers,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('channel', channel, 'recipient', recipient, 'state', state, 'attempts', attempts, 'dueAt', due_at,
        'sentAt', sent_at, 'lastError', last_error, 'history', history) ORDER BY id)
      FROM outbox WHERE outbox.context = $1 AND inquiry_id = inquiry.id AND answer_id IS NULL
    ), '[]') AS deliveries,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', answer.id::text, 'writtenAt', written_at, 'person', person, 'text', text,
        'state', state, 'attempts', attempts, 'dueAt', due_at, 'sentAt', sent_at, 'lastError', last_error, 'history', history)
        ORDER BY written_at, answer.id)
      FROM answer JOIN outbox ON outbox.answer_id = answer.id WHERE answer.context = $1 AND answer.inquiry_id = inquiry.id
    ), '[]') AS "sentAnswers",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('writtenAt', written_at, 'author', author, 'text', text) ORDER BY written_at, id)
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

/** `author`: who is signed in, where people sign in by name. */
export type NewNote = {
  context: DeployContext;
  reference: string;
  text: string;
  now: Date;
  author?: string | null;
};

/** Writes what colleagues tell each other about an inquiry; whether there was one to write about. */
export async function addNote(
  db: Database,
  { context, reference, text, now, author = null }: NewNote,
): Promise<boolean> {
  const rows = await db.query(
    `INSERT INTO note (context, inquiry_id, written_at, text, author)
     SELECT context, id, $3::timestamptz, $4, $5 FROM inquiry
     WHERE context = $1 AND reference = $2 ORDER BY id LIMIT 1
     RETURNING 1`,
    [context, reference, now.toISOString(), text, author],
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
     WHERE context = $1 AND reference = $2 AND status NOT IN ('quarantined', 'self-test') AND ($7::boolean OR EXISTS (
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
