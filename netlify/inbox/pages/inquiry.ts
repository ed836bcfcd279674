import {
  formatReason,
  type InboxQuery,
  inboxUrl,
  isOwnPath,
  mailtoUrl,
  parseInboxQuery,
  searchLink,
} from "../../../src/domain/inbox/index.ts";
import { isReference } from "../../../src/domain/inquiry/index.ts";
import { keptUntil } from "../../../src/domain/retention.ts";
import { readForm } from "../../http/body.ts";
import { type InboxAnswer, notFound, page, redirect } from "../answers.ts";
import { findInquiry, type ShownInquiry } from "../store/find-inquiry.ts";
import type { OpenInbox } from "../world.ts";
import { DONE_TEXTS, runAction } from "./act.ts";

/** An address of one inquiry; the list it was opened from rides along, so that the way back leads there. */
const inquiryUrl = (query: InboxQuery, reference: string, more: Record<string, string> = {}): string =>
  inboxUrl(query, "/inbox/inquiry/", { ref: reference, ...more });

type InquiryPageQuery = { reference: string; query: InboxQuery; done: string | null };

function readAddress(request: Request): InquiryPageQuery {
  const { searchParams } = new URL(request.url);
  return {
    reference: searchParams.get("ref") ?? "",
    query: parseInboxQuery(searchParams),
    done: searchParams.get("done"),
  };
}

export function showInquiry(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  return render(readAddress(request), inbox, null);
}

/** Does what a form of the page asks for, then shows the page again by a redirect: a reload does nothing twice. */
export async function changeInquiry(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const asked = readAddress(request);
  const fields = await readForm(request);
  if (fields === null || !isReference(asked.reference)) return notFound();
  const outcome = await runAction(fields, asked.reference, inbox);
  if (!outcome.ok) return render(asked, inbox, outcome.problem);
  return redirect(inquiryUrl(asked.query, asked.reference, { done: outcome.done }));
}

type NoteProblem = { field: string; message: string; text: string };

async function render(
  { reference, query, done }: InquiryPageQuery,
  inbox: OpenInbox,
  problem: NoteProblem | null,
): Promise<InboxAnswer> {
  const inquiry = isReference(reference) ? await findInquiry(inbox.db, inbox.context, reference) : null;
  if (inquiry === null) return notFound();
  const data = {
    ...toView(inquiry, inbox),
    others: inquiry.others.map((other) => ({ ...other, url: inquiryUrl(query, other.reference) })),
    actionUrl: inquiryUrl(query, reference),
    backUrl: inboxUrl(query),
    done: DONE_TEXTS.get(done ?? "") ?? null,
    errors: problem === null ? [] : [{ field: problem.field, message: problem.message }],
    noteText: problem?.text ?? "",
  };
  return page("inquiry", data, problem === null ? 200 : 422);
}

function toView(inquiry: ShownInquiry, { studyTitle, channels }: OpenInbox) {
  const { study, page: origin, search } = inquiry;
  const title = study === null ? null : studyTitle(study);
  const queued = inquiry.deliveries.map(({ channel }) => channel);
  return {
    inquiry: {
      ...inquiry,
      receivedAt: inquiry.receivedAt.toISOString(),
      answeredAt: inquiry.answeredAt?.toISOString() ?? null,
      reasons: inquiry.reasons.map(formatReason),
    },
    mailto: mailtoUrl(inquiry.email, `Re: your message ${inquiry.reference}`),
    // A study that is no longer published has no page to link to.
    study: study && { title: title ?? study, url: title === null ? null : `/case-studies/${study}/` },
    origin: origin && { path: origin, url: isOwnPath(origin) ? origin : null },
    search: search && searchLink(search),
    keptUntil: keptUntil(inquiry).toISOString(),
    unqueued: channels.filter((channel) => !queued.includes(channel)),
  };
}
