import type { ExportedInquiry, ExportFormat } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../store/database.ts";
import { type InquirySelection, toConditions } from "./conditions.ts";

/** Read at a time: what a function holds of an export in memory. */
const BATCH = 500;

type Row = ExportedInquiry & { id: string; at: string };

/**
 * All inquiries of a query, newest first, whatever page it is on. Read in batches that each go on after the last one's end,
 * so that an inquiry that arrives meanwhile moves nothing.
 */
export async function* exportInquiries(
  db: Database,
  asked: InquirySelection,
): AsyncGenerator<ExportedInquiry> {
  const { where, values } = toConditions(asked);
  let after: Pick<Row, "at" | "id"> | null = null;
  for (;;) {
    const rows: Row[] = await db.query<Row>(statement(where, values.length), [
      ...values,
      after?.at ?? null,
      after?.id ?? null,
    ]);
    for (const { id: _, at: __, ...inquiry } of rows) yield inquiry;
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH || after === null) return;
  }
}

/** `at` in microseconds, as Postgres keeps it: a Date would lose three digits and read rows twice. */
const statement = (where: string, used: number): string => `
  SELECT id::text, received_at::text AS at, reference,
    to_char(received_at AT TIME ZONE 'UTC', ${ISO}) AS "receivedAt", status,
    to_char(answered_at AT TIME ZONE 'UTC', ${ISO}) AS "answeredAt",
    name, email, company, phone, message, study, page, search, score, reasons,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('writtenAt', to_char(written_at AT TIME ZONE 'UTC', ${ISO}), 'text', text)
        ORDER BY written_at, note.id)
      FROM note WHERE note.context = $1 AND note.inquiry_id = inquiry.id
    ), '[]') AS notes
  FROM inquiry
  WHERE ${where} AND ($${used + 1}::text IS NULL
    OR (received_at, id) < ($${used + 1}::timestamptz, $${used + 2}::bigint))
  ORDER BY inquiry.received_at DESC, inquiry.id DESC LIMIT ${BATCH}`;

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

/** Writes down that a file was made, for the list of where copies of a person's data went. */
export async function noteExport(
  db: Database,
  { context, format, now }: { context: InquirySelection["context"]; format: ExportFormat; now: Date },
): Promise<void> {
  await db.query("INSERT INTO inbox_export (context, exported_at, format) VALUES ($1, $2::timestamptz, $3)", [
    context,
    now.toISOString(),
    format,
  ]);
}
