import { readForm } from "../../http/body.ts";
import { isPassphrase } from "../access/passphrase.ts";
import { beginSession, END_SESSION, hasSession } from "../access/session.ts";
import {
  ATTEMPT_WINDOW_MINUTES,
  allowAttempt,
  clearAttempts,
  MAX_ATTEMPTS,
} from "../access/sign-in-attempts.ts";
import { type InboxAnswer, page, redirect } from "../answers.ts";
import type { OpenInbox } from "../world.ts";
import { parseReturnPath } from "./arrive.ts";

/** Far beyond any passphrase, and little work for scrypt. */
const LONGEST = 1_000;

export function showSignIn(request: Request, { settings, context, now }: OpenInbox): InboxAnswer {
  const to = parseReturnPath(new URL(request.url).searchParams.get("to"));
  if (hasSession(request, { ...settings, context }, now())) return redirect(to);
  return form(to, 200, null);
}

/** Five tries in a quarter of an hour from one network; the right passphrase makes the earlier ones count no more. */
export async function signIn(request: Request, inbox: OpenInbox): Promise<InboxAnswer> {
  const { settings, context, db, address, now, log } = inbox;
  const fields = await readForm(request);
  const to = parseReturnPath(fields?.get("to") ?? null);
  const typed = fields?.get("passphrase")?.trim() ?? "";
  if (typed === "") return form(to, 422, "Enter the passphrase");
  const tried = { context, address, secret: settings.secret, now: now() };
  if (!(await allowAttempt(db, tried))) {
    log("sign-in-refused", { why: "too many tries" });
    return tooMany(to);
  }
  if (typed.length > LONGEST || !(await isPassphrase(typed, settings.passphrase))) {
    log("sign-in-refused", { why: "wrong passphrase" });
    return form(to, 403, "This is not the passphrase");
  }
  await clearAttempts(db, tried);
  log("signed-in", {});
  return redirect(to, { "Set-Cookie": beginSession({ ...settings, context }, now()) });
}

export const signOut = (): InboxAnswer => redirect("/inbox/sign-in/", { "Set-Cookie": END_SESSION });

const form = (to: string, status: number, error: string | null): Extract<InboxAnswer, { kind: "page" }> =>
  page("sign-in", { to, errors: error === null ? [] : [{ field: "passphrase", message: error }] }, status);

const tooMany = (to: string): InboxAnswer => ({
  ...form(
    to,
    429,
    `Someone on your network tried ${MAX_ATTEMPTS} times. Wait ${ATTEMPT_WINDOW_MINUTES} minutes, then try again`,
  ),
  headers: { "Retry-After": String(ATTEMPT_WINDOW_MINUTES * 60) },
});
