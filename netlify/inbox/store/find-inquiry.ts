import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Channel, Inquiry, InquiryStatus, Origin } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";

/** One way an inquiry was sent, or not yet. `history` holds the newest tries, oldest first. */
export type ShownDelivery = {
  channel: Channel;
  state: "waiting" | "held" | "unset" | "sent" | "stuck";
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
  const [row] = await db.query<ShownInquiry>(STATEMENT, [context, reference]);
  return row ?? null;
}

const STATEMENT = `
  SELECT reference, received_at AS "receivedAt", status, answered_at AS "answeredAt",
    quarantined_at AS "quarantinedAt", name, email, company, phone, message, study, page, search, score, reasons,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('channel', channel, 'state', state, 'attempts', attempts, 'dueAt', due_at,
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
