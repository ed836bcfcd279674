import { readForm } from "../http/body.ts";
import { redirect } from "../http/reply.ts";
import type { InboxHandler } from "./deps.ts";
import { inboxPage } from "./pages.ts";
import { END_SESSION, findSession, passphraseVersion } from "./session.ts";
import { endSessions, listSessions } from "./store/sessions.ts";

/** Who is signed in: browser, since when, last used; the name where people have passphrases of their own. */
export const showSessions: InboxHandler = async (request, deps) => {
  const { db, environment, settings, now } = deps;
  const [own, sessions] = await Promise.all([
    findSession(request, deps),
    listSessions(db, {
      context: environment.context,
      now: now(),
      passphrases: settings.credentials.map(({ passphraseHash }) => passphraseVersion(passphraseHash)),
    }),
  ]);
  return inboxPage("sessions", {
    sessions: sessions.map(({ id, person, browser, startedAt, seenAt }) => ({
      id,
      person,
      browser,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
      isOwn: id === own?.id,
    })),
    done: new URL(request.url).searchParams.has("ended"),
  });
};

/** Ends the session that the form names, or all. Whoever ends their own is at the sign-in page then. */
export const changeSessions: InboxHandler = async (request, deps) => {
  const { db, environment, log } = deps;
  const { context } = environment;
  const [own, fields] = await Promise.all([findSession(request, deps), readForm(request)]);
  const isAll = fields?.get("action") === "end-all";
  const named = fields?.get("session") ?? "";
  if (!isAll && !/^[0-9a-f]{64}$/.test(named)) return redirect("/inbox/sessions/");
  const ended = await endSessions(db, { context, id: isAll ? null : named });
  log("sessions-ended", { ended });
  if (isAll || named === own?.id) return redirect("/inbox/sign-in/", [END_SESSION]);
  return redirect("/inbox/sessions/?ended");
};
