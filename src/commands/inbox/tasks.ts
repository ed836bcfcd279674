import { writeFileSync } from "node:fs";
import { eraseEverywhere } from "../../../netlify/inbox/erase-everywhere.ts";
import { toChunks } from "../../../netlify/inbox/export-chunks.ts";
import { changeStatus } from "../../../netlify/inbox/store/change-status.ts";
import { exportInquiries, noteExport } from "../../../netlify/inbox/store/export-inquiries.ts";
import { findInquiry } from "../../../netlify/inbox/store/find-inquiry.ts";
import { listInquiries, PAGE_SIZE } from "../../../netlify/inbox/store/list-inquiries.ts";
import { EXPORT_FORMATS, parseInboxQuery } from "../../domain/inbox/index.ts";
import { parseEmailAddress } from "../../domain/inquiry/parse-inquiry.ts";
import type { Desk } from "./desk.ts";
import { formatErasure, formatInquiry, formatList } from "./format.ts";

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** A command's own arguments, and how it asks the person at the keyboard. */
export type Order = { words: string[]; options: Options; ask: (question: string) => Promise<string> };

/** What a task says, and whether it did what it was told. */
export type Result = { output: string; ok: boolean };
export type Task = (order: Order, desk: Desk) => Promise<Result>;

const said = (output: string): Result => ({ output, ok: true });
const refused = (output: string): Result => ({ output, ok: false });

const list: Task = async ({ words, options }, desk) => {
  const query = parseInboxQuery(toSearch({ ...options, q: words.join(" ") }));
  const found = await listInquiries(desk.db, { ...desk, query });
  return said(formatList(found, query.page, PAGE_SIZE, desk.timeZone));
};

const show: Task = async ({ words: [reference = ""] }, desk) => {
  const inquiry = await findInquiry(desk.db, desk.context, toReference(reference));
  return inquiry === null ? refused(unknown(reference, desk)) : said(formatInquiry(inquiry, desk.timeZone));
};

const answer: Task = async ({ words: [reference = ""] }, desk) => {
  const moved = { ...desk, reference: toReference(reference), move: "answer", now: desk.now() } as const;
  if (await changeStatus(desk.db, moved)) return said(`${moved.reference} is marked as answered.`);
  return refused(`${unknown(reference, desk)} Or it is in quarantine: release it in the inbox first.`);
};

const erase: Task = async ({ words: [typed = ""], options, ask }, desk) => {
  const email = parseEmailAddress(typed);
  if (email === null) return refused("Say whom: npm run inbox -- erase name@example.com");
  const person = { context: desk.context, email };
  const found = await eraseEverywhere(desk, person, false);
  if (found === null) return refused(UNREACHABLE);
  const overview = formatErasure(found, email, desk.timeZone);
  if (found.isNothing) return said(overview);
  const isConfirmed =
    options.yes === true || (await ask(`${overview}\n\nType "erase" to erase it: `)) === "erase";
  if (!isConfirmed) return refused("Nothing was erased.");
  const erased = await eraseEverywhere(desk, person, true);
  return erased === null ? refused(UNREACHABLE) : said(`${overview}\n\nErased here.`);
};

const exportAll: Task = async ({ words, options }, desk) => {
  const format = EXPORT_FORMATS.find((known) => known === (options.format ?? "csv"));
  if (format === undefined) return refused(`--format ${options.format}: say csv or json.`);
  const query = parseInboxQuery(toSearch({ shelf: "all", ...options, q: words.join(" ") }));
  await noteExport(desk.db, { context: desk.context, format, now: desk.now() });
  let text = "";
  for await (const chunk of toChunks(format, exportInquiries(desk.db, { ...desk, query }))) text += chunk;
  if (typeof options.out !== "string") return said(text);
  writeFileSync(options.out, text, { mode: 0o600 });
  return said(`Written to ${options.out}.`);
};

/** What can be said after `npm run inbox --`, but for the passphrase, which needs no database. */
export const TASKS: ReadonlyMap<string, Task> = new Map([
  ["list", list],
  ["show", show],
  ["answer", answer],
  ["erase", erase],
  ["export", exportAll],
]);

const UNREACHABLE =
  "Nothing was erased: the spare store did not answer. Against a site's own, NETLIFY_SITE_ID and NETLIFY_AUTH_TOKEN must be set.";

const toReference = (typed: string): string => typed.toUpperCase();

const unknown = (reference: string, { context }: Desk): string =>
  `There is no inquiry ${reference || "without a reference"} among those of ${context}.`;

const toSearch = (options: Options): URLSearchParams => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) if (typeof value === "string") search.set(name, value);
  return search;
};
