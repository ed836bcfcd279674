import { readFileSync, writeFileSync } from "node:fs";
import { findAnswerFault, isDay, TRAINING_LABELS } from "../../../netlify/inbox/actions.ts";
import { parseSender } from "../../../netlify/inbox/blocked.ts";
import { clearAllAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import { addAnswer, retryAnswer, withdrawAnswer } from "../../../netlify/inbox/store/answers.ts";
import {
  assignInquiries,
  changeStatuses,
  deleteInquiries,
  type StatusAction,
  setFollowUp,
} from "../../../netlify/inbox/store/change.ts";
import { addNote, findInquiry, sendAgain } from "../../../netlify/inbox/store/inquiry.ts";
import {
  exportInquiries,
  listInquiries,
  noteExport,
  PAGE_SIZE,
} from "../../../netlify/inbox/store/inquiry-list.ts";
import { eraseEverywhere } from "../../../netlify/inbox/store/people.ts";
import { endSessions, listSessions } from "../../../netlify/inbox/store/sessions.ts";
import { summarise } from "../../../netlify/inbox/store/summary.ts";
import { blockSender, listBlocked, trainOnInquiries, unblockSender } from "../../../netlify/store/spam.ts";
import { zeroResultQueries } from "../../../netlify/store/zero-results.ts";
import { toChunks } from "../../domain/inbox/export.ts";
import { ANSWER_PARAMETER, EXPORT_FORMATS, parseInboxQuery, weeksUntil } from "../../domain/inbox/index.ts";
import { INQUIRY_CHANNELS, isReference, normaliseText } from "../../domain/inquiry/index.ts";
import { parseEmailAddress } from "../../domain/inquiry/parse-inquiry.ts";
import type { InboxCommandDeps } from "./deps.ts";
import { diagnoseInquiryPath } from "./diagnose.ts";
import { formatErasure, formatInboxSummary, formatInquiry, formatList, formatSessions } from "./format.ts";

export type Options = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** A command's own arguments, and how it asks the person at the keyboard. */
type CommandInput = { words: string[]; options: Options; ask: (question: string) => Promise<string> };

/** What a command says, and whether it did what it was told. */
export type InboxCommandResult = { output: string; ok: boolean };
type InboxCommand = (input: CommandInput, deps: InboxCommandDeps) => Promise<InboxCommandResult>;

const succeeded = (output: string): InboxCommandResult => ({ output, ok: true });
const failed = (output: string): InboxCommandResult => ({ output, ok: false });

const list: InboxCommand = async ({ words, options }, deps) => {
  const query = parseInboxQuery(toSearch({ ...options, q: words.join(" ") }));
  const found = await listInquiries(deps.db, { ...deps, now: deps.now(), query });
  return succeeded(formatList(found, query.page, PAGE_SIZE, deps.timeZone));
};

const show: InboxCommand = async ({ words: [reference = ""] }, deps) => {
  const inquiry = await findInquiry(deps.db, deps.context, toReference(reference));
  return inquiry === null
    ? failed(unknown(reference, deps))
    : succeeded(formatInquiry(inquiry, deps.timeZone, deps.t));
};

/** Moves inquiries and learns from them as the inbox does. */
const move =
  (action: StatusAction): InboxCommand =>
  async ({ words }, deps) => {
    const { db, context, now, person } = deps;
    const references = words.map(toReference).filter(isReference);
    const count = await changeStatuses(db, { context, references, action, now: now(), person });
    if (count === 0)
      return failed(`${unknown(words.join(" "), deps)} Or that cannot be done from where it is.`);
    await trainOnInquiries(db, { context, references, as: TRAINING_LABELS[action] });
    return succeeded(`Done: ${action}, ${count} of ${words.length}.`);
  };

/** The references that words begin with, and the words after them. */
function splitReferences(words: readonly string[]): { references: string[]; rest: string[] } {
  const end = words.findIndex((word) => !isReference(toReference(word)));
  const count = end < 0 ? words.length : end;
  return { references: words.slice(0, count).map(toReference), rest: words.slice(count) };
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
    reference: toReference(reference),
    text: written,
    now: deps.now(),
    author: deps.person,
  };
  return (await addNote(deps.db, added)) ? succeeded("Noted.") : failed(unknown(reference, deps));
};

const send: InboxCommand = async ({ words: [reference = "", typed = "", recipient = ""] }, deps) => {
  const channel = INQUIRY_CHANNELS.find((known) => known === typed);
  if (channel === undefined) return failed(`Say by which way: ${INQUIRY_CHANNELS.join(", ")}.`);
  const resend = { context: deps.context, reference: toReference(reference), channel, recipient };
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
  const known = toReference(reference);
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
      (await how(db, { context, reference: toReference(reference), id, now: now() }));
    return isDone
      ? succeeded(done)
      : failed(`There is no unsent answer ${id || "without a number"} to ${reference || "an inquiry"}.`);
  };

const summary: InboxCommand = async ({ options }, deps) => {
  const { db, context, timeZone, now, site } = deps;
  const count = Number(options.weeks ?? 26);
  if (!Number.isInteger(count) || count < 1 || count > 520) return failed("Say --weeks 13, 26 or 52.");
  const weeks = weeksUntil(now(), timeZone, count);
  const [figures, questions] = await Promise.all([
    summarise(db, { context, timeZone, weeks }),
    zeroResultQueries(db, { context, now: now() }),
  ]);
  return succeeded(
    formatInboxSummary({ weeks, figures, questions, language: site.language, timeZone, t: deps.t }),
  );
};

