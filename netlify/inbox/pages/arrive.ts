import { readForm } from "../../http/body.ts";
import { type InboxAnswer, message, page, redirect } from "../answers.ts";

const SIGN_IN = "/inbox/sign-in/";

/** Where somebody wanted to go: a path of the inbox, or its first page. Never another site. */
export function parseReturnPath(text: string | null): string {
  const base = "https://inbox.invalid";
  if (text === null || !URL.canParse(text, base)) return "/inbox/";
  const { origin, pathname, search } = new URL(text, base);
  const isRoom = origin === base && pathname.startsWith("/inbox/") && !pathname.startsWith("/inbox/sign-");
  return isRoom ? `${pathname}${search}` : "/inbox/";
}

export function redirectToSignIn(request: Request): InboxAnswer {
  const { pathname, search } = new URL(request.url);
  const to = parseReturnPath(`${pathname}${search}`);
  return redirect(to === "/inbox/" ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ to })}`);
}

/** Somebody followed a link of another site, such as a mail program on the web. */
export const isCrossSiteNavigation = (request: Request): boolean =>
  request.headers.get("Sec-Fetch-Site") === "cross-site" &&
  request.headers.get("Sec-Fetch-Mode") === "navigate";

/**
 * SameSite=Strict keeps the cookie back when a link of another site is followed, also from those who are signed in. This
 * page opens the same address again, from here: now the cookie comes along, or there is none.
 */
export function showInterstitial(request: Request): InboxAnswer {
  const { pathname, search } = new URL(request.url);
  const to = parseReturnPath(`${pathname}${search}`);
  return page("interstitial", { to });
}

/** A session ended while somebody was writing: nothing was changed, and the words are given back. */
export async function sessionEnded(request: Request): Promise<InboxAnswer> {
  const written = (await readForm(request))?.get("text")?.trim() ?? "";
  return message(
    403,
    "Your session has ended",
    ["Nothing was changed. Sign in and do it again."],
    written === "" ? {} : { kept: written },
  );
}
