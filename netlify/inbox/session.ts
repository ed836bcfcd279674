import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { OpenInboxDeps } from "./deps.ts";
import { type PassphraseHash, parsePassphraseHash } from "./passphrase.ts";

/** Complete settings, or the reasons why they are not; `why` is shown to whoever opens the inbox. */
export type InboxSettings =
  | { isOpen: true; passphrase: PassphraseHash; passphraseHash: string; secret: string }
  | { isOpen: false; why: string[] };

/** 32 characters of base64url are 192 bits; a shorter secret may be guessed offline from one cookie. */
export const MIN_SECRET_LENGTH = 32;

/** Reads what the operator set. `.env.example` explains both names. */
export function readInboxSettings(variables: Readonly<Record<string, string | undefined>>): InboxSettings {
  const passphraseHash = variables.INBOX_PASSPHRASE_HASH?.trim() ?? "";
  const secret = variables.SESSION_SECRET?.trim() ?? "";
  const passphrase = parsePassphraseHash(passphraseHash);
  if (passphrase !== null && secret.length >= MIN_SECRET_LENGTH) {
    return { isOpen: true, passphrase, passphraseHash, secret };
  }
  const why: string[] = [];
  if (passphrase === null) why.push(formatHashFault(passphraseHash));
  if (secret.length < MIN_SECRET_LENGTH) why.push(formatSecretFault(secret));
  return { isOpen: false, why };
}

const formatHashFault = (text: string): string =>
  text === ""
    ? "INBOX_PASSPHRASE_HASH is not set. npm run inbox -- passphrase makes one."
    : "INBOX_PASSPHRASE_HASH is not what npm run inbox -- passphrase prints: scrypt$N$r$p$salt$hash.";

const formatSecretFault = (text: string): string =>
  `SESSION_SECRET is ${text === "" ? "not set" : "too short"}. Set it to ${MIN_SECRET_LENGTH} or more random characters.`;

/** What a session is bound to: it ends where the deploy context, the secret or the passphrase changes. */
export type SessionFacts = { context: DeployContext; secret: string; passphraseHash: string };

const toSessionFacts = ({ settings, environment }: OpenInboxDeps): SessionFacts => ({
  context: environment.context,
  secret: settings.secret,
  passphraseHash: settings.passphraseHash,
});

/** Whether a request carries a session of this inbox. */
export const isSignedIn = (request: Request, deps: OpenInboxDeps): boolean =>
  hasSession(request, toSessionFacts(deps), deps.now());

/** The `Set-Cookie` of somebody who signs in now. */
export const startSession = (deps: OpenInboxDeps): string => beginSession(toSessionFacts(deps), deps.now());

const HOURS = 12;
export const SESSION_SECONDS = HOURS * 3600;

/** `__Host-`: browsers take it over https only, for this host and no other (RFC 6265bis, section 4.1.3.2). */
const COOKIE = "__Host-inbox";
const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Strict";

/** The `Set-Cookie` that begins a session: its end in ms, and an HMAC over that and the passphrase it was opened with. */
export function beginSession(facts: SessionFacts, now: Date): string {
  const expiry = String(now.getTime() + SESSION_SECONDS * 1000);
  return `${COOKIE}=${expiry}.${sign(expiry, facts)}; Max-Age=${SESSION_SECONDS}; ${ATTRIBUTES}`;
}

export const END_SESSION = `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`;

/** Whether a request carries a session that we began, that has not ended, and whose passphrase is still the passphrase. */
export function hasSession(request: Request, facts: SessionFacts, now: Date): boolean {
  const [expiry = "", signature = ""] = readCookie(request)?.split(".") ?? [];
  if (!/^\d{13}$/.test(expiry) || Number(expiry) <= now.getTime()) return false;
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(expiry, facts))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The version of the passphrase is the hash of its hash: a new passphrase ends all sessions. */
function sign(expiry: string, { context, secret, passphraseHash }: SessionFacts): string {
  const version = createHash("sha256").update(passphraseHash).digest("hex");
  return createHmac("sha256", secret)
    .update(JSON.stringify(["inbox session", context, expiry, version]))
    .digest("base64url");
}

function readCookie(request: Request): string | undefined {
  const pairs = (request.headers.get("Cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
}
