import {
  formatReason,
  type InboxQuery,
  inboxUrl,
  isOwnPath,
  mailtoUrl,
  parseInboxQuery,
  searchLink,
} from "../../src/domain/inbox/index.ts";
import { CHANNELS, type Destination, isReference, normaliseText } from "../../src/domain/inquiry/index.ts";
import { keptUntil } from "../../src/domain/retention.ts";
import { withDeadline } from "../deadline.ts";
import { destinationsOf } from "../environment.ts";
import { readForm } from "../http/body.ts";
import { type Reply, redirect } from "../http/reply.ts";
import type { Visitor } from "../http/route.ts";
import type { InboxHandler, OpenInboxDeps } from "./deps.ts";
import { inboxPage, notFound } from "./replies.ts";
import {
  addNote,
  changeStatus,
  findInquiry,
  type ShownInquiry,
  STATUS_ACTIONS,
  type StatusAction,
  sendAgain,
} from "./store/inquiry.ts";

/** An address of one inquiry; it names the list it was opened from, for the link back. */
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

export const showInquiry: InboxHandler = (request, deps) => render(readAddress(request), deps, null);

/** Does what a form of the page asks for, then shows the page again by a redirect: a reload does nothing twice. */
export const changeInquiry: InboxHandler = async (request, deps, visitor) => {
  const address = readAddress(request);
  const fields = await readForm(request);
  if (fields === null || !isReference(address.reference)) return notFound();
  const result = await runAction(fields, address.reference, { ...deps, ...visitor });
  if (!result.ok) return render(address, deps, result.problem);
  return redirect(inquiryUrl(address.query, address.reference, { done: result.done }));
};

type NoteProblem = { field: string; message: string; text: string };

async function render(
  { reference, query, done }: InquiryPageQuery,
  deps: OpenInboxDeps,
  problem: NoteProblem | null,
): Promise<Reply> {
  const inquiry = isReference(reference)
    ? await findInquiry(deps.db, deps.environment.context, reference)
    : null;
  if (inquiry === null) return notFound();
  const data = {
    ...toView(inquiry, deps),
    others: inquiry.others.map((other) => ({ ...other, url: inquiryUrl(query, other.reference) })),
    actionUrl: inquiryUrl(query, reference),
    backUrl: inboxUrl(query),
    done: DONE_TEXTS.get(done ?? "") ?? null,
    errors: problem === null ? [] : [{ field: problem.field, message: problem.message }],
    noteText: problem?.text ?? "",
  };
  return inboxPage("inquiry", data, problem === null ? 200 : 422);
}

function toView(inquiry: ShownInquiry, { studies, environment }: OpenInboxDeps) {
  const { study, page: origin, search } = inquiry;
  const title = study === null ? null : (studies.find(study)?.title ?? null);
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
    unqueued: destinationsOf(environment).filter((destination) => !isQueued(inquiry, destination)),
  };
}

/** A row without an address went to everyone that the channel had then. */
const isQueued = ({ deliveries }: ShownInquiry, { channel, recipient }: Destination): boolean =>
  deliveries.some(
    (delivery) =>
      delivery.channel === channel && (delivery.recipient === recipient || delivery.recipient === ""),
  );

type ActionResult = { ok: true; done: string } | { ok: false; problem: NoteProblem };

/** What the page says after each thing that can be done. */
const DONE_TEXTS: ReadonlyMap<string, string> = new Map([
  ["answer", "Marked as answered."],
  ["reopen", "Marked as new again."],
  ["quarantine", "Moved to quarantine. What has not been sent stays here."],
  ["release", "Taken out of quarantine. What was held back is being sent."],
  ["send", "Queued to be sent again."],
  ["note", "Note added."],
  [
    "nothing",
    "Nothing was changed: somebody else was quicker, or it is being sent right now. This is how it stands.",
  ],
]);

/** Characters. */
const MAX_NOTE_LENGTH = 5_000;
/** Long enough for a mail server that works, so that the page already shows the outcome. */
const SEND_MS = 3_000;

type ActionDeps = Pick<OpenInboxDeps, "db" | "environment" | "send" | "now" | "log"> &
  Pick<Visitor, "waitUntil">;

/** Does what the form asks for. Sending the same form twice changes nothing the second time. */
async function runAction(
  fields: URLSearchParams,
  reference: string,
  deps: ActionDeps,
): Promise<ActionResult> {
  const action = fields.get("action") ?? "";
  if (action === "note") return addNoteTo(fields.get("text") ?? "", reference, deps);
  if (action === "send") return queueAgain(fields, reference, deps);
  const change = STATUS_ACTIONS.find((known) => known === action);
  return change === undefined ? nothing : setStatus(change, reference, deps);
}

const nothing: ActionResult = { ok: true, done: "nothing" };

async function setStatus(action: StatusAction, reference: string, deps: ActionDeps): Promise<ActionResult> {
  const { db, environment, now, log } = deps;
  const { context } = environment;
  if (!(await changeStatus(db, { context, reference, action, now: now() }))) return nothing;
  log("inquiry-moved", { reference, move: action });
  if (action === "release") await sendNow(deps);
  return { ok: true, done: action };
}

async function queueAgain(
  fields: URLSearchParams,
  reference: string,
  deps: ActionDeps,
): Promise<ActionResult> {
  const { db, environment, now, log } = deps;
  const { context } = environment;
  const channel = CHANNELS.find((known) => known === fields.get("channel"));
  const recipient = normaliseText(fields.get("recipient") ?? "");
  // An address that is neither set up nor was queued for is not one that a form of ours offers.
  const mayAdd = recipient === "" || environment.mailTo.includes(recipient);
  if (channel === undefined) return nothing;
  if (!(await sendAgain(db, { context, reference, channel, recipient, mayAdd, now: now() }))) return nothing;
  log("inquiry-queued-again", { reference, channel });
  await sendNow(deps);
  return { ok: true, done: "send" };
}

async function addNoteTo(
  typed: string,
  reference: string,
  { db, environment, now }: ActionDeps,
): Promise<ActionResult> {
  const text = normaliseText(typed);
  const message =
    text === ""
      ? "Write the note before you add it"
      : text.length > MAX_NOTE_LENGTH
        ? `Shorten the note to ${MAX_NOTE_LENGTH} characters or fewer; it has ${text.length}`
        : null;
  if (message !== null) return { ok: false, problem: { field: "text", message, text } };
  return (await addNote(db, { context: environment.context, reference, text, now: now() }))
    ? { ok: true, done: "note" }
    : nothing;
}

/** Sends, and goes on sending after the answer where it takes longer. */
async function sendNow({ send, waitUntil }: ActionDeps): Promise<void> {
  const work = send();
  waitUntil(work);
  // Where it takes longer, the page shows the delivery as waiting.
  await withDeadline("sending", SEND_MS, () => work).catch(() => {});
}
