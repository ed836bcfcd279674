import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import { type InboxQuery, nextMonday } from "../../../src/domain/inbox/index.ts";

/** What a question about inquiries is asked of: rows of one context, weeks in the site's zone. */
export type InquirySelection = { context: DeployContext; timeZone: string; query: InboxQuery };

/** The WHERE of a query as text and the values its `$1`, `$2` ... stand for; `$1` is always the context. */
export type Conditions = { where: string; values: unknown[] };

/** Outbox rows that should have gone out and have not: as the health check counts them. */
export const UNSENT = "state IN ('waiting', 'unset', 'stuck')";

export function toConditions({ context, timeZone, query }: InquirySelection): Conditions {
  const values: unknown[] = [context];
  const add = (value: unknown): string => `$${values.push(value)}`;
  const where = ["inquiry.context = $1", ...filterCondition(query, add)];
  if (query.study !== null) where.push(`inquiry.study = ${add(query.study)}`);
  if (query.week !== null) {
    const zone = add(timeZone);
    where.push(`inquiry.received_at >= ${add(query.week.monday)}::timestamp AT TIME ZONE ${zone}`);
    where.push(`inquiry.received_at < ${add(nextMonday(query.week))}::timestamp AT TIME ZONE ${zone}`);
  }
  if (query.q !== "") where.push(`inquiry.words @@ inbox_question(${add(query.q)})`);
  return { where: where.join(" AND "), values };
}

function filterCondition({ filter }: InboxQuery, add: (value: unknown) => string): string[] {
  if (filter === "all") return [];
  if (filter !== "unsent") return [`inquiry.status = ${add(filter)}`];
  return [
    `EXISTS (SELECT FROM outbox WHERE outbox.context = $1 AND outbox.inquiry_id = inquiry.id AND ${UNSENT})`,
  ];
}
