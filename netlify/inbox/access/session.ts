import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { DeployContext } from "../../../src/domain/deploy-context.ts";

/** What a session is good for: one deploy context, one secret, one passphrase. */
export type SessionFacts = { context: DeployContext; secret: string; passphraseHash: string };

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
