import { readFileSync } from "node:fs";
import { findAnswerFault, isDay, TRAINING_LABELS } from "../../../netlify/inbox/actions.ts";
import {
  assignInquiries,
  changeStatuses,
  deleteInquiries,
  type StatusAction,
  setFollowUp,
} from "../../../netlify/inbox/store/change.ts";
import { addAnswer, retryAnswer, withdrawAnswer } from "../../../netlify/inbox/store/email-answers.ts";
import { addNote, findInquiry, sendAgain } from "../../../netlify/inbox/store/inquiry.ts";
import { trainOnInquiries } from "../../../netlify/store/spam.ts";
import { INQUIRY_CHANNELS, isReference, normaliseText } from "../../domain/inquiry/index.ts";
import { failed, type InboxCommand, normaliseReference, succeeded, unknown } from "./command.ts";
import { formatInquiry } from "./format.ts";

const show: InboxCommand = async ({ words: [reference = ""] }, deps) => {
  const inquiry = await findInquiry(deps.db, deps.context, normaliseReference(reference));
  return inquiry === null
    ? failed(unknown(reference, deps))
    : succeeded(formatInquiry(inquiry, deps.timeZone, deps.t));
};

/** Moves inquiries and learns from them as the inbox does. */
const move =
  (action: StatusAction): InboxCommand =>
  async ({ words }, deps) => {
    const { db, context, now, person } = deps;
    const references = words.map(normaliseReference).filter(isReference);
    const count = await changeStatuses(db, { context, references, action, now: now(), person });
    if (count === 0)
      return failed(`${unknown(words.join(" "), deps)} Or that cannot be done from where it is.`);
    await trainOnInquiries(db, { context, references, as: TRAINING_LABELS[action] });
    return succeeded(`Done: ${action}, ${count} of ${words.length}.`);
  };

/** The references that words begin with, and the words after them. */
function splitReferences(words: readonly string[]): { references: string[]; rest: string[] } {
  const end = words.findIndex((word) => !isReference(normaliseReference(word)));
  const count = end < 0 ? words.length : end;
  return { references: words.slice(0, count).map(normaliseReference), rest: words.slice(count) };
}

const assign: InboxCommand = async ({ words }, deps) => {
  const { references, rest } = splitReferences(words);
  const to = rest.join(" ") || null;
  const { people } = deps;
  if (to !== null && people.length > 0 && !people.includes(to)) {
    return failed(`${to} has no passphrase for the inbox; those of INBOX_PEOPLE are ${people.join(", ")}.`);
  }
  const hint = to !== null && people.length === 0 ? UNCHECKED : "";
  const count = await assignInquiries(deps.db, { context: deps.context, references, to });
  const which = references.length === 1 ? (references[0] ?? "") : `${count} of ${references.length}`;
  return count > 0
    ? succeeded(
        `${which} ${count === 1 ? "is" : "are"} ${to === null ? "nobody's" : `assigned to ${to}`}.${hint}`,
      )
    : failed(unknown(words.join(" "), deps));
};

const followUp: InboxCommand = async ({ words }, deps) => {
  const { references, rest } = splitReferences(words);
  const day = rest.join(" ");
  if (day !== "" && !isDay(day)) return failed("Say the day as year, month and day, such as 2025-03-20.");
  return (await setFollowUp(deps.db, { context: deps.context, references, day: day || null })) > 0
    ? succeeded(day === "" ? "No day to come back." : `To come back to on ${day}.`)
    : failed(unknown(words.join(" "), deps));
};

const note: InboxCommand = async ({ words: [reference = "", ...text] }, deps) => {
  const written = normaliseText(text.join(" "));
  if (written === "") return failed("Say what to note: npm run inbox -- note REFERENCE words");
  const added = {
    ...deps,
    reference: normaliseReference(reference),
    text: written,
    now: deps.now(),
    author: deps.person,
  };
  return (await addNote(deps.db, added)) ? succeeded("Noted.") : failed(unknown(reference, deps));
};

