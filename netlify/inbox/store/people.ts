import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { Destination, InquiryStatus } from "../../../src/domain/inquiry/index.ts";
import type { Deps } from "../../deps.ts";
import { errorText } from "../../log.ts";
import type { Database } from "../../store/database.ts";
import { type FallbackStore, readBlobRecord } from "../../store/fallback.ts";

export type Erasure = { rows: PersonRows; blobs: number; isNothing: boolean };

/**
 * What there is of a person in the database and in the fallback store, erased where `isConfirmed`. Null where the fallback
 * store does not answer: then nothing is erased, for an inquiry left in it would be moved to the database later.
 */
export async function eraseEverywhere(
  { db, blobs, log }: Pick<Deps, "db" | "blobs" | "log">,
  person: Person,
  isConfirmed: boolean,
): Promise<Erasure | null> {
  const rows = await findPerson(db, person);
  let found: PersonBlobs;
  try {
    found = await findPersonBlobs(blobs, person.email);
    if (isConfirmed) await erasePersonBlobs(blobs, found);
  } catch (error) {
    log("erase-blobs-failed", { error: errorText(error) });
    return null;
  }
  if (isConfirmed) {
    const erased = await erasePerson(db, person);
    log("person-erased", { inquiries: erased.inquiries, mentions: erased.mentions, blobs: found.own.length });
  }
  const mentions = rows.mentions + found.mentioning.length;
  const isNothing = rows.inquiries.length + mentions + found.own.length === 0;
  return { rows: { ...rows, mentions }, blobs: found.own.length, isNothing };
}

export type Person = { context: DeployContext; email: string };

/** What the database holds of a person. Times within lists are ISO 8601. */
export type PersonRows = {
  inquiries: {
    reference: string;
    receivedAt: string;
    status: InquiryStatus;
    notes: number;
    answers: number;
  }[];
  /** Inquiries, notes and answers of others in whose words the address stands. */
  mentions: number;
  /** Copies elsewhere: what was sent, and files downloaded since the person first wrote. */
  sent: (Destination & { reference: string; sentAt: string })[];
  exports: { exportedAt: string; format: string; person: string | null }[];
};

/** The columns of an inquiry in which somebody else's address can stand. */
const TEXT_COLUMNS = ["name", "company", "phone", "message", "page", "search"] as const;

/** `$2` the address, `$3` its pattern, `$4` the address percent-encoded. A plain search first: a regular expression over all messages takes seconds. */
const mentionCondition = (text: string): string =>
  `(strpos(lower(${text}), lower($2)) > 0 OR strpos(lower(${text}), lower($4)) > 0) AND ${text} ~* $3`;

/** The words of an inquiry or a note, in one text. */
const INQUIRY_TEXT = `concat_ws(E'\\n', ${TEXT_COLUMNS.join(", ")}, (
  SELECT string_agg(given, E'\\n') FROM jsonb_array_elements(answers) AS answer, jsonb_array_elements_text(answer -> 'values') AS given))`;

/** `$1` to `$4` of the statements about a person. */
const personValues = ({ context, email }: Person): unknown[] => [
  context,
  email,
  mentionPattern(email),
  encodeURIComponent(email),
];

export async function findPerson(db: Database, person: Person): Promise<PersonRows> {
  const [row] = await db.query<PersonRows>(FIND_STATEMENT, personValues(person));
  return row ?? { inquiries: [], mentions: 0, sent: [], exports: [] };
}

const FIND_STATEMENT = `
  WITH own AS (
    SELECT id, reference, received_at, status FROM inquiry WHERE context = $1 AND lower(email) = lower($2)
  ), sent AS (
    SELECT own.reference, channel, recipient, sent_at FROM outbox JOIN own ON own.id = inquiry_id
    WHERE context = $1 AND sent_at IS NOT NULL
  ), mentioned AS (
    SELECT FROM inquiry WHERE context = $1 AND lower(email) <> lower($2) AND ${mentionCondition(INQUIRY_TEXT)}
    UNION ALL
    SELECT FROM note WHERE context = $1 AND inquiry_id NOT IN (SELECT id FROM own) AND ${mentionCondition("text")}
    UNION ALL
    SELECT FROM answer WHERE context = $1 AND inquiry_id NOT IN (SELECT id FROM own) AND ${mentionCondition("text")}
  )
  SELECT
    coalesce((SELECT jsonb_agg(jsonb_build_object('reference', reference, 'receivedAt', received_at, 'status', status,
      'notes', (SELECT count(*) FROM note WHERE context = $1 AND inquiry_id = own.id),
      'answers', (SELECT count(*) FROM answer WHERE context = $1 AND inquiry_id = own.id)) ORDER BY received_at DESC, id)
      FROM own), '[]') AS inquiries,
    (SELECT count(*)::int FROM mentioned) AS mentions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('reference', reference, 'channel', channel, 'recipient', recipient, 'sentAt', sent_at)
      ORDER BY sent_at) FROM sent), '[]') AS sent,
    coalesce((SELECT jsonb_agg(jsonb_build_object('exportedAt', exported_at, 'format', format, 'person', person) ORDER BY exported_at)
      FROM inbox_export WHERE context = $1 AND exported_at >= (SELECT min(received_at) FROM own)), '[]') AS exports`;

