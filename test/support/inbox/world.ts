import { hashPassphrase } from "../../../netlify/inbox/access/passphrase.ts";
import { beginSession } from "../../../netlify/inbox/access/session.ts";
import { readInboxSettings } from "../../../netlify/inbox/access/settings.ts";
import { handleInbox } from "../../../netlify/inbox/handler.ts";
import type { InboxWorld } from "../../../netlify/inbox/world.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import type { Database } from "../../../netlify/store/database.ts";
import { NOW, SITE } from "../inquiries/contact.ts";
import { createMemoryBlobs } from "../inquiries/deps.ts";

export const PASSPHRASE = "correct horse battery";
export const SECRET = "s".repeat(32);
/** Cheap on purpose: what a try costs is not what these tests ask. */
export const PASSPHRASE_HASH = await hashPassphrase(PASSPHRASE, { N: 2, r: 1, p: 1 });

/** No question reaches it: for what is decided before the database. */
export const noDatabase: Database = {
  query: async () => {
    throw new Error("the database was asked");
  },
};

/** An inbox that is open, a colleague who is signed in, and all that was done written down. */
export function createInbox(changes: Partial<InboxWorld> = {}) {
  const logs: { event: string; facts: LogFacts }[] = [];
  const { blobs, stored, state } = createMemoryBlobs();
  let sent = 0;
  const world: InboxWorld = {
    settings: readInboxSettings({ INBOX_PASSPHRASE_HASH: PASSPHRASE_HASH, SESSION_SECRET: SECRET }),
    context: "production",
    siteOrigin: SITE,
    timeZone: "Europe/London",
    language: "en-GB",
    db: noDatabase,
    blobs,
    studyTitle: (slug) => (slug === "known-study" ? "A known study" : null),
    channels: ["mail"],
    destinations: { mail: ["sales@firm.example"], webhook: "hooks.firm.example" },
    address: "203.0.113.7",
    send: async () => {
      sent += 1;
    },
    waitUntil: (work) => void work,
    now: () => NOW,
    log: (event, facts) => logs.push({ event, facts }),
    ...changes,
  };
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    handleInbox(new Request(`${SITE}${path}`, { method, headers }), world);
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    handleInbox(
      new Request(`${SITE}${path}`, {
        method: "POST",
        headers: { Origin: SITE, "Content-Type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
      world,
    );
  const cookie = cookieOf(world);
  return {
    world,
    logs,
    stored,
    blobState: state,
    sent: () => sent,
    ask,
    post,
    cookie,
    visit: (path: string, headers: Record<string, string> = {}) => ask(path, { ...cookie, ...headers }),
    submit: (path: string, fields: Record<string, string>) => post(path, fields, cookie),
  };
}

/** The `Cookie` header of somebody who signed in to this world just now. */
export function cookieOf({ settings, context, now }: InboxWorld): { Cookie: string } {
  if (!settings.isOpen) return { Cookie: "" };
  const [pair = ""] = beginSession({ ...settings, context }, now()).split(";");
  return { Cookie: pair };
}
