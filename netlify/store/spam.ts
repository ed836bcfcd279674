import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Inquiry } from "../../src/domain/inquiry/index.ts";
import {
  type TrainingCounts,
  toBlockKeys,
  toSpamFeatures,
  type WordCount,
} from "../../src/domain/inquiry/spam-classifier.ts";
import type { Database } from "./database.ts";

/** What a site knows of a sender and of the words of an inquiry. */
export type SenderKnowledge = { learnt: TrainingCounts; isBlocked: boolean };

/** One query: what has been learnt of the words, and whether address or domain are blocked. */
export async function readSenderKnowledge(
  db: Database,
  context: DeployContext,
  inquiry: Pick<Inquiry, "email" | "message">,
  timeoutMs?: number,
): Promise<SenderKnowledge> {
  const [row] = await db.query<{ words: WordCount[]; isBlocked: boolean }>(
    `SELECT coalesce((SELECT jsonb_agg(jsonb_build_object('word', word, 'spam', spam, 'honest', honest))
         FROM spam_word WHERE context = $1 AND word = ANY ($2::text[])), '[]') AS words,
       EXISTS (SELECT FROM blocked_sender WHERE context = $1 AND sender = ANY ($3::text[])) AS "isBlocked"`,
    [context, ["", ...toSpamFeatures(inquiry)], toBlockKeys(inquiry.email)],
    timeoutMs,
  );
  const { words = [], isBlocked = false } = row ?? {};
  const all = words.find(({ word }) => word === "");
  return {
    learnt: {
      spam: all?.spam ?? 0,
      honest: all?.honest ?? 0,
      words: words.filter(({ word }) => word !== ""),
    },
    isBlocked,
  };
}

/** Learns from people: inquiries as spam, as honest, or, null, as neither any more. What was learnt of them before is taken back. */
export async function trainOnInquiries(
  db: Database,
  {
    context,
    references,
    as,
  }: { context: DeployContext; references: readonly string[]; as: "spam" | "honest" | null },
): Promise<void> {
  const rows = await db.query<Pick<Inquiry, "email" | "message"> & { id: string }>(
    `SELECT id::text, email, message FROM inquiry
     WHERE context = $1 AND reference = ANY ($2::text[]) AND status <> 'self-test' AND learnt IS DISTINCT FROM $3 ORDER BY id`,
    [context, references, as],
  );
  for (const { id, ...inquiry } of rows) {
    await db.query(
      `UPDATE inquiry SET learnt = $3, learnt_words = $4::text[]
       WHERE context = $1 AND id = $2::bigint AND learnt IS DISTINCT FROM $3`,
      [context, id, as, as === null ? null : toSpamFeatures(inquiry)],
    );
  }
}

export type BlockedSender = { sender: string; blockedAt: Date; person: string | null };

export const listBlocked = (db: Database, context: DeployContext): Promise<BlockedSender[]> =>
  db.query<BlockedSender>(
    `SELECT sender, blocked_at AS "blockedAt", person FROM blocked_sender WHERE context = $1 ORDER BY sender LIMIT 2000`,
    [context],
  );

/** Blocks an address or a domain, in lower case; blocked twice it is blocked once. */
export async function blockSender(
  db: Database,
  {
    context,
    sender,
    now,
    person = null,
  }: {
    context: DeployContext;
    sender: string;
    now: Date;
    person?: string | null;
  },
): Promise<void> {
  await db.query(
    `INSERT INTO blocked_sender (context, sender, blocked_at, person) VALUES ($1, $2, $3::timestamptz, $4)
     ON CONFLICT (context, sender) DO NOTHING`,
    [context, sender.toLowerCase(), now.toISOString(), person],
  );
}

/** Whether there was one to unblock. */
export async function unblockSender(
  db: Database,
  { context, sender }: { context: DeployContext; sender: string },
): Promise<boolean> {
  const rows = await db.query("DELETE FROM blocked_sender WHERE context = $1 AND sender = $2 RETURNING 1", [
    context,
    sender.toLowerCase(),
  ]);
  return rows.length > 0;
}
