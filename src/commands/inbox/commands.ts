import { writeFileSync } from "node:fs";
import { parseSender } from "../../../netlify/inbox/blocked.ts";
import { clearAllAttempts } from "../../../netlify/inbox/sign-in-attempts.ts";
import {
  exportInquiries,
  listInquiries,
  noteExport,
  PAGE_SIZE,
} from "../../../netlify/inbox/store/inquiry-list.ts";
import { eraseEverywhere } from "../../../netlify/inbox/store/people.ts";
import { endSessions, listSessions } from "../../../netlify/inbox/store/sessions.ts";
import { summarise } from "../../../netlify/inbox/store/summary.ts";
import { blockSender, listBlocked, unblockSender } from "../../../netlify/store/spam.ts";
import { zeroResultQueries } from "../../../netlify/store/zero-results.ts";
import { toChunks } from "../../domain/inbox/export.ts";
import { ANSWER_PARAMETER, EXPORT_FORMATS, parseInboxQuery, weeksUntil } from "../../domain/inbox/index.ts";
import { parseEmailAddress } from "../../domain/inquiry/parse-inquiry.ts";
import { failed, type InboxCommand, type Options, succeeded } from "./command.ts";
import { diagnoseInquiryPath } from "./diagnose.ts";
import { formatErasure, formatInboxSummary, formatList, formatSessions } from "./format.ts";
import { INQUIRY_COMMANDS } from "./inquiry-commands.ts";

const list: InboxCommand = async ({ words, options }, deps) => {
  const query = parseInboxQuery(toSearch({ ...options, q: words.join(" ") }));
  const found = await listInquiries(deps.db, { ...deps, now: deps.now(), query });
  return succeeded(formatList(found, query.page, PAGE_SIZE, deps.timeZone));
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
  ...INQUIRY_COMMANDS,
  ["summary", summary],
  ["check-up", examineAll],
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

const toSearch = (options: Options): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) if (typeof value === "string") search.set(name, value);
  for (const answer of Array.isArray(options.answer) ? options.answer : []) {
    const [name = "", ...value] = answer.split("=");
    search.set(ANSWER_PARAMETER + name.trim(), value.join("="));
  }
  return search;
};
