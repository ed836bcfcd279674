import { LAST_PAGE } from "../../../src/domain/inbox/index.ts";
import type { InquiryStatus } from "../../../src/domain/inquiry/index.ts";
import type { Database } from "../../store/database.ts";
import { type InquirySelection, toConditions, UNSENT } from "./conditions.ts";

export const PAGE_SIZE = 25;
/** A list is counted no further: someone who has this many looks for one by its words. */
export const COUNT_LIMIT = PAGE_SIZE * LAST_PAGE;
/** Nor is what words find: counting it reads every row, and one more word is the better help. */
const COUNT_LIMIT_OF_WORDS = 1_000;

/** A line of the list. `excerpt` is the beginning of the message. */
export type ListedInquiry = {
  reference: string;
  receivedAt: Date;
  status: InquiryStatus;
  name: string;
  company: string | null;
  study: string | null;
  excerpt: string;
  unsent: boolean;
  notes: number;
};

/** A page of a list, and how many there are in all; `isMore`: more than `total`, where counting ended. */
export type InquiryList = { inquiries: ListedInquiry[]; total: number; isMore: boolean };

/** Characters of a message that a list shows at most. */
export const EXCERPT_LENGTH = 240;

/** The page a query asks for, newest first. The page's ids are found in an index alone, then 25 rows are read. */
export async function listInquiries(db: Database, asked: InquirySelection): Promise<InquiryList> {
  const { where, values } = toConditions(asked);
  const most = asked.query.q === "" ? COUNT_LIMIT : COUNT_LIMIT_OF_WORDS;
  const offset = (asked.query.page - 1) * PAGE_SIZE;
  const [inquiries, [counted]] = await Promise.all([
    db.query<ListedInquiry>(
      `WITH page AS MATERIALIZED (
         SELECT id FROM inquiry WHERE ${where} ORDER BY received_at DESC, id DESC LIMIT ${PAGE_SIZE} OFFSET ${offset}
       )
       SELECT reference, received_at AS "receivedAt", status, name, company, study,
         left(message, ${EXCERPT_LENGTH}) AS excerpt,
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
