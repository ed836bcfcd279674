import {
  fillAnswerTemplate,
  formatReason,
  formatTryOutcome,
  type InboxQuery,
  type InboxTranslate,
  inboxUrl,
  isOwnPath,
  mailtoUrl,
  parseInboxQuery,
  STATUS_KEYS,
  searchLink,
} from "../../src/domain/inbox/index.ts";
import { type Destination, formatAnswers, isReference } from "../../src/domain/inquiry/index.ts";
import { domainOf, findSpamIndicators } from "../../src/domain/inquiry/spam-classifier.ts";
import { retentionEnd } from "../../src/domain/retention.ts";
import { findFitting } from "../delivery/fitting-studies.ts";
import { destinationsOf } from "../environment.ts";
import { readForm } from "../http/body.ts";
import { type Reply, redirect } from "../http/reply.ts";
import { readSenderKnowledge } from "../store/spam.ts";
import { type FormProblem, formatDone, runAction } from "./actions.ts";
import { askDelete } from "./delete.ts";
import { type InboxHandler, type OpenInboxDeps, peopleOf } from "./deps.ts";
import { inboxPage, notFound } from "./pages.ts";
import { findInquiry, type ShownDelivery, type ShownInquiry } from "./store/inquiry.ts";

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

/** Words that the spam score learnt, as many as a page shows. */
const SHOWN_WORDS = 5;

export const showInquiry: InboxHandler = (request, deps) => render(readAddress(request), deps, null);

/** Does what a form of the page asks for, then shows the page again by a redirect: a reload does nothing twice. */
export const changeInquiry: InboxHandler = async (request, deps, visitor) => {
  const address = readAddress(request);
  const fields = await readForm(request);
  if (fields === null || !isReference(address.reference)) return notFound(deps.t);
  if (fields.get("action") === "delete") return askDelete([address.reference], address.query, deps);
  const result = await runAction(fields, [address.reference], { ...deps, ...visitor });
  if (!result.ok) return render(address, deps, result.problem);
  return redirect(inquiryUrl(address.query, address.reference, { done: result.done }));
};

async function render(
  { reference, query, done }: InquiryPageQuery,
  deps: OpenInboxDeps,
  problem: FormProblem | null,
): Promise<Reply> {
  const inquiry = isReference(reference)
    ? await findInquiry(deps.db, deps.environment.context, reference)
    : null;
  if (inquiry === null) return notFound(deps.t);
  const [{ learnt }, fitting] = await Promise.all([
    readSenderKnowledge(deps.db, deps.environment.context, inquiry),
    findFitting(
      { reference, inquiry, origin: inquiry },
      {
        studies: deps.studiesOfPage(inquiry.page),
        log: deps.log,
        t: deps.locale.t,
      },
    ),
  ]);
  const data = {
    ...toView(inquiry, deps),
    others: inquiry.others.map((other) => ({
      ...other,
      statusText: deps.t(STATUS_KEYS[other.status]),
      url: inquiryUrl(query, other.reference),
    })),
    fitting,
    ...toAnswerForm(inquiry, fitting, deps, problem),
    telling: findSpamIndicators(learnt).slice(0, SHOWN_WORDS),
    domain: domainOf(inquiry.email),
    actionUrl: inquiryUrl(query, reference),
    backUrl: inboxUrl(query),
    done: formatDone(done, deps.t),
    errors: problem === null ? [] : [{ field: problem.field, message: problem.message }],
    noteText: problem?.field === "text" ? problem.text : "",
    day: problem?.field === "day" ? problem.text : (inquiry.followUp ?? ""),
    people: toPeople(deps, inquiry.assignedTo),
  };
  return inboxPage("inquiry", data, problem === null ? 200 : 422);
}

/** What became of a delivery, in words; `lastText` begins a sentence. */
function toSentence<Sent extends Pick<ShownDelivery, "lastError" | "history">>(
  sent: Sent,
  t: InboxTranslate,
) {
  const lastError = sent.lastError === null ? null : formatTryOutcome(sent.lastError, t);
  const [first = "", ...others] = lastError ?? "";
  return {
    ...sent,
    lastError,
    lastText: first.toUpperCase() + others.join(""),
    history: sent.history.map(({ at, outcome }) => ({ at, outcome: formatTryOutcome(outcome, t) })),
  };
}

