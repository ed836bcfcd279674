import type { InboxTranslate } from "../../src/domain/inbox/index.ts";
import { normaliseLine } from "../../src/domain/inquiry/index.ts";
import { readForm } from "../http/body.ts";
import { type PageReply, type Reply, redirect } from "../http/reply.ts";
import { type InboxHandler, type OpenInboxDeps, peopleOf } from "./deps.ts";
import { inboxMessage, inboxPage } from "./pages.ts";
import { isPassphrase } from "./passphrase.ts";
import { END_SESSION, findSession, readDevice, startSession } from "./session.ts";
import { isSamePerson } from "./settings.ts";
import {
  ATTEMPT_WINDOW_MINUTES,
  allowAttempt,
  attemptSource,
  clearAttempts,
  MAX_ATTEMPTS,
} from "./sign-in-attempts.ts";
import { endSessions } from "./store/sessions.ts";

/** Characters; far beyond any passphrase, and little work for scrypt. */
const MAX_INPUT_LENGTH = 1_000;
const SIGN_IN_PATH = "/inbox/sign-in/";

export const showSignIn: InboxHandler = async (request, deps) => {
  const to = parseReturnPath(new URL(request.url).searchParams.get("to"));
  return (await findSession(request, deps)) ? redirect(to) : signInForm({ to, deps }, 200, null);
};

/**
 * Five attempts in a quarter of an hour from one network, or from a browser that has signed in before; the right passphrase
 * clears those before it.
 */
export const signIn: InboxHandler = async (request, deps, { address }) => {
  const { settings, environment, db, now, log, t } = deps;
  const fields = await readForm(request);
  const to = parseReturnPath(fields?.get("to") ?? null);
  const typed = fields?.get("passphrase")?.trim() ?? "";
  const name = normaliseLine(fields?.get("name") ?? "");
  const form = { to, deps, name };
  const people = peopleOf(settings);
  const isShared = people.length < settings.credentials.length;
  if (name === "" && !isShared) return signInForm(form, 422, t("inbox.errors.name"), "name");
  if (typed === "") return signInForm(form, 422, t("inbox.errors.passphrase"));
  const attempt = {
    context: environment.context,
    source: attemptSource(address, readDevice(request, deps)),
    secret: settings.secret,
    now: now(),
  };
  if (!(await allowAttempt(db, attempt))) {
    log("sign-in-refused", { why: "too many tries" });
    return tooManyAttempts(form);
  }
  const credential = settings.credentials.find(({ person }) =>
    name === "" || people.length === 0 ? person === null : isSamePerson(person, name),
  );
  // A name that does not exist takes as long as one that does.
  const { passphrase } = credential ?? settings.credentials[0];
  const isRight = typed.length <= MAX_INPUT_LENGTH && (await isPassphrase(typed, passphrase));
  if (!isRight || credential === undefined) {
    log("sign-in-refused", { why: "wrong passphrase" });
    const which = people.length === 0 ? "inbox.errors.wrong" : "inbox.errors.wrongPair";
    return signInForm(form, 403, t(which));
  }
  await clearAttempts(db, attempt);
  log("signed-in", {});
  return redirect(to, await startSession(request, deps, credential));
};

/** Ends the session on the server and in the browser. */
export const signOut: InboxHandler = async (request, deps) => {
  const session = await findSession(request, deps);
  if (session !== null) await endSessions(deps.db, { context: deps.environment.context, id: session.id });
  return redirect(SIGN_IN_PATH, [END_SESSION]);
};

type SignInForm = { to: string; deps: Pick<OpenInboxDeps, "settings" | "t">; name?: string };

/** Asks for a name too where people have passphrases of their own; no name is shown to whoever is outside. */
const signInForm = (
  { to, deps, name = "" }: SignInForm,
  status: number,
  error: string | null,
  field: "name" | "passphrase" = "passphrase",
): PageReply =>
  inboxPage(
    "sign-in",
    {
      to,
      name,
      asksName: peopleOf(deps.settings).length > 0,
      errors: error === null ? [] : [{ field, message: error }],
    },
    status,
  );

const tooManyAttempts = (form: SignInForm): Reply => ({
  ...signInForm(
    form,
    429,
    form.deps.t("inbox.errors.tooMany", { count: MAX_ATTEMPTS, minutes: ATTEMPT_WINDOW_MINUTES }),
  ),
  headers: { "Retry-After": String(ATTEMPT_WINDOW_MINUTES * 60) },
});

/** What a request without a session is answered with: the sign-in page, which leads back to where it wanted to go. */
export function redirectToSignIn(request: Request): Reply {
  const to = returnPathOf(request);
  return redirect(to === "/inbox/" ? SIGN_IN_PATH : `${SIGN_IN_PATH}?${new URLSearchParams({ to })}`);
}

/** Somebody followed a link of another site, such as a mail program on the web. */
export const isCrossSiteNavigation = (request: Request): boolean =>
  request.headers.get("Sec-Fetch-Site") === "cross-site" &&
  request.headers.get("Sec-Fetch-Mode") === "navigate";

/**
 * A page that opens the same address again. Browsers do not send a SameSite=Strict cookie when a link of another site is
 * followed; the second request comes from this site and brings it, if there is one.
 */
export const showInterstitial = (request: Request): Reply =>
  inboxPage("interstitial", { to: returnPathOf(request) });

/** A post after the session ended: nothing is changed, and the text of a note is given back. */
export async function sessionEnded(request: Request, t: InboxTranslate): Promise<Reply> {
  const fields = await readForm(request);
  const unsentText = (fields?.get("text") ?? fields?.get("reply") ?? "").trim();
  return inboxMessage(
    403,
    t("inbox.messages.ended.title"),
    [t("inbox.messages.ended.detail")],
    unsentText === "" ? {} : { unsentText },
  );
}

function returnPathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return parseReturnPath(`${pathname}${search}`);
}

/** A path of the inbox to return to after signing in; `/inbox/` for anything else, so that it never leads to another site. */
function parseReturnPath(text: string | null): string {
  const base = "https://inbox.invalid";
  if (text === null || !URL.canParse(text, base)) return "/inbox/";
  const { origin, pathname, search } = new URL(text, base);
  const isInboxPage =
    origin === base && pathname.startsWith("/inbox/") && !pathname.startsWith("/inbox/sign-");
  return isInboxPage ? `${pathname}${search}` : "/inbox/";
}
