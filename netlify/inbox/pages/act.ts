import { CHANNELS, normaliseText } from "../../../src/domain/inquiry/index.ts";
import { withDeadline } from "../../deadline.ts";
import { addNote } from "../store/add-note.ts";
import { changeStatus, STATUS_ACTIONS, type StatusAction } from "../store/change-status.ts";
import { sendAgain } from "../store/send-again.ts";
import type { OpenInbox } from "../world.ts";

export type ActionResult =
  | { ok: true; done: string }
  | { ok: false; problem: { field: string; message: string; text: string } };

/** What the page says after each thing that can be done. */
export const DONE_TEXTS: ReadonlyMap<string, string> = new Map([
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

const LONGEST_NOTE = 5_000;
/** Long enough for a mail server that is well, so that the page already shows what came of it. */
const SEND_MS = 3_000;

/** Does what the form asks for. Doing a thing twice is doing it once. */
export async function runAction(
  fields: URLSearchParams,
  reference: string,
  inbox: OpenInbox,
): Promise<ActionResult> {
  const action = fields.get("action") ?? "";
  if (action === "note") return addNoteTo(fields.get("text") ?? "", reference, inbox);
  if (action === "send") return queueAgain(fields.get("channel") ?? "", reference, inbox);
  const change = STATUS_ACTIONS.find((known) => known === action);
  return change === undefined ? nothing : setStatus(change, reference, inbox);
}

const nothing: ActionResult = { ok: true, done: "nothing" };

async function setStatus(action: StatusAction, reference: string, inbox: OpenInbox): Promise<ActionResult> {
  const { db, context, now, log } = inbox;
  if (!(await changeStatus(db, { context, reference, action, now: now() }))) return nothing;
  log("inquiry-moved", { reference, move: action });
  if (action === "release") await sendNow(inbox);
  return { ok: true, done: action };
}

async function queueAgain(name: string, reference: string, inbox: OpenInbox): Promise<ActionResult> {
  const { db, context, now, log } = inbox;
  const channel = CHANNELS.find((known) => known === name);
  if (channel === undefined) return nothing;
  if (!(await sendAgain(db, { context, reference, channel, now: now() }))) return nothing;
  log("inquiry-queued-again", { reference, channel });
  await sendNow(inbox);
  return { ok: true, done: "send" };
}

async function addNoteTo(
  typed: string,
  reference: string,
  { db, context, now }: OpenInbox,
): Promise<ActionResult> {
  const text = normaliseText(typed);
  const message =
    text === ""
      ? "Write the note before you add it"
      : text.length > LONGEST_NOTE
        ? `Shorten the note to ${LONGEST_NOTE} characters or fewer; it has ${text.length}`
        : null;
  if (message !== null) return { ok: false, problem: { field: "text", message, text } };
  return (await addNote(db, { context, reference, text, now: now() })) ? { ok: true, done: "note" } : nothing;
}

/** Sends, and goes on sending after the answer where it takes longer. */
async function sendNow({ send, waitUntil }: OpenInbox): Promise<void> {
  const work = send();
  waitUntil(work);
  // A late one says so on the page itself: it is still waiting there.
  await withDeadline("sending", SEND_MS, () => work).catch(() => {});
}
