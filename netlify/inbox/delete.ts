import { type InboxQuery, inboxUrl } from "../../src/domain/inbox/index.ts";
import type { Reply } from "../http/reply.ts";
import type { OpenInboxDeps } from "./deps.ts";
import { inboxPage, notFound } from "./pages.ts";
import { findHeads } from "./store/inquiry.ts";

/** Shows what would be deleted and asks; the form leads to the list. */
export async function askDelete(
  references: readonly string[],
  query: InboxQuery,
  { db, environment, t }: Pick<OpenInboxDeps, "db" | "environment" | "t">,
): Promise<Reply> {
  const inquiries = await findHeads(db, { context: environment.context, references });
  if (inquiries.length === 0) return notFound(t);
  return inboxPage("delete", {
    inquiries: inquiries.map((inquiry) => ({ ...inquiry, receivedAt: inquiry.receivedAt.toISOString() })),
    actionUrl: inboxUrl(query),
  });
}
