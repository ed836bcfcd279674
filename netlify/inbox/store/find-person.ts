import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import { mentionPattern } from "../../../src/domain/inbox/index.ts";
import type { Channel, InquiryStatus } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";

export type Person = { context: DeployContext; email: string };

/** What the database holds of a person. Times within lists are ISO 8601. */
export type PersonRows = {
  inquiries: { reference: string; receivedAt: string; status: InquiryStatus; notes: number }[];
  /** Inquiries and notes of others in whose words the address stands. */
  mentions: number;
  /** Copies that left the house: what was sent, and files downloaded since the person first wrote. */
  sent: { reference: string; channel: Channel; sentAt: string }[];
  exports: { exportedAt: string; format: string }[];
};

/** The words of an inquiry in which somebody else's address can stand. */
export const WORDS = ["name", "company", "phone", "message", "page", "search"] as const;

/** `$2` the address, `$3` its pattern. A plain search first: a regular expression over all messages would take seconds. */
export const MENTIONED = (text: string): string =>
  `(strpos(lower(${text}), lower($2)) > 0 OR strpos(lower(${text}), lower($4)) > 0) AND ${text} ~* $3`;

/** The words of an inquiry or a note, in one text. */
export const INQUIRY_TEXT = `concat_ws(E'\\n', ${WORDS.join(", ")})`;

/** `$1` to `$4` of the statements about a person. */
export const personValues = ({ context, email }: Person): unknown[] => [
  context,
  email,
  mentionPattern(email),
  encodeURIComponent(email),
];

export async function findPerson(db: Database, person: Person): Promise<PersonRows> {
  const [row] = await db.query<PersonRows>(STATEMENT, personValues(person));
  return row ?? { inquiries: [], mentions: 0, sent: [], exports: [] };
}

const STATEMENT = `
  WITH own AS (
    SELECT id, reference, received_at, status FROM inquiry WHERE context = $1 AND lower(email) = lower($2)
  ), sent AS (
    SELECT own.reference, channel, sent_at FROM outbox JOIN own ON own.id = inquiry_id
    WHERE context = $1 AND sent_at IS NOT NULL
  ), mentioned AS (
    SELECT FROM inquiry WHERE context = $1 AND lower(email) <> lower($2) AND ${MENTIONED(INQUIRY_TEXT)}
    UNION ALL
    SELECT FROM note WHERE context = $1 AND inquiry_id NOT IN (SELECT id FROM own) AND ${MENTIONED("text")}
  )
  SELECT
    coalesce((SELECT jsonb_agg(jsonb_build_object('reference', reference, 'receivedAt', received_at, 'status', status,
      'notes', (SELECT count(*) FROM note WHERE context = $1 AND inquiry_id = own.id)) ORDER BY received_at DESC)
      FROM own), '[]') AS inquiries,
    (SELECT count(*)::int FROM mentioned) AS mentions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('reference', reference, 'channel', channel, 'sentAt', sent_at)
      ORDER BY sent_at) FROM sent), '[]') AS sent,
    coalesce((SELECT jsonb_agg(jsonb_build_object('exportedAt', exported_at, 'format', format) ORDER BY exported_at)
      FROM inbox_export WHERE context = $1 AND exported_at >= (SELECT min(received_at) FROM own)), '[]') AS exports`;
