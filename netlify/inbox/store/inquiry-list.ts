import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import {
  type ExportedInquiry,
  type ExportFormat,
  type InboxQuery,
  LAST_PAGE,
  type ListFilter,
  nextMonday,
} from "../../../src/domain/inbox/index.ts";
import { INQUIRY_STATUSES, type InquiryStatus } from "../../../src/domain/inquiry/fields.ts";
import type { OwnAnswer } from "../../../src/domain/inquiry/index.ts";
import { RETENTION } from "../../../src/domain/retention.ts";
import type { Database } from "../../store/database.ts";

/** Which inquiries are asked for: rows of one context; the weeks of `query`, and the day of `now`, are those of the site's zone. */
export type InquirySelection = { context: DeployContext; timeZone: string; query: InboxQuery; now: Date };

/** Outbox rows that should have gone out and have not: as the health check counts them. */
export const UNSENT = "state IN ('waiting', 'unset', 'stuck')";

export const PAGE_SIZE = 25;
/** A list is counted no further, so that counting never takes long. */
export const COUNT_LIMIT = PAGE_SIZE * LAST_PAGE;
/** What words find is counted so far beyond the page that is shown, and up to so many in all: counting reads every row that matches. */
const COUNT_AHEAD_OF_WORDS = PAGE_SIZE * 10;
const COUNT_LIMIT_OF_WORDS = PAGE_SIZE * 40;

/** A line of the list. `excerpt` is the beginning of the message. */
export type ListedInquiry = {
  reference: string;
  receivedAt: Date;
  status: InquiryStatus;
  name: string;
  company: string | null;
  study: string | null;
  assignedTo: string | null;
  /** `YYYY-MM-DD` */
  followUp: string | null;
  excerpt: string;
  unsent: boolean;
  notes: number;
};

/** A page of a list, and how many there are in all; `isMore`: more than `total`, where counting ended. */
export type InquiryList = { inquiries: ListedInquiry[]; total: number; isMore: boolean };

/** Characters of a message that a list shows at most. */
export const EXCERPT_LENGTH = 240;