type Erased = { inquiries: number; mentions: number };

/**
 * Deletes a person's inquiries, and with them their outbox rows, notes and answers; takes the address out of what others wrote. One
 * statement: all of it happens, or none.
 */
export async function erasePerson(db: Database, person: Person): Promise<Erased> {
  const [row] = await db.query<Erased>(ERASE_STATEMENT, [...personValues(person), ERASED]);
  return row ?? { inquiries: 0, mentions: 0 };
}

const erased = (column: string): string => `${column} = regexp_replace(${column}, $3, $5, 'gi')`;

/** Value by value: in the text of JSON a line break before an address would be a letter of it. */
const ERASED_ANSWERS = `answers = (
  SELECT jsonb_agg(jsonb_set(answer, '{values}', (
    SELECT jsonb_agg(regexp_replace(given, $3, $5, 'gi') ORDER BY place)
    FROM jsonb_array_elements_text(answer -> 'values') WITH ORDINALITY AS listed (given, place))) ORDER BY position)
  FROM jsonb_array_elements(answers) WITH ORDINALITY AS asked (answer, position))`;

const ERASE_STATEMENT = `
  WITH unblocked AS (
    DELETE FROM blocked_sender WHERE context = $1 AND sender = lower($2)
  ), deleted AS (
    DELETE FROM inquiry WHERE context = $1 AND lower(email) = lower($2) RETURNING id
  ), rewritten AS (
    UPDATE inquiry SET ${TEXT_COLUMNS.map(erased).join(", ")}, ${ERASED_ANSWERS}
    WHERE context = $1 AND lower(email) <> lower($2) AND ${mentionCondition(INQUIRY_TEXT)} RETURNING 1
  ), noted AS (
    UPDATE note SET ${erased("text")}
    WHERE context = $1 AND ${mentionCondition("text")}
      AND inquiry_id NOT IN (SELECT id FROM inquiry WHERE context = $1 AND lower(email) = lower($2)) RETURNING 1
  ), replied AS (
    UPDATE answer SET ${erased("text")}, digest = 'erased ' || id
    WHERE context = $1 AND ${mentionCondition("text")}
      AND inquiry_id NOT IN (SELECT id FROM inquiry WHERE context = $1 AND lower(email) = lower($2)) RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM deleted) AS inquiries,
    (SELECT count(*)::int FROM rewritten) + (SELECT count(*)::int FROM noted)
      + (SELECT count(*)::int FROM replied) AS mentions`;

/** Blobs that are a person's inquiry, and the new text of those that only mention the person. */
type PersonBlobs = { own: string[]; mentioning: { key: string; text: string }[] };

/** Reads everything that waits in the fallback store, which is almost always empty. Throws where the store does not answer. */
async function findPersonBlobs(blobs: FallbackStore, email: string): Promise<PersonBlobs> {
  const found: PersonBlobs = { own: [], mentioning: [] };
  for (const key of await blobs.list()) {
    const text = await blobs.get(key);
    if (text === null) continue;
    const without = eraseFromJson(text, email);
    if (isFrom(text, email)) found.own.push(key);
    else if (without !== text) found.mentioning.push({ key, text: without });
  }
  return found;
}

async function erasePersonBlobs(blobs: FallbackStore, { own, mentioning }: PersonBlobs): Promise<void> {
  for (const key of own) await blobs.delete(key);
  for (const { key, text } of mentioning) await blobs.put(key, text);
}

const isFrom = (text: string, email: string): boolean =>
  readBlobRecord(text)?.record.inquiry.email.toLowerCase() === email.toLowerCase();

/** What stands where a mail address was taken out of a text. */
const ERASED = "[erased]";

/**
 * A regular expression, case aside, for an address in running text or percent-encoded in a query string; not for the end or
 * the beginning of a longer one (`joanna@` for `anna@`, `.example.org` for `.example`). Means the same in JavaScript and
 * in Postgres: special characters stand in bracket expressions, which both read alike.
 */
export function mentionPattern(email: string): string {
  const spellings = [...new Set([email, encodeURIComponent(email)])].map(toLiteralPattern);
  return `(?<![a-z0-9._%+-])(?:${spellings.join("|")})(?![a-z0-9-]|[.][a-z0-9])`;
}

/**
 * The same in every text of a JSON value: written out, a line break before an address is a letter of it. What is no JSON is read as it
 * stands; without a mention it stays as it was.
 */
function eraseFromJson(json: string, email: string): string {
  let isChanged = false;
  const erase = (text: string): string => {
    const without = eraseMentions(text, email);
    isChanged ||= without !== text;
    return without;
  };
  try {
    const value: unknown = JSON.parse(json, (_, part: unknown) =>
      typeof part === "string" ? erase(part) : part,
    );
    return isChanged ? JSON.stringify(value) : json;
  } catch {
    return eraseMentions(json, email);
  }
}

/** A text with every mention of an address taken out. */
export const eraseMentions = (text: string, email: string): string =>
  text.replace(new RegExp(mentionPattern(email), "giu"), ERASED);

const toLiteralPattern = (text: string): string =>
  text.replace(/[\\^[\]]/g, "\\$&").replace(/[.*+?${}()|/]/g, "[$&]");
