import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { formatBrowser } from "../../src/domain/inbox/index.ts";
import type { OpenInboxDeps } from "./deps.ts";
import type { Credential } from "./settings.ts";
import { insertSession, touchSession } from "./store/sessions.ts";

/** What a session is bound to: it ends where the deploy context, the secret or the passphrase changes. */
export type SessionFacts = { context: DeployContext; secret: string; passphraseHash: string };

type SessionDeps = Pick<OpenInboxDeps, "settings" | "environment" | "db" | "now">;

type StartDeps = SessionDeps & Pick<OpenInboxDeps, "t">;

const toSessionFacts = (
  { settings, environment }: SessionDeps,
  { passphraseHash }: Credential,
): SessionFacts => ({ context: environment.context, secret: settings.secret, passphraseHash });

/** `person`: who signed in; null where the passphrase is one for all. */
export type Session = { id: string; person: string | null };

/** The session that a request carries and that has not been ended; null: none. Notes that it was used. */
export async function findSession(request: Request, deps: SessionDeps): Promise<Session | null> {
  const { db, environment, settings, now } = deps;
  for (const credential of settings.credentials) {
    const id = readSession(request, toSessionFacts(deps, credential), now());
    if (id === null) continue;
    const isOpen = await touchSession(db, { context: environment.context, now: now(), id });
    return isOpen ? { id, person: credential.person } : null;
  }
  return null;
}

/** Begins a session for somebody who signs in now; the `Set-Cookie` values. */
export async function startSession(
  request: Request,
  deps: StartDeps,
  credential: Credential,
): Promise<string[]> {
  const { db, environment, now, t } = deps;
  const facts = toSessionFacts(deps, credential);
  const { id, cookie } = beginSession(facts, now());
  await insertSession(db, {
    context: environment.context,
    now: now(),
    id,
    passphrase: passphraseVersion(credential.passphraseHash),
    person: credential.person ?? "",
    browser: formatBrowser(request.headers.get("User-Agent") ?? "", t),
    endsAt: new Date(now().getTime() + SESSION_SECONDS * 1000),
  });
  return [cookie, rememberDevice(facts)];
}

/** Names the passphrase that a session was opened with; 64 bits of a hash of its hash. */
export const passphraseVersion = (passphraseHash: string): string =>
  createHash("sha256").update(passphraseHash).digest("hex").slice(0, 16);

const HOURS = 12;

export const SESSION_SECONDS = HOURS * 3600;

/** `__Host-`: browsers take it over https only, for this host and no other (RFC 6265bis, section 4.1.3.2). */
const COOKIE = "__Host-inbox";

const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Strict";

const TOKEN_BYTES = 16;

/** A session and its cookie: its end in ms, a random token, and an HMAC over both and the passphrase it was opened with. */
export function beginSession(facts: SessionFacts, now: Date): { id: string; cookie: string } {
  const expiry = String(now.getTime() + SESSION_SECONDS * 1000);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const value = `${expiry}.${token}.${sign(["inbox session", expiry, token], facts)}`;
  return { id: toId(token), cookie: `${COOKIE}=${value}; Max-Age=${SESSION_SECONDS}; ${ATTRIBUTES}` };
}

export const END_SESSION = `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;

/** The id of the session that a request carries: one that we began, that is not over, and whose passphrase is still in use. */
export function readSession(request: Request, facts: SessionFacts, now: Date): string | null {
  const [expiry = "", token = "", signature = ""] = readCookie(request, COOKIE)?.split(".") ?? [];
  if (!/^\d{13}$/.test(expiry) || Number(expiry) <= now.getTime()) return null;
  return isEqual(signature, sign(["inbox session", expiry, token], facts)) ? toId(token) : null;
}

/** What is kept of a token: whoever reads the table cannot make a cookie of it. */
const toId = (token: string): string => createHash("sha256").update(token).digest("hex");

const DEVICE_COOKIE = "__Host-inbox-device";

const DEVICE_SECONDS = 180 * 86_400;

/**
 * A browser that has signed in is known by a cookie, and its failed attempts count for it alone: a colleague who mistypes, or
 * somebody else on the office's network, does not lock it out (OWASP, "Slow Down Online Guessing Attacks with Device
 * Cookies"). It opens nothing by itself.
 */
function rememberDevice(facts: SessionFacts): string {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const value = `${token}.${sign(["inbox device", token], facts)}`;
  return `${DEVICE_COOKIE}=${value}; Max-Age=${DEVICE_SECONDS}; ${ATTRIBUTES}`;
}

/** The token of a browser that has signed in with this passphrase before; null for any other. */
export function readDevice(request: Request, deps: SessionDeps): string | null {
  const [token = "", signature = ""] = readCookie(request, DEVICE_COOKIE)?.split(".") ?? [];
  const isKnown = deps.settings.credentials.some((credential) =>
    isEqual(signature, sign(["inbox device", token], toSessionFacts(deps, credential))),
  );
  return isKnown ? token : null;
}

/** The version of the passphrase is the hash of its hash: a new passphrase ends all sessions. */
function sign(parts: readonly string[], { context, secret, passphraseHash }: SessionFacts): string {
  const version = createHash("sha256").update(passphraseHash).digest("hex");
  return createHmac("sha256", secret)
    .update(JSON.stringify([...parts, context, version]))
    .digest("base64url");
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
