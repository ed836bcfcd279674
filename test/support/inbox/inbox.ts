import { readEnvironment } from "../../../netlify/environment.ts";
import type { Reply } from "../../../netlify/http/reply.ts";
import { dispatch } from "../../../netlify/http/route.ts";
import type { InboxDeps } from "../../../netlify/inbox/deps.ts";
import { inboxRoute } from "../../../netlify/inbox/handler.ts";
import { hashPassphrase } from "../../../netlify/inbox/passphrase.ts";
import { beginSession, passphraseVersion, SESSION_SECONDS } from "../../../netlify/inbox/session.ts";
import { readInboxSettings } from "../../../netlify/inbox/settings.ts";
import { insertSession } from "../../../netlify/inbox/store/sessions.ts";
import type { LogFacts } from "../../../netlify/log.ts";
import type { Database } from "../../../netlify/store/database.ts";
import type { DeployContext } from "../../../src/domain/deploy-context.ts";
import type { InboxLanguage } from "../../../src/domain/inbox/index.ts";
import { NOW, SITE, STUDY } from "../inquiries/contact.ts";
import { createDeps, createMemoryBlobs, createMemoryMailer, noDatabase } from "../inquiries/deps.ts";
import { t } from "./words.ts";

const GERMAN_STUDY = { ...STUDY, url: `/de${STUDY.url}`, title: "Eine bekannte Studie" };

export const PASSPHRASE = "correct horse battery";
export const SECRET = "s".repeat(32);
/** Cheap on purpose: what an attempt costs is not what these tests ask. */
export const PASSPHRASE_HASH = await hashPassphrase(PASSPHRASE, { N: 2, r: 1, p: 1 });

/** A database that knows every session and nothing else. */
const sessionsAlone: Database = {
  query: async <Row>(statement: string, values: unknown[]): Promise<Row[]> =>
    statement.includes("inbox_session") ? [{} as Row] : noDatabase.query(statement, values),
};

type InboxOptions = Partial<Pick<InboxDeps, "settings" | "db" | "now">> & {
  /** English where nothing is said. */
  language?: InboxLanguage;
  context?: DeployContext;
  timeZone?: string;
  /** With a webhook: a channel that inquiries of earlier days were not queued for. */
  hasWebhook?: boolean;
  /** Network address of who asks. */
  address?: string;
};

/** An inbox that is set up, a colleague who is signed in, and all that was done written down. */
export function createInbox(options: InboxOptions = {}) {
  const { context = "production", timeZone = "Europe/London", hasWebhook = false } = options;
  const { address = "203.0.113.7", db = sessionsAlone, now = () => NOW } = options;
  const logs: { event: string; facts: LogFacts }[] = [];
  const { blobs, stored, state } = createMemoryBlobs();
  let sent = 0;
  const { mailer } = createMemoryMailer();
  const base = createDeps({ db, blobs, mailer, now, log: (event, facts) => logs.push({ event, facts }) });
  const webhook = hasWebhook ? { WEBHOOK_URL: "https://hooks.firm.example/inquiries" } : {};
  const deps: InboxDeps = {
    ...base,
    environment: readEnvironment({ CONTEXT: context, ...webhook }),
    site: { ...base.site, url: SITE, timeZone },
    titleOfStudy: (slug) => (slug === STUDY.slug ? STUDY.title : null),
    studiesOfPage: (page) => ({
      find: (slug) => (slug === STUDY.slug ? (page?.startsWith("/de/") ? GERMAN_STUDY : STUDY) : null),
      suggest: async () => [],
      explain: async () => [{ slug: STUDY.slug, words: ["stock"], related: [] }],
    }),
    settings:
      options.settings ??
      readInboxSettings({ INBOX_PASSPHRASE_HASH: PASSPHRASE_HASH, SESSION_SECRET: SECRET }, t),
    t,
    ...options.language,
    send: async () => {
      sent += 1;
    },
  };
  const { session, cookie } = signInTo(deps);
  const answer = async (request: Request): Promise<Reply> => {
    await session(db).catch(() => {});
    return dispatch(inboxRoute, request, deps, { address, waitUntil: (work) => void work });
  };
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    answer(new Request(`${SITE}${path}`, { method, headers }));
  const post = (
    path: string,
    fields: Record<string, string> | [string, string][],
    headers: Record<string, string> = {},
  ) =>
    answer(
      new Request(`${SITE}${path}`, {
        method: "POST",
        headers: { Origin: SITE, "Content-Type": "application/x-www-form-urlencoded", ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
    );
  return {
    deps,
    logs,
    stored,
    blobState: state,
    sent: () => sent,
    ask,
    post,
    cookie,
    visit: (path: string, headers: Record<string, string> = {}) => ask(path, { ...cookie, ...headers }),
    /** The same as `submit`, for names that come several times. */
    postPairs: (path: string, fields: [string, string][]) => post(path, fields, cookie),
    submit: (path: string, fields: Record<string, string>) => post(path, fields, cookie),
  };
}

/** The `Cookie` header of somebody who signed in to this inbox just now. */
export const cookieOf = (deps: InboxDeps): { Cookie: string } => signInTo(deps).cookie;

/** A session that is written down before the first request, so that what a test empties before does not end it. */
function signInTo({ settings, environment, now }: InboxDeps) {
  const { context } = environment;
  if (!settings.isOpen) return { session: async (_db: Database) => {}, cookie: { Cookie: "" } };
  const [{ passphraseHash }] = settings.credentials;
  const { id, cookie } = beginSession({ secret: settings.secret, passphraseHash, context }, now());
  let isWritten = false;
  const session = async (db: Database): Promise<void> => {
    if (isWritten) return;
    isWritten = true;
    const passphrase = passphraseVersion(passphraseHash);
    const endsAt = new Date(now().getTime() + SESSION_SECONDS * 1_000);
    await insertSession(db, { context, now: now(), id, passphrase, browser: "Firefox on Linux", endsAt });
  };
  return { session, cookie: { Cookie: cookie.split(";")[0] ?? "" } };
}
