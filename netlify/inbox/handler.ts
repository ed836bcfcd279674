import { isSameOrigin } from "../http/csrf.ts";
import { allowedMethods, findHandler } from "../http/route.ts";
import { hasSession } from "./access/session.ts";
import { type InboxAnswer, message, notFound } from "./answers.ts";
import { isFromElsewhere, leadIn, sessionEnded, toSignIn } from "./pages/arrive.ts";
import { askErasure, erase } from "./pages/erase.ts";
import { exportFile } from "./pages/export.ts";
import { changeInquiry, showInquiry } from "./pages/inquiry.ts";
import { showList } from "./pages/list.ts";
import { showSignIn, signIn, signOut } from "./pages/sign-in.ts";
import { showSummary } from "./pages/summary.ts";
import type { InboxWorld, OpenInbox } from "./world.ts";

type Door = (request: Request, inbox: OpenInbox) => Promise<InboxAnswer> | InboxAnswer;
/** What can be done at one address. `isPublic`: also without a session. */
type Room = { GET?: Door; POST?: Door; isPublic?: true };

/** The addresses of the inbox; `functions/inbox.ts` repeats them, since Netlify reads only what stands there literally. */
export const ROOMS: ReadonlyMap<string, Room> = new Map<string, Room>([
  ["/inbox/", { GET: showList }],
  ["/inbox/inquiry/", { GET: showInquiry, POST: changeInquiry }],
  ["/inbox/summary/", { GET: showSummary }],
  ["/inbox/export/", { GET: exportFile }],
  ["/inbox/erase/", { GET: askErasure, POST: erase }],
  ["/inbox/sign-in/", { GET: showSignIn, POST: signIn, isPublic: true }],
  ["/inbox/sign-out/", { POST: signOut, isPublic: true }],
]);

/**
 * Method, then origin, then session, then the room: a post that another site sent changes nothing and is not even read, and
 * without a session nobody learns what there is.
 */
export async function handleInbox(request: Request, world: InboxWorld): Promise<InboxAnswer> {
  const { settings } = world;
  if (!settings.isOpen) return closed(settings.why);
  const inbox: OpenInbox = { ...world, settings };
  const room = ROOMS.get(new URL(request.url).pathname.replace(/\/?$/, "/"));
  const { method } = request;
  const door = room === undefined ? undefined : findHandler(room, request);
  if (room !== undefined && door === undefined) return wrongMethod(room);
  if (method === "POST" && !isSameOrigin(request, world.siteOrigin, "strict")) return foreignPost;
  if (!room?.isPublic && !hasSession(request, { ...settings, context: world.context }, world.now())) {
    if (method === "POST") return sessionEnded(request);
    return isFromElsewhere(request) ? leadIn(request) : toSignIn(request);
  }
  return door === undefined ? notFound() : door(request, inbox);
}

const closed = (why: readonly string[]): InboxAnswer =>
  message(503, "The inbox is closed", [
    "Inquiries are kept and sent as always; only this way to look at them is not set up.",
    ...why,
    "Set it where the site's environment variables are, and deploy again.",
  ]);

const wrongMethod = (room: Room): InboxAnswer =>
  message(405, "Nothing to do here", ["Go to the inbox and start from there."], {
    headers: { Allow: allowedMethods(room) },
  });

const foreignPost: InboxAnswer = message(403, "Nothing was changed", [
  "What was sent did not come from a page of this inbox. Go to the inbox and do it there.",
]);
