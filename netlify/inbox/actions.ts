import { CHANNELS, isReference, normaliseLine, normaliseText } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import type { Visitor } from "../http/route.ts";
import { errorText } from "../log.ts";
import { learnInquiries } from "../store/spam.ts";
import { type OpenInboxDeps, peopleOf } from "./deps.ts";
import {
  assignInquiries,
  changeStatuses,
  deleteInquiries,
  STATUS_ACTIONS,
  type StatusAction,
  setFollowUp,
} from "./store/change.ts";
import { addNote, sendAgain } from "./store/inquiry.ts";

/** What was wrong with a form; `text` is what was typed. */
export type FormProblem = { field: string; message: string; text: string };
/** `done` names what happened, for the page that says so; `count`: to how many inquiries. */
export type ActionResult = { ok: true; done: string; count: number } | { ok: false; problem: FormProblem };

/** What a page says after each thing that can be done. */
export const DONE_TEXTS: ReadonlyMap<string, string> = new Map([
  ["start", "Marked as in progress."],
  ["answer", "Marked as answered."],
  ["win", "Marked as won."],
  ["lose", "Marked as lost."],
  ["reopen", "Marked as new again."],
  ["quarantine", "Moved to quarantine. What has not been sent stays here."],
  ["release", "Taken out of quarantine. What was held back is being sent."],
  ["assign", "Assigned."],
  ["follow-up", "The day to come back to it is set."],
  ["delete", "Deleted."],
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
/** Inquiries that one form can name; a page of the list has 25. */
const MAX_SELECTED = 100;

export type ActionDeps = Pick<
  OpenInboxDeps,
  "db" | "environment" | "settings" | "person" | "send" | "now" | "log"
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
    return refuse("ref", "Choose at least one inquiry: tick the box before its name", "");
  }
  if (action === "note") return addNoteTo(fields.get("text") ?? "", reference, deps);
  if (action === "send") return queueAgain(fields, reference, deps);
  if (action === "assign") return assignTo(fields.get("assigned") ?? "", references, deps);
  if (action === "follow-up") return comeBack(fields.get("day") ?? "", references, deps);
  if (action === "delete") return deleteAll(references, deps);
  const change = STATUS_ACTIONS.find((known) => known === action);
  return change === undefined ? NOTHING : setStatus(change, references, deps);
}

const NOTHING: ActionResult = { ok: true, done: "nothing", count: 0 };
const toResult = (done: string, count: number): ActionResult =>
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
  await learn(action, references, deps);
  if (action === "release") await sendNow(deps);
  return toResult(action, count);
}

/** What a move says of the words: `reopen` takes back what an answer said, and losing a deal makes nobody a spammer. */
export const LESSONS: Record<StatusAction, "spam" | "honest" | null> = {
  start: "honest",
  answer: "honest",
  win: "honest",
  lose: "honest",
  reopen: null,
  quarantine: "spam",
  release: "honest",
};

/** Not having learnt is no reason to say that nothing was changed. */
async function learn(
  action: StatusAction,
  references: readonly string[],
  { db, environment, log }: Pick<ActionDeps, "db" | "environment" | "log">,
): Promise<void> {
  try {
    await learnInquiries(db, { context: environment.context, references, as: LESSONS[action] });
  } catch (error) {
    log("learning-failed", { error: errorText(error) });
  }
}

async function assignTo(
  typed: string,
  references: readonly string[],
  { db, environment, settings, log }: ActionDeps,
): Promise<ActionResult> {
  const to = normaliseLine(typed) || null;
  if (to !== null && !peopleOf(settings).includes(to)) {
    return refuse("assigned", `${to} has no passphrase for this inbox; choose somebody from the list`, to);
  }
  log("inquiry-assigned", { references });
  return toResult("assign", await assignInquiries(db, { context: environment.context, references, to }));
}

async function comeBack(
  typed: string,
  references: readonly string[],
  { db, environment }: ActionDeps,
): Promise<ActionResult> {
  const day = typed.trim();
  if (day !== "" && !isDay(day)) {
    return refuse("day", "Enter the day as year, month and day, such as 2025-03-20", day);
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
  const channel = CHANNELS.find((known) => known === fields.get("channel"));
  const recipient = normaliseText(fields.get("recipient") ?? "");
  // An address that is neither set up nor was queued for is not one that a form of ours offers.
  const mayAdd = recipient === "" || environment.mailTo.includes(recipient);
  if (channel === undefined) return NOTHING;
  if (!(await sendAgain(db, { context, reference, channel, recipient, mayAdd, now: now() }))) return NOTHING;
  log("inquiry-queued-again", { reference, channel });
  await sendNow(deps);
  return toResult("send", 1);
}

async function addNoteTo(
  typed: string,
  reference: string,
  { db, environment, person, now }: ActionDeps,
): Promise<ActionResult> {
  const text = normaliseText(typed);
  const message =
    text === ""
      ? "Write the note before you add it"
      : text.length > MAX_NOTE_LENGTH
        ? `Shorten the note to ${MAX_NOTE_LENGTH} characters or fewer; it has ${text.length}`
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
