import type { InboxTranslate } from "../../src/domain/inbox/index.ts";
import { isSameOrigin } from "../http/csrf.ts";
import type { Reply } from "../http/reply.ts";
import { allowedMethods, findHandler, type Handler, type Methods, type Route } from "../http/route.ts";
import { changeBlocked, showBlocked } from "./blocked.ts";
import type { InboxDeps, InboxHandler, OpenInboxDeps } from "./deps.ts";
import { runDoctor, showDoctor } from "./doctor.ts";
import { askErasure, erase } from "./erase.ts";
import { changeInquiry, showInquiry } from "./inquiry.ts";
import { changeList, exportList, showList } from "./list.ts";
import { inboxMessage, notFound } from "./pages.ts";
import { findSession } from "./session.ts";
import { changeSessions, showSessions } from "./session-list.ts";
import {
  isCrossSiteNavigation,
  redirectToSignIn,
  sessionEnded,
  showInterstitial,
  showSignIn,
  signIn,
  signOut,
} from "./sign-in.ts";
import { showSummary } from "./summary.ts";

/** The handlers of one address. `isPublic`: also without a session. */
type InboxRoute = Methods<InboxHandler> & { isPublic?: true };

/** The addresses of the inbox; `functions/inbox.ts` repeats them, since Netlify reads only what stands there literally. */
export const INBOX_ROUTES: ReadonlyMap<string, InboxRoute> = new Map<string, InboxRoute>([
  ["/inbox/", { GET: showList, POST: changeList }],
  ["/inbox/inquiry/", { GET: showInquiry, POST: changeInquiry }],
  ["/inbox/summary/", { GET: showSummary }],
  ["/inbox/export/", { GET: exportList }],
  ["/inbox/erase/", { GET: askErasure, POST: erase }],
  ["/inbox/blocked/", { GET: showBlocked, POST: changeBlocked }],
  ["/inbox/doctor/", { GET: showDoctor, POST: runDoctor }],
  ["/inbox/sessions/", { GET: showSessions, POST: changeSessions }],
  ["/inbox/sign-in/", { GET: showSignIn, POST: signIn, isPublic: true }],
  ["/inbox/sign-out/", { POST: signOut, isPublic: true }],
]);

/**
 * Settings, method, origin, session, then the handler of the address. In this order a cross-origin post is refused before
 * its body is read, and an address that does not exist cannot be told from one that does without a session.
 */
const answerInbox: Handler<InboxDeps> = async (request, deps, visitor) => {
  const { settings, t } = deps;
  if (!settings.isOpen) return notSetUp(settings.why, t);
  const route = INBOX_ROUTES.get(new URL(request.url).pathname.replace(/\/?$/, "/"));
  const handler = route === undefined ? undefined : findHandler(route, request);
  if (route !== undefined && handler === undefined) return wrongMethod(route, t);
  const isPost = request.method === "POST";
  if (isPost && !isSameOrigin(request, deps.site.url, "strict")) return foreignPost(t);
  const session = route?.isPublic ? null : await findSession(request, { ...deps, settings });
  if (!route?.isPublic && session === null) {
    if (isPost) return sessionEnded(request, t);
    return isCrossSiteNavigation(request) ? showInterstitial(request) : redirectToSignIn(request);
  }
  const open: OpenInboxDeps = { ...deps, settings, person: session?.person ?? null };
  return handler === undefined ? notFound(t) : handler(request, open, visitor);
};

/** One route for all addresses: the checks before the method and the page that a wrong one gets are the inbox's own. */
export const inboxRoute = { ALL: answerInbox } satisfies Route<InboxDeps>;

const notSetUp = (why: readonly string[], t: InboxTranslate): Reply =>
  inboxMessage(503, t("inbox.messages.closed.title"), [
    t("inbox.messages.closed.kept"),
    ...why,
    t("inbox.messages.closed.cure"),
  ]);

const wrongMethod = (route: InboxRoute, t: InboxTranslate): Reply =>
  inboxMessage(405, t("inbox.messages.method.title"), [t("inbox.messages.method.detail")], {
    headers: { Allow: allowedMethods(route) },
  });

const foreignPost = (t: InboxTranslate): Reply =>
  inboxMessage(403, t("inbox.messages.foreign.title"), [t("inbox.messages.foreign.detail")]);
