import { writeFileSync } from "node:fs";
import { isDay, LESSONS } from "../../../netlify/inbox/actions.ts";
import { parseSender } from "../../../netlify/inbox/blocked.ts";
import { clearAllAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import {
  assignInquiries,
  changeStatus,
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
import { blockSender, learnInquiries, listBlocked, unblockSender } from "../../../netlify/store/spam.ts";
import { toChunks } from "../../domain/inbox/export.ts";
import { EXPORT_FORMATS, parseInboxQuery } from "../../domain/inbox/index.ts";
import { CHANNELS, isReference, normaliseText } from "../../domain/inquiry/index.ts";
import { parseEmailAddress } from "../../domain/inquiry/parse-inquiry.ts";
import type { InboxCommandDeps } from "./deps.ts";
import { formatErasure, formatInquiry, formatList, formatSessions } from "./format.ts";

export type Options = Readonly<Record<string, string | boolean | undefined>>;

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
    : succeeded(formatInquiry(inquiry, deps.timeZone));
};

const answer: InboxCommand = async ({ words: [reference = ""] }, deps) => {
  const change = { ...deps, reference: toReference(reference), action: "answer", now: deps.now() } as const;
  if (await changeStatus(deps.db, change)) {
    await learnInquiries(deps.db, { context: deps.context, references: [change.reference], as: "honest" });
    return succeeded(`${change.reference} is marked as answered.`);
  }
  return failed(`${unknown(reference, deps)} Or it is in quarantine: release it in the inbox first.`);
};

/** Moves an inquiry and learns from it as the inbox does. */
const move =
  (action: StatusAction): InboxCommand =>
  async ({ words }, deps) => {
    const { db, context, now } = deps;
    const references = words.map(toReference).filter(isReference);
    const count = await changeStatuses(db, { context, references, action, now: now() });
    if (count === 0)
      return failed(`${unknown(words.join(" "), deps)} Or that cannot be done from where it is.`);
    await learnInquiries(db, { context, references, as: LESSONS[action] });
    return succeeded(`Done: ${action}, ${count} of ${words.length}.`);
  };

const assign: InboxCommand = async ({ words: [reference = "", ...name] }, deps) => {
  const to = name.join(" ") || null;
  const change = { context: deps.context, references: [toReference(reference)], to };
  return (await assignInquiries(deps.db, change)) > 0
    ? succeeded(`${toReference(reference)} is ${to === null ? "nobody's" : `assigned to ${to}`}.`)
    : failed(unknown(reference, deps));
};

const followUp: InboxCommand = async ({ words: [reference = "", day = ""] }, deps) => {
  if (day !== "" && !isDay(day)) return failed("Say the day as year, month and day, such as 2025-03-20.");
  const change = { context: deps.context, references: [toReference(reference)], day: day || null };
  return (await setFollowUp(deps.db, change)) > 0
    ? succeeded(day === "" ? "No day to come back." : `To come back to on ${day}.`)
    : failed(unknown(reference, deps));
};

const note: InboxCommand = async ({ words: [reference = "", ...text] }, deps) => {
  const written = normaliseText(text.join(" "));
  if (written === "") return failed("Say what to note: npm run inbox -- note REFERENCE words");
  const added = { ...deps, reference: toReference(reference), text: written, now: deps.now() };
  return (await addNote(deps.db, added)) ? succeeded("Noted.") : failed(unknown(reference, deps));
};

const send: InboxCommand = async ({ words: [reference = "", typed = "", recipient = ""] }, deps) => {
  const channel = CHANNELS.find((known) => known === typed);
  if (channel === undefined) return failed(`Say by which way: ${CHANNELS.join(", ")}.`);
  const resend = { context: deps.context, reference: toReference(reference), channel, recipient };
  return (await sendAgain(deps.db, { ...resend, mayAdd: recipient === "", now: deps.now() }))
    ? succeeded("Queued; the site sends it within five minutes.")
    : failed(`${unknown(reference, deps)} Or it is in quarantine, or being sent right now.`);
};

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
  await blockSender(deps.db, { context: deps.context, sender, now: deps.now() });
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
  await noteExport(deps.db, { context: deps.context, format, now: deps.now() });
  let text = "";
  for await (const chunk of toChunks(format, exportInquiries(deps.db, { ...deps, now: deps.now(), query })))
    text += chunk;
  if (typeof options.out !== "string") return succeeded(text);
  writeFileSync(options.out, text, { mode: 0o600 });
  return succeeded(`Written to ${options.out}.`);
};

const sessions: InboxCommand = async ({ words: [action = ""] }, deps) => {
  const { db, context, now } = deps;
  if (action === "end") {
    const ended = await endSessions(db, { context, id: null });
    return succeeded(`${ended} ended; everyone has to sign in again.`);
  }
  const open = await listSessions(db, { context, now: now(), passphrases: null });
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
  ["answer", answer],
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
  ["delete", remove],
  ["block", block],
  ["unblock", unblock],
  ["blocked", blocked],
  ["erase", erase],
  ["export", exportAll],
  ["sessions", sessions],
  ["unlock", unlock],
]);

const UNREACHABLE =
  "Nothing was erased: the spare store did not answer. Against a site's own, NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN must be set.";

const toReference = (typed: string): string => typed.toUpperCase();

const unknown = (reference: string, { context }: InboxCommandDeps): string =>
  `There is no inquiry ${reference || "without a reference"} among those of ${context}.`;

const toSearch = (options: Options): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) if (typeof value === "string") search.set(name, value);
  return search;
};