/** The page a query asks for, newest first. The page's ids are found in an index alone, then 25 rows are read. */
export async function listInquiries(db: Database, selection: InquirySelection): Promise<InquiryList> {
  const { where, values } = toConditions(selection);
  const offset = (selection.query.page - 1) * PAGE_SIZE;
  const most =
    selection.query.q === "" ? COUNT_LIMIT : Math.min(COUNT_LIMIT_OF_WORDS, offset + COUNT_AHEAD_OF_WORDS);
  const [inquiries, [counted]] = await Promise.all([
    db.query<ListedInquiry>(
      `WITH page AS MATERIALIZED (
         SELECT id FROM inquiry WHERE ${where} ORDER BY received_at DESC, id DESC LIMIT ${PAGE_SIZE} OFFSET ${offset}
       )
       SELECT reference, received_at AS "receivedAt", status, name, company, study,
         assigned_to AS "assignedTo", follow_up::text AS "followUp", left(message, ${EXCERPT_LENGTH}) AS excerpt,
         EXISTS (SELECT FROM outbox WHERE context = $1 AND inquiry_id = inquiry.id AND ${UNSENT}) AS unsent,
         (SELECT count(*)::int FROM note WHERE context = $1 AND inquiry_id = inquiry.id) AS notes
       FROM page JOIN inquiry USING (id) WHERE inquiry.context = $1
       ORDER BY received_at DESC, id DESC`,
      values,
    ),
    db.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM (SELECT FROM inquiry WHERE ${where} LIMIT ${most + 1}) AS counted`,
      values,
    ),
  ]);
  const total = counted?.total ?? 0;
  return { inquiries, total: Math.min(total, most), isMore: total > most };
}

/** How many inquiries each filter shows: at most one more than `COUNT_LIMIT`, so that counting never takes long. */
export type FilterCounts = Record<ListFilter, number>;

export async function countByFilter(
  db: Database,
  { context, timeZone, now }: Omit<InquirySelection, "query">,
): Promise<FilterCounts> {
  const rows = await db.query<{ filter: ListFilter; count: number }>(COUNT_STATEMENT, [
    context,
    timeZone,
    now.toISOString(),
  ]);
  const counts: FilterCounts = {
    new: 0,
    "in-progress": 0,
    answered: 0,
    won: 0,
    lost: 0,
    due: 0,
    quarantined: 0,
    "self-test": 0,
    unsent: 0,
    all: 0,
  };
  for (const { filter, count } of rows) counts[filter] = count;
  return counts;
}

const countOf = (rows: string): string =>
  `(SELECT count(*)::int FROM (${rows} LIMIT ${COUNT_LIMIT + 1}) AS counted)`;

const STATUS_VALUES = INQUIRY_STATUSES.map((status) => `('${status}')`).join(", ");

const COUNT_STATEMENT = `
  SELECT status AS filter, ${countOf("SELECT FROM inquiry WHERE context = $1 AND inquiry.status = known.status")} AS count
  FROM (VALUES ${STATUS_VALUES}) AS known (status)
  UNION ALL SELECT 'due', ${countOf(`SELECT FROM inquiry WHERE context = $1 AND ${isDue("$2", "$3")}`)}
  UNION ALL SELECT 'all', ${countOf("SELECT FROM inquiry WHERE context = $1")}
  UNION ALL SELECT 'unsent', ${countOf(`SELECT DISTINCT inquiry_id FROM outbox WHERE context = $1 AND ${UNSENT}`)}`;

/**
 * Slugs of the studies that inquiries came from. Postgres has no skip scan before version 18: the recursion steps from one
 * study to the next in the index instead of reading every entry.
 */
export async function findInquiryStudies(db: Database, context: DeployContext): Promise<string[]> {
  const rows = await db.query<{ study: string }>(
    `WITH RECURSIVE step AS (
       (SELECT study FROM inquiry WHERE context = $1 AND study IS NOT NULL ORDER BY study LIMIT 1)
       UNION ALL
       SELECT (SELECT study FROM inquiry WHERE context = $1 AND study > step.study ORDER BY study LIMIT 1)
       FROM step WHERE step.study IS NOT NULL
     )
     SELECT study FROM step WHERE study IS NOT NULL`,
    [context],
  );
  return rows.map(({ study }) => study);
}

/** Read at a time: what a function holds of an export in memory. */
const BATCH = 500;

type Row = Omit<ExportedInquiry, "answers"> & { id: string; at: string; answers: OwnAnswer[] | null };

/**
 * All inquiries of a query, newest first, whatever page it is on. Read in batches that each go on after the last one's end,
 * so that an inquiry that arrives meanwhile moves nothing.
 */
export async function* exportInquiries(
  db: Database,
  selection: InquirySelection,
): AsyncGenerator<ExportedInquiry> {
  const { where, values } = toConditions(selection);
  let after: Pick<Row, "at" | "id"> | null = null;
  for (;;) {
    const rows: Row[] = await db.query<Row>(exportStatement(where, values.length), [
      ...values,
      after?.at ?? null,
      after?.id ?? null,
    ]);
    for (const { id: _, at: __, answers, ...inquiry } of rows)
      yield { ...inquiry, ...(answers ? { answers } : {}) };
    after = rows.at(-1) ?? null;
    if (rows.length < BATCH || after === null) return;
  }
}

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

/** `at` in microseconds, as Postgres keeps it: a Date would lose three digits and read rows twice. */
const exportStatement = (where: string, used: number): string => `
  SELECT id::text, received_at::text AS at, reference,
    to_char(received_at AT TIME ZONE 'UTC', ${ISO}) AS "receivedAt", status,
    to_char(answered_at AT TIME ZONE 'UTC', ${ISO}) AS "answeredAt", answered_by AS "answeredBy",
    assigned_to AS "assignedTo", follow_up::text AS "followUp",
    name, email, company, phone, message, study, page, search, score, reasons, answers,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('writtenAt', to_char(written_at AT TIME ZONE 'UTC', ${ISO}), 'author', author, 'text', text)
        ORDER BY written_at, note.id)
      FROM note WHERE note.context = $1 AND note.inquiry_id = inquiry.id
    ), '[]') AS notes,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('writtenAt', to_char(written_at AT TIME ZONE 'UTC', ${ISO}),
        'sentAt', to_char(sent_at AT TIME ZONE 'UTC', ${ISO}), 'person', person, 'text', text) ORDER BY written_at, answer.id)
      FROM answer JOIN outbox ON outbox.answer_id = answer.id
      WHERE answer.context = $1 AND answer.inquiry_id = inquiry.id
    ), '[]') AS "sentAnswers"
  FROM inquiry
  WHERE ${where} AND ($${used + 1}::text IS NULL
    OR (received_at, id) < ($${used + 1}::timestamptz, $${used + 2}::bigint))
  ORDER BY inquiry.received_at DESC, inquiry.id DESC LIMIT ${BATCH}`;

/** Writes down that a file was made, for the list of where copies of a person's data went. */
export async function noteExport(
  db: Database,
  {
    context,
    format,
    now,
    person = null,
  }: { context: DeployContext; format: ExportFormat; now: Date; person?: string | null },
): Promise<void> {
  await db.query(
    "INSERT INTO inbox_export (context, exported_at, format, person) VALUES ($1, $2::timestamptz, $3, $4)",
    [context, now.toISOString(), format, person],
  );
}

/** Deletes notes of files older than every inquiry that is kept: nobody whose data they held can be asked about any more. */
export async function deleteOldExports(
  db: Database,
  { context, now }: { context: DeployContext; now: Date },
): Promise<number> {
  const rows = await db.query(
    `DELETE FROM inbox_export WHERE context = $1
       AND exported_at <= $2::timestamptz - make_interval(months => ${RETENTION.inquiryMonths}) RETURNING 1`,
    [context, now.toISOString()],
  );
  return rows.length;
}

/** The WHERE of a query as text and the values its `$1`, `$2` ... stand for; `$1` is always the context. */
type Conditions = { where: string; values: unknown[] };

function toConditions({ context, timeZone, query, now }: InquirySelection): Conditions {
  const values: unknown[] = [context];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = [
    "inquiry.context = $1",
    ...filterCondition(query, () => isDue(add(timeZone), add(now.toISOString())), add),
  ];
  if (query.study !== null) where.push(`inquiry.study = ${add(query.study)}`);
  if (query.assigned !== null) where.push(`inquiry.assigned_to = ${add(query.assigned)}`);
  for (const { name, value } of query.answers)
    where.push(`inquiry.answers @> ${add(JSON.stringify([{ name, values: [value] }]))}::jsonb`);
  if (query.week !== null) {
    const zone = add(timeZone);
    where.push(`inquiry.received_at >= ${add(query.week.monday)}::timestamp AT TIME ZONE ${zone}`);
    where.push(`inquiry.received_at < ${add(nextMonday(query.week))}::timestamp AT TIME ZONE ${zone}`);
  }
  // A mail address is meant as a whole: "anna@" is no part of "joanna@".
  const column = query.q.includes("@") ? "words" : "parts";
  if (query.q !== "") where.push(`inquiry.${column} @@ inbox_question(${add(query.q)})`);
  return { where: where.join(" AND "), values };
}

/** To come back to by the day of `now` in a time zone, and not decided. Both are placeholders of a statement. */
function isDue(timeZone: string, now: string): string {
  return `inquiry.follow_up <= (${now}::timestamptz AT TIME ZONE ${timeZone})::date
    AND inquiry.status NOT IN ('won', 'lost', 'quarantined', 'self-test')`;
}

function filterCondition(
  { filter, q }: InboxQuery,
  due: () => string,
  add: (value: unknown) => string,
): string[] {
  if (filter === "all") return [];
  if (filter === "due") return [due()];
  if (filter !== "unsent") {
    const status = add(filter);
    const isStatus = `inquiry.status = ${status}`;
    // Postgres asks an equality after what is written before it, and the words of a row are read from another table of its own
    // (TOAST): said once more as no equality, the status is asked first.
    return q === "" ? [isStatus] : [isStatus, `inquiry.status IS NOT DISTINCT FROM ${status}`];
  }
  return [
    `EXISTS (SELECT FROM outbox WHERE outbox.context = $1 AND outbox.inquiry_id = inquiry.id AND ${UNSENT})`,
  ];
}