function nameDestination({ channel, recipient }: Destination, t: InboxTranslate): string {
  const destination = t(`inbox.sending.${channel}`);
  return recipient === "" ? destination : t("inbox.sending.toRecipient", { destination, recipient });
}

function toView(inquiry: ShownInquiry, deps: OpenInboxDeps) {
  const { studiesOfPage, mailFacts, environment, t } = deps;
  const { study, page: origin, search } = inquiry;
  const published = study === null ? null : studiesOfPage(origin).find(study);
  return {
    inquiry: {
      ...inquiry,
      receivedAt: inquiry.receivedAt.toISOString(),
      answeredAt: inquiry.answeredAt?.toISOString() ?? null,
      answers: formatAnswers(inquiry.answers, t("inbox.find.ticked")),
      reasons: inquiry.reasons.map((reason) => formatReason(reason, t)),
      deliveries: inquiry.deliveries.map((delivery) => ({
        ...toSentence(delivery, t),
        name: nameDestination(delivery, t),
      })),
      sentAnswers: inquiry.sentAnswers.map((answer) => toSentence(answer, t)),
      statusText: t(STATUS_KEYS[inquiry.status]),
    },
    mailto: mailtoUrl(inquiry.email, answerSubject(inquiry, deps)),
    // A study that is no longer published has no page to link to.
    study: study && { title: published?.title ?? study, url: published?.url ?? null },
    // Not `origin`: the layout sets a variable of that name.
    sentFrom: origin && { path: origin, url: isOwnPath(origin) ? origin : null },
    search: search && searchLink(search, mailFacts.siteOfPage(origin).prefix),
    keptUntil: retentionEnd(inquiry).toISOString(),
    unqueued: destinationsOf(environment)
      .filter((destination) => !isQueued(inquiry, destination))
      .map((destination) => ({ ...destination, name: nameDestination(destination, t) })),
  };
}

/** As the visitor knows it: in the language of the page that the message was sent from. */
const answerSubject = ({ reference, page }: ShownInquiry, { mailFacts }: OpenInboxDeps): string =>
  mailFacts.siteOfPage(page).t("answer.subject", { reference });

/** An answer filled in with greeting, fitting studies with links and a booking address: to send from here, or in the mail program. */
function toAnswerForm(
  inquiry: ShownInquiry,
  fitting: readonly { title: string; url: string }[],
  deps: OpenInboxDeps,
  problem: FormProblem | null,
) {
  const { email, name, status, sentAnswers, page } = inquiry;
  const { settings, site, transport, environment, mailFacts } = deps;
  const { template, booking } = settings.answer;
  const studies = fitting.map(({ title, url }) => ({ title, url: `${site.url}${url}` }));
  const visited = mailFacts.siteOfPage(page);
  const text = fillAnswerTemplate(template, { name, firm: visited.name, studies, booking }, visited.t);
  const mayAnswer = status !== "quarantined" && status !== "self-test";
  return {
    mayAnswer,
    answerUrl: mailtoUrl(email, answerSubject(inquiry, deps), text),
    answerForm:
      mayAnswer && transport !== null
        ? {
            email,
            text: problem?.field === "reply" ? problem.text : text,
            error: problem?.field === "reply" ? problem.message : "",
            seen: sentAnswers.length,
            from: environment.mailFrom ?? site.email,
            replyTo: mailFacts.answerTo,
          }
        : null,
  };
}

/** A row without an address went to everyone that the channel had then. */
const isQueued = ({ deliveries }: ShownInquiry, { channel, recipient }: Destination): boolean =>
  deliveries.some(
    (delivery) =>
      delivery.channel === channel && (delivery.recipient === recipient || delivery.recipient === ""),
  );

/** Who can have an inquiry: everybody with a passphrase, and whoever has it, though the passphrase may be gone. */
export function toPeople(
  { settings }: Pick<OpenInboxDeps, "settings">,
  assignedTo: string | null,
): { name: string; isSelected: boolean }[] {
  const names = [...new Set([...peopleOf(settings), ...(assignedTo === null ? [] : [assignedTo])])];
  return names.map((name) => ({ name, isSelected: name === assignedTo }));
}
