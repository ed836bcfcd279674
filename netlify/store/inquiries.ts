import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type {
  Destination,
  Inquiry,
  InquiryRecord,
  InquiryStatus,
  Origin,
  OwnAnswer,
  SpamReason,
} from "../../src/domain/inquiry/index.ts";
import type { Database } from "./database.ts";

/** An inquiry as the outbox sends it. */
export type StoredInquiry = Omit<InquiryRecord, "idempotencyKey" | "messageDigest" | "status"> & {
  status: InquiryStatus;
};

/** The columns of `inquiry` that make a StoredInquiry, under the names `InquiryRow` gives them. */
export const INQUIRY_COLUMNS = `inquiry.context, inquiry.reference, inquiry.received_at, inquiry.status, inquiry.name,
  inquiry.email, inquiry.company, inquiry.phone, inquiry.message, inquiry.study, inquiry.page, inquiry.search,
  inquiry.score, inquiry.reasons, inquiry.answers`;

export type InquiryRow = Omit<Inquiry, "answers"> &
  Origin & {
    answers: OwnAnswer[] | null;
    context: DeployContext;
    reference: string;
    received_at: Date;
    status: InquiryStatus;
    score: number;
    reasons: SpamReason[];
  };

export function toStoredInquiry(row: InquiryRow): StoredInquiry {
  const { context, reference, status, name, email, company, phone, message, study, page, search } = row;
  return {
    context,
    reference,
    receivedAt: row.received_at.toISOString(),
    status,
    inquiry: {
      name,
      email,
      company,
      phone,
      message,
      ...(row.answers === null ? {} : { answers: row.answers }),
    },
    origin: { study, page, search },
    score: { points: row.score, reasons: row.reasons },
  };
}

/** An inquiry on its way in; `neighbours`: the keys its words would have on the day before and after. */
export type NewInquiry = { record: InquiryRecord; neighbours: readonly string[] };

/** What it is queued for, and how long the statement may take, in ms. */
type Queued = { destinations: readonly Destination[]; timeoutMs?: number };

/**
 * Writes an inquiry and its outbox rows. One statement, so that neither can be without the other, also on the local
 * emulator, whose connections share one session. A second post of the same inquiry adds nothing and is told the same
 * reference. Resolves only when the row is committed.
 */
export async function insertInquiry(
  db: Database,
  added: NewInquiry & Queued,
): Promise<{ added: boolean; reference: string }> {
  const { record, neighbours, destinations, timeoutMs } = added;
  const { inquiry, origin, score } = record;
  const [row] = await db.query<{ added: boolean; known: string | null }>(
    STATEMENT,
    [
      record.context,
      record.idempotencyKey,
      record.reference,
      record.receivedAt,
      record.status,
      inquiry.name,
      inquiry.email,
      inquiry.company,
      inquiry.phone,
      inquiry.message,
      origin.study,
      origin.page,
      origin.search,
      score.points,
      score.reasons,
      record.messageDigest,
      neighbours,
      destinations.map(({ channel }) => channel),
      destinations.map(({ recipient }) => recipient),
      inquiry.answers === undefined ? null : JSON.stringify(inquiry.answers),
    ],
    timeoutMs,
  );
  if (row === undefined) throw new Error("Postgres answered an insert without a row");
  return { added: row.added, reference: row.known ?? record.reference };
}

/**
 * `known`: the same words, sent minutes ago on the other side of midnight or with another key of the script, which is made
 * anew when somebody goes back to the form.
 */
const STATEMENT = `
  WITH known AS (
    SELECT reference FROM inquiry
    WHERE context = $1 AND (idempotency_key = ANY ($17::text[])
        OR message_digest = $16 AND idempotency_key <> $2 AND message = $10 AND name = $6 AND email = $7
          AND company IS NOT DISTINCT FROM $8 AND phone IS NOT DISTINCT FROM $9 AND study IS NOT DISTINCT FROM $11
          AND answers IS NOT DISTINCT FROM $20::jsonb)
      AND received_at BETWEEN $4::timestamptz - interval '10 minutes' AND $4::timestamptz + interval '10 minutes'
    LIMIT 1
  ), added AS (
    INSERT INTO inquiry (context, idempotency_key, reference, received_at, status, name, email, company, phone, message,
      study, page, search, score, reasons, message_digest, answers)
    SELECT $1::text, $2::text, $3::text, $4::timestamptz, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text,
      $11::text, $12::text, $13::text, $14::smallint, $15::text[], $16::text, $20::jsonb
    WHERE NOT EXISTS (SELECT FROM known)
    ON CONFLICT (context, idempotency_key) DO NOTHING
    RETURNING id
  ), queued AS (
    INSERT INTO outbox (context, inquiry_id, channel, recipient, state, created_at, due_at)
    SELECT $1::text, added.id, channel, recipient, CASE $5::text WHEN 'quarantined' THEN 'held' ELSE 'waiting' END,
      $4::timestamptz, $4::timestamptz
    FROM added, unnest($18::text[], $19::text[]) AS destination (channel, recipient)
    WHERE NOT (channel = 'receipt' AND $5::text = 'self-test')
  )
  SELECT EXISTS (SELECT FROM added) AS added, (SELECT reference FROM known) AS known`;

/** `sender`: the mail address that repeats count for; null: for every address. */
export type Repeats = {
  context: DeployContext;
  messageDigest: string;
  idempotencyKey: string;
  sender: string | null;
  now: Date;
};

/** How many other inquiries of the last day say the same. */
export async function countRepeats(db: Database, repeats: Repeats, timeoutMs?: number): Promise<number> {
  const { context, messageDigest, idempotencyKey, sender, now } = repeats;
  const [row] = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM inquiry
     WHERE context = $1 AND status <> 'self-test' AND message_digest = $2 AND idempotency_key <> $3
       AND received_at > $4::timestamptz - interval '1 day' AND ($5::text IS NULL OR lower(email) = lower($5))`,
    [context, messageDigest, idempotencyKey, now.toISOString(), sender],
    timeoutMs,
  );
  return row?.count ?? 0;
}
