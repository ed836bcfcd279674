import { ERASED } from "../../../src/domain/inbox/index.ts";
import type { Database } from "../../store/database.ts";
import { INQUIRY_TEXT, MENTIONED, type Person, personValues, WORDS } from "./find-person.ts";

export type Erased = { inquiries: number; mentions: number };

/**
 * Deletes a person's inquiries, and with them their outbox rows and notes; takes the address out of what others wrote. One
 * statement: all of it happens, or none.
 */
export async function erasePerson(db: Database, person: Person): Promise<Erased> {
  const [row] = await db.query<Erased>(STATEMENT, [...personValues(person), ERASED]);
  return row ?? { inquiries: 0, mentions: 0 };
}

const erased = (column: string): string => `${column} = regexp_replace(${column}, $3, $5, 'gi')`;

const STATEMENT = `
  WITH deleted AS (
    DELETE FROM inquiry WHERE context = $1 AND lower(email) = lower($2) RETURNING id
  ), rewritten AS (
    UPDATE inquiry SET ${WORDS.map(erased).join(", ")}
    WHERE context = $1 AND lower(email) <> lower($2) AND ${MENTIONED(INQUIRY_TEXT)} RETURNING 1
  ), noted AS (
    UPDATE note SET ${erased("text")}
    WHERE context = $1 AND ${MENTIONED("text")}
      AND inquiry_id NOT IN (SELECT id FROM inquiry WHERE context = $1 AND lower(email) = lower($2)) RETURNING 1
  )
  SELECT (SELECT count(*)::int FROM deleted) AS inquiries,
    (SELECT count(*)::int FROM rewritten) + (SELECT count(*)::int FROM noted) AS mentions`;