const send: InboxCommand = async ({ words: [reference = "", typed = "", recipient = ""] }, deps) => {
  const channel = INQUIRY_CHANNELS.find((known) => known === typed);
  if (channel === undefined) return failed(`Say by which way: ${INQUIRY_CHANNELS.join(", ")}.`);
  const resend = { context: deps.context, reference: normaliseReference(reference), channel, recipient };
  return (await sendAgain(deps.db, { ...resend, mayAdd: recipient === "", now: deps.now() }))
    ? succeeded("Queued; the site sends it within five minutes.")
    : failed(`${unknown(reference, deps)} Or it is in quarantine, or being sent right now.`);
};

/** Sends an answer: words of the command line, or with `--in` those of a file, `-` for standard input. */
const reply: InboxCommand = async ({ words: [reference = "", ...words], options }, deps) => {
  const { db, context, now } = deps;
  const file = options.in === "-" ? 0 : options.in;
  const typed = typeof file === "string" || file === 0 ? readFileSync(file, "utf8") : words.join(" ");
  const text = normaliseText(typed);
  const fault = findAnswerFault(text, deps.t);
  if (fault !== null) return failed(`${fault}: npm run inbox -- reply REFERENCE words, or --in FILE`);
  const known = normaliseReference(reference);
  const { outcome } = await addAnswer(db, {
    context,
    reference: known,
    text,
    person: deps.person,
    seen: null,
    now: now(),
  });
  if (outcome === "known") return failed("These very words are among the answers already.");
  if (outcome !== "added") return failed(`${unknown(reference, deps)} Or it is in quarantine.`);
  await trainOnInquiries(db, { context, references: [known], as: TRAINING_LABELS.answer });
  return succeeded(
    `Queued, and marked as answered; the site sends it within five minutes where it has a mail server. npm run inbox -- show ${known} says what became of it.`,
  );
};

/** Tries an answer again that was not sent, or leaves it so; `show` names the numbers. */
const change =
  (how: typeof retryAnswer, done: string): InboxCommand =>
  async ({ words: [reference = "", id = ""] }, deps) => {
    const { db, context, now } = deps;
    const isDone =
      /^\d{1,18}$/.test(id) &&
      (await how(db, { context, reference: normaliseReference(reference), id, now: now() }));
    return isDone
      ? succeeded(done)
      : failed(`There is no unsent answer ${id || "without a number"} to ${reference || "an inquiry"}.`);
  };

const remove: InboxCommand = async ({ words, options, ask }, deps) => {
  const references = words.map(normaliseReference).filter(isReference);
  const isConfirmed =
    options.yes === true ||
    (await ask(`Delete ${references.join(", ")} for good? Type "delete": `)) === "delete";
  if (!isConfirmed) return failed("Nothing was deleted.");
  const count = await deleteInquiries(deps.db, { context: deps.context, references });
  return count > 0 ? succeeded(`${count} deleted.`) : failed(unknown(words.join(" "), deps));
};

/** The commands about inquiries that are named by their references. */
export const INQUIRY_COMMANDS: readonly (readonly [string, InboxCommand])[] = [
  ["show", show],
  ["answer", move("answer")],
  ["start", move("start")],
  ["win", move("win")],
  ["lose", move("lose")],
  ["reopen", move("reopen")],
  ["quarantine", move("quarantine")],
  ["release", move("release")],
  ["assign", assign],
  ["follow-up", followUp],
  ["note", note],
  ["send", send],
  ["reply", reply],
  ["retry", change(retryAnswer, "Queued; the site sends it within five minutes.")],
  ["withdraw", change(withdrawAnswer, "It stays unsent.")],
  ["delete", remove],
];

const UNCHECKED = " INBOX_PEOPLE is not set here, so that nobody looked whether there is such a person.";
