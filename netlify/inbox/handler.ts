import { isSameOrigin } from "../http/csrf.ts";
import { allowedMethods, findHandler } from "../http/route.ts";
import { hasSession } from "./access/session.ts";
import { type InboxAnswer, message, notFound } from "./answers.ts";
import { isCrossSiteNavigation, redirectToSignIn, sessionEnded, showInterstitial } from "./pages/arrive.ts";
import { askErasure, erase } from "./pages/erase.ts";
import { exportFile } from "./pages/export.ts";
import { changeInquiry, showInquiry } from "./pages/inquiry.ts";
import { showList } from "./pages/list.ts";
import { showSignIn, signIn, signOut } from "./pages/sign-in.ts";
import { showSummary } from "./pages/summary.ts";
import type { InboxWorld, OpenInbox } from "./world.ts";

type InboxHandler = (request: Request, inbox: OpenInbox) => Promise<InboxAnswer> | InboxAnswer;
/** What can be done at one address. `isPublic`: also without a session. */
type InboxRoute = { GET?: InboxHandler; POST?: InboxHandler; isPublic?: true };

/** The addresses of the inbox; `functions/inbox.ts` repeats them, since Netlify reads only what stands there literally. */
export const INBOX_ROUTES: ReadonlyMap<string, InboxRoute> = new Map<string, InboxRoute>([
  ["/inbox/", { GET: showList }],
  ["/inbox/inquiry/", { GET: showInquiry, POST: changeInquiry }],
  ["/inbox/summary/", { GET: showSummary }],
  ["/inbox/export/", { GET: exportFile }],
  ["/inbox/erase/", { GET: askErasure, POST: erase }],
  ["/inbox/sign-in/", { GET: showSignIn, POST: signIn, isPublic: true }],
  ["/inbox/sign-out/", { POST: signOut, isPublic: true }],
]);

/**
 * Method, then origin, then session, then the route: a post that another site sent changes nothing and is not even read, and
 * without a session nobody learns what there is.
 */
export async function handleInbox(request: Request, world: InboxWorld): Promise<InboxAnswer> {
  const { settings } = world;
  if (!settings.isOpen) return closed(settings.why);
  const inbox: OpenInbox = { ...world, settings };
  const route = INBOX_ROUTES.get(new URL(request.url).pathname.replace(/\/?$/, "/"));
  const { method } = request;
  const door = route === undefined ? undefined : findHandler(route, request);
  if (route !== undefined && door === undefined) return wrongMethod(route);
  if (method === "POST" && !isSameOrigin(request, world.siteOrigin, "strict")) return foreignPost;
  if (!route?.isPublic && !hasSession(request, { ...settings, context: world.context }, world.now())) {
    if (method === "POST") return sessionEnded(request);
    return isCrossSiteNavigation(request) ? showInterstitial(request) : redirectToSignIn(request);
  }
  return door === undefined ? notFound() : door(request, inbox);
}

const closed = (why: readonly string[]): InboxAnswer =>
  message(503, "The inbox is closed", [
    "Inquiries are kept and sent as always; only this way to look at them is not set up.",
    ...why,
    "Set it where the site's environment variables are, and deploy again.",
  ]);

const wrongMethod = (route: InboxRoute): InboxAnswer =>
  message(405, "Nothing to do here", ["Go to the inbox and start from there."], {
    headers: { Allow: allowedMethods(route) },
  });

const foreignPost: InboxAnswer = message(403, "Nothing was changed", [
  "What was sent did not come from a page of this inbox. Go to the inbox and do it there.",
]);
