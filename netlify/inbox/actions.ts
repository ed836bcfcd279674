import type { InboxTranslate } from "../../src/domain/inbox/index.ts";
import {
  INQUIRY_CHANNELS,
  isReference,
  normaliseLine,
  normaliseText,
} from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import type { Visitor } from "../http/route.ts";
import { errorText } from "../log.ts";
import { trainOnInquiries } from "../store/spam.ts";
import { type OpenInboxDeps, peopleOf } from "./deps.ts";
import {
  assignInquiries,
  changeStatuses,
  deleteInquiries,
  STATUS_ACTIONS,
  type StatusAction,
  setFollowUp,
} from "./store/change.ts";
import { addAnswer, retryAnswer, withdrawAnswer } from "./store/email-answers.ts";
import { addNote, sendAgain } from "./store/inquiry.ts";

/** What was wrong with a form; `text` is what was typed. */
export type FormProblem = { field: string; message: string; text: string };
/** `done` names what happened, for the page that says so; `count`: to how many inquiries. */
export type ActionResult = { ok: true; done: Done; count: number } | { ok: false; problem: FormProblem };

/** What a page says after each thing that can be done. */
const DONE_KEYS = {
  start: "inbox.done.start",
  answer: "inbox.done.answer",
  win: "inbox.done.win",
  lose: "inbox.done.lose",
  reopen: "inbox.done.reopen",
  quarantine: "inbox.done.quarantine",
  release: "inbox.done.release",
  assign: "inbox.done.assign",
  "follow-up": "inbox.done.followUp",
  delete: "inbox.done.delete",
  send: "inbox.done.send",
  reply: "inbox.done.reply",
  retry: "inbox.done.retry",
  withdraw: "inbox.done.withdraw",
  note: "inbox.done.note",
  nothing: "inbox.done.nothing",
} as const;
type Done = keyof typeof DONE_KEYS;

/** The sentence for what an address says was done; null where it names nothing of the kind. */
export function formatDone(done: string | null, t: InboxTranslate): string | null {
  const key = Object.entries(DONE_KEYS).find(([name]) => name === done)?.[1];
  return key === undefined ? null : t(key);
}

/** Characters. */
const MAX_NOTE_LENGTH = 5_000;
/** Long enough for a mail server that works, so that the page already shows the outcome. */
const SEND_MS = 3_000;
/** Inquiries that one form can name; a page of the list has 25. */
const MAX_SELECTED = 100;

export type ActionDeps = Pick<
  OpenInboxDeps,
  "db" | "environment" | "settings" | "person" | "transport" | "send" | "now" | "log" | "t"
> &
  Pick<Visitor, "waitUntil">;

/** The references of a form, each once; what is none is left out. */
export const readReferences = (fields: URLSearchParams): string[] =>
  [...new Set(fields.getAll("ref"))].filter(isReference).slice(0, MAX_SELECTED);

/** Does what a form asks for to each inquiry. Sending the same form twice changes nothing the second time. */
export async function runAction(
  fields: URLSearchParams,
  references: readonly string[],
  deps: ActionDeps,
): Promise<ActionResult> {
  const action = fields.get("action") ?? "";
  const [reference] = references;
  if (reference === undefined) {
    return refuse("ref", deps.t("inbox.errors.choose"), "");
  }
  if (action === "note") return addNoteTo(fields.get("text") ?? "", reference, deps);
  if (action === "reply") return sendAnswer(fields, reference, deps);
  if (action === "retry" || action === "withdraw") return changeAnswer(action, fields, reference, deps);
  if (action === "send") return queueAgain(fields, reference, deps);
  if (action === "assign") return assignTo(fields.get("assigned") ?? "", references, deps);
  if (action === "follow-up") return comeBack(fields.get("day") ?? "", references, deps);
  if (action === "delete") return deleteAll(references, deps);
  const change = STATUS_ACTIONS.find((known) => known === action);
  return change === undefined ? NOTHING : setStatus(change, references, deps);
}

const NOTHING: ActionResult = { ok: true, done: "nothing", count: 0 };
const toResult = (done: Done, count: number): ActionResult =>
  count === 0 ? NOTHING : { ok: true, done, count };
const refuse = (field: string, message: string, text: string): ActionResult => ({
  ok: false,
  problem: { field, message, text },
});

async function setStatus(
  action: StatusAction,
  references: readonly string[],
  deps: ActionDeps,
): Promise<ActionResult> {
  const { db, environment, person, now, log } = deps;
  const { context } = environment;
  const count = await changeStatuses(db, { context, references, action, now: now(), person });
  if (count === 0) return NOTHING;
  log("inquiry-moved", { references, move: action });
  await train(action, references, deps);
  if (action === "release") await sendNow(deps);
  return toResult(action, count);
}

/** What a move says of the words: `reopen` takes back what an answer said, and losing a deal makes nobody a spammer. */
export const TRAINING_LABELS: Record<StatusAction, "spam" | "honest" | null> = {
  start: "honest",
  answer: "honest",
  win: "honest",
  lose: "honest",
  reopen: null,
  quarantine: "spam",
  release: "honest",
};

/** Not having learnt is no reason to say that nothing was changed. */
async function train(
  action: StatusAction,
  references: readonly string[],
  { db, environment, log }: Pick<ActionDeps, "db" | "environment" | "log">,
): Promise<void> {
  try {
    await trainOnInquiries(db, { context: environment.context, references, as: TRAINING_LABELS[action] });
  } catch (error) {
    log("learning-failed", { error: errorText(error) });
  }
}