const examineAll: InboxCommand = (_input, deps) => diagnoseInquiryPath(deps, process.env, false);

const remove: InboxCommand = async ({ words, options, ask }, deps) => {
  const references = words.map(toReference).filter(isReference);
  const isConfirmed =
    options.yes === true ||
    (await ask(`Delete ${references.join(", ")} for good? Type "delete": `)) === "delete";
  if (!isConfirmed) return failed("Nothing was deleted.");
  const count = await deleteInquiries(deps.db, { context: deps.context, references });
  return count > 0 ? succeeded(`${count} deleted.`) : failed(unknown(words.join(" "), deps));
};

const block: InboxCommand = async ({ words: [typed = ""] }, deps) => {
  const sender = parseSender(typed);
  if (sender === null)
    return failed("Say an address such as name@example.com or a domain such as example.com.");
  await blockSender(deps.db, { context: deps.context, sender, now: deps.now(), person: deps.person });
  return succeeded(`${sender} is blocked.`);
};

const unblock: InboxCommand = async ({ words: [typed = ""] }, deps) =>
  (await unblockSender(deps.db, { context: deps.context, sender: parseSender(typed) ?? typed }))
    ? succeeded(`${typed} is off the list.`)
    : failed(`${typed || "Nobody"} is not on the list.`);

const blocked: InboxCommand = async (_input, { db, context }) =>
  succeeded((await listBlocked(db, context)).map(({ sender }) => sender).join("\n") || "Nobody is blocked.");

const erase: InboxCommand = async ({ words: [typed = ""], options, ask }, deps) => {
  const email = parseEmailAddress(typed);
  if (email === null) return failed("Say whom: npm run inbox -- erase name@example.com");
  const person = { context: deps.context, email };
  const found = await eraseEverywhere(deps, person, false);
  if (found === null) return failed(UNREACHABLE);
  const overview = formatErasure(found, email, deps.timeZone);
  if (found.isNothing) return succeeded(overview);
  const isConfirmed =
    options.yes === true || (await ask(`${overview}\n\nType "erase" to erase it: `)) === "erase";
  if (!isConfirmed) return failed("Nothing was erased.");
  const erased = await eraseEverywhere(deps, person, true);
  return erased === null ? failed(UNREACHABLE) : succeeded(`${overview}\n\nErased here.`);
};

const exportAll: InboxCommand = async ({ words, options }, deps) => {
  const format = EXPORT_FORMATS.find((known) => known === (options.format ?? "csv"));
  if (format === undefined) return failed(`--format ${options.format}: say csv or json.`);
  const query = parseInboxQuery(toSearch({ shelf: "all", ...options, q: words.join(" ") }));
  await noteExport(deps.db, { context: deps.context, format, now: deps.now(), person: deps.person });
  let text = "";
  for await (const chunk of toChunks(
    format,
    exportInquiries(deps.db, { ...deps, now: deps.now(), query }),
    deps.t,
  ))
    text += chunk;
  if (typeof options.out !== "string") return succeeded(text);
  writeFileSync(options.out, text, { mode: 0o600 });
  return succeeded(`Written to ${options.out}.`);
};

const sessions: InboxCommand = async ({ words: [action = "", which = ""] }, deps) => {
  const { db, context, now } = deps;
  const open = await listSessions(db, { context, now: now(), passphrases: null });
  if (action === "end" && which !== "") {
    const [found, ...more] = open.filter(({ id }) => id.startsWith(which));
    if (found === undefined || more.length > 0) return failed(`No session begins with ${which}.`);
    await endSessions(db, { context, id: found.id });
    return succeeded("That session is ended.");
  }
  if (action === "end") {
    const ended = await endSessions(db, { context, id: null });
    return succeeded(`${ended} ended; everyone has to sign in again.`);
  }
  return succeeded(formatSessions(open, deps.timeZone));
};

const unlock: InboxCommand = async (_input, { db, context }) => {
  await clearAllAttempts(db, context);
  return succeeded("The count of wrong passphrases starts anew: everybody may try again.");
};

/** What can be said after `npm run inbox --`, but for the passphrase, which needs no database. */
export const INBOX_COMMANDS: ReadonlyMap<string, InboxCommand> = new Map([
  ["list", list],
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
  ["summary", summary],
  ["check-up", examineAll],
  ["delete", remove],
  ["block", block],
  ["unblock", unblock],
  ["blocked", blocked],
  ["erase", erase],
  ["export", exportAll],
  ["sessions", sessions],
  ["unlock", unlock],
]);

const UNCHECKED = " INBOX_PEOPLE is not set here, so that nobody looked whether there is such a person.";

const UNREACHABLE =
  "Nothing was erased: the spare store did not answer. Against a site's own, NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN must be set.";

const toReference = (typed: string): string => typed.toUpperCase();

const unknown = (reference: string, { context }: InboxCommandDeps): string =>
  `There is no inquiry ${reference || "without a reference"} among those of ${context}.`;

const toSearch = (options: Options): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) if (typeof value === "string") search.set(name, value);
  for (const answer of Array.isArray(options.answer) ? options.answer : []) {
    const [name = "", ...value] = answer.split("=");
    search.set(ANSWER_PARAMETER + name.trim(), value.join("="));
  }
  return search;
};
