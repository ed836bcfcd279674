import { parseEmailAddress } from "../../src/domain/inquiry/parse-inquiry.ts";
import { domainOf } from "../../src/domain/inquiry/spam-classifier.ts";
import { readForm } from "../http/body.ts";
import { type Reply, redirect } from "../http/reply.ts";
import { blockSender, listBlocked, unblockSender } from "../store/spam.ts";
import type { InboxHandler, OpenInboxDeps } from "./deps.ts";
import { inboxPage } from "./pages.ts";

/** A mail address or a domain, in lower case; null for anything else. `@client.example` is a domain too. */
export function parseSender(typed: string): string | null {
  const text = typed.trim().replace(/^@/, "");
  const address = parseEmailAddress(text);
  if (address !== null) return address.toLowerCase();
  const asAddress = text.includes("@") ? null : parseEmailAddress(`any@${text}`);
  return asAddress === null ? null : domainOf(asAddress);
}

type BlockForm = { typed?: string; error?: string; done?: DoneKey | null };

async function render(
  { db, environment, t }: Pick<OpenInboxDeps, "db" | "environment" | "t">,
  { typed = "", error, done = null }: BlockForm,
): Promise<Reply> {
  const blocked = await listBlocked(db, environment.context);
  const data = {
    blocked: blocked.map((entry) => ({ ...entry, blockedAt: entry.blockedAt.toISOString() })),
    sender: typed,
    done: done === null ? null : t(done),
    errors: error === undefined ? [] : [{ field: "sender", message: error }],
  };
  return inboxPage("blocked", data, error === undefined ? 200 : 422);
}

type DoneKey = "inbox.done.block" | "inbox.done.unblock";

const DONE: ReadonlyMap<string, DoneKey> = new Map<string, DoneKey>([
  ["block", "inbox.done.block"],
  ["unblock", "inbox.done.unblock"],
]);

/** Whose inquiries are set aside. */
export const showBlocked: InboxHandler = (request, deps) =>
  render(deps, { done: DONE.get(new URL(request.url).searchParams.get("done") ?? "") ?? null });

/** Puts an address or a domain on the list, or takes it off. */
export const changeBlocked: InboxHandler = async (request, deps) => {
  const { db, environment, person, now, log, t } = deps;
  const { context } = environment;
  const fields = await readForm(request);
  const typed = fields?.get("sender") ?? "";
  const sender = parseSender(typed);
  if (sender === null) {
    return render(deps, { typed, error: t("inbox.errors.sender") });
  }
  const isRemoving = fields?.get("action") === "unblock";
  if (isRemoving) await unblockSender(db, { context, sender });
  else await blockSender(db, { context, sender, now: now(), person });
  log("block-list-changed", { blocked: !isRemoving });
  return redirect(`/inbox/blocked/?done=${isRemoving ? "unblock" : "block"}`);
};
