import { writeFileSync } from "node:fs";
import { clearAllAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import { changeStatus } from "../../../netlify/inbox/store/change.ts";
import { findInquiry } from "../../../netlify/inbox/store/inquiry.ts";
import {
  exportInquiries,
  listInquiries,
  noteExport,
  PAGE_SIZE,
} from "../../../netlify/inbox/store/inquiry-list.ts";
import { eraseEverywhere } from "../../../netlify/inbox/store/people.ts";
import { endSessions, listSessions } from "../../../netlify/inbox/store/sessions.ts";
import { toChunks } from "../../domain/inbox/export.ts";
import { EXPORT_FORMATS, parseInboxQuery } from "../../domain/inbox/index.ts";
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
  if (await changeStatus(deps.db, change)) return succeeded(`${change.reference} is marked as answered.`);
  return failed(`${unknown(reference, deps)} Or it is in quarantine: release it in the inbox first.`);
};

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