async function assignTo(
  typed: string,
  references: readonly string[],
  { db, environment, settings, log, t }: ActionDeps,
): Promise<ActionResult> {
  const to = normaliseLine(typed) || null;
  if (to !== null && !peopleOf(settings).includes(to)) {
    return refuse("assigned", t("inbox.errors.person", { name: to }), to);
  }
  log("inquiry-assigned", { references });
  return toResult("assign", await assignInquiries(db, { context: environment.context, references, to }));
}

async function comeBack(
  typed: string,
  references: readonly string[],
  { db, environment, t }: ActionDeps,
): Promise<ActionResult> {
  const day = typed.trim();
  if (day !== "" && !isDay(day)) {
    return refuse("day", t("inbox.errors.day"), day);
  }
  const change = { context: environment.context, references, day: day || null };
  return toResult("follow-up", await setFollowUp(db, change));
}

/** A day that there is, `YYYY-MM-DD`, in years that Postgres and people count. */
export function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

async function deleteAll(
  references: readonly string[],
  { db, environment, log }: ActionDeps,
): Promise<ActionResult> {
  const count = await deleteInquiries(db, { context: environment.context, references });
  log("inquiries-deleted", { count });
  return toResult("delete", count);
}

async function queueAgain(
  fields: URLSearchParams,
  reference: string,
  deps: ActionDeps,
): Promise<ActionResult> {
  const { db, environment, now, log } = deps;
  const { context } = environment;
  const channel = INQUIRY_CHANNELS.find((known) => known === fields.get("channel"));
  const recipient = normaliseText(fields.get("recipient") ?? "");
  // An address that is neither set up nor was queued for is not one that a form of ours offers.
  const mayAdd = recipient === "" || environment.mailTo.includes(recipient);
  if (channel === undefined) return NOTHING;
  if (!(await sendAgain(db, { context, reference, channel, recipient, mayAdd, now: now() }))) return NOTHING;
  log("inquiry-queued-again", { reference, channel });
  await sendNow(deps);
  return toResult("send", 1);
}

/** Characters. Percent-encoded in a form they stay below what a body may have, in any script. */
const MAX_ANSWER_LENGTH = 5_000;
/** The same words within this time are a second press; later they are likely a mistake. */
const SAME_ANSWER_MS = 10 * 60_000;

async function sendAnswer(
  fields: URLSearchParams,
  reference: string,
  deps: ActionDeps,
): Promise<ActionResult> {
  const { db, environment, person, transport, now, log, t } = deps;
  const text = normaliseText(fields.get("reply") ?? "");
  const fault = transport === null ? t("inbox.errors.noServer") : findAnswerFault(text, t);
  if (fault !== null) return refuse("reply", fault, text);
  const seen = readCount(fields.get("seen"));
  const { context } = environment;
  const { outcome, sameAt } = await addAnswer(db, { context, reference, text, person, seen, now: now() });
  if (outcome === "missing") return NOTHING;
  if (outcome === "outdated") return refuse("reply", t("inbox.errors.outdated"), text);
  if (outcome === "known") {
    const isSecondPress = sameAt === null || now().getTime() - sameAt.getTime() < SAME_ANSWER_MS;
    return isSecondPress ? toResult("reply", 1) : refuse("reply", t("inbox.errors.sameWords"), text);
  }
  log("inquiry-answered", { reference });
  await train("answer", [reference], deps);
  await sendNow(deps);
  return toResult("reply", 1);
}

/** What is wrong with the text of an answer, or null. */
export const findAnswerFault = (text: string, t: InboxTranslate): string | null =>
  text === ""
    ? t("inbox.errors.noAnswer")
    : text.length > MAX_ANSWER_LENGTH
      ? t("inbox.errors.longAnswer", { most: MAX_ANSWER_LENGTH, length: text.length })
      : null;

const readCount = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null;

async function changeAnswer(
  action: "retry" | "withdraw",
  fields: URLSearchParams,
  reference: string,
  deps: ActionDeps,
): Promise<ActionResult> {
  const { db, environment, now, log } = deps;
  const id = fields.get("answer") ?? "";
  if (!/^\d{1,18}$/.test(id)) return NOTHING;
  const change = action === "retry" ? retryAnswer : withdrawAnswer;
  if (!(await change(db, { context: environment.context, reference, id, now: now() }))) return NOTHING;
  log("answer-changed", { reference, change: action });
  if (action === "retry") await sendNow(deps);
  return toResult(action, 1);
}

async function addNoteTo(
  typed: string,
  reference: string,
  { db, environment, person, now, t }: ActionDeps,
): Promise<ActionResult> {
  const text = normaliseText(typed);
  const message =
    text === ""
      ? t("inbox.errors.noNote")
      : text.length > MAX_NOTE_LENGTH
        ? t("inbox.errors.longNote", { most: MAX_NOTE_LENGTH, length: text.length })
        : null;
  if (message !== null) return refuse("text", message, text);
  const note = { context: environment.context, reference, text, now: now(), author: person };
  return (await addNote(db, note)) ? toResult("note", 1) : NOTHING;
}

/** Sends, and goes on sending after the answer where it takes longer. */
export async function sendNow({ send, waitUntil }: Pick<ActionDeps, "send" | "waitUntil">): Promise<void> {
  const work = send();
  waitUntil(work);
  // Where it takes longer, the page shows the delivery as waiting.
  await withDeadline("sending", SEND_MS, () => work).catch(() => {});
}
