import type { Deps } from "../deps.ts";
import { errorText } from "../log.ts";
import type { Database } from "../store/database.ts";

/**
 * What publishing on time touches. `scheduled`: when case studies of this deploy fall due, ISO 8601; a deploy knows those that were
 * not due when it was built. `callHook` asks for a build and throws where none was promised.
 */
export type PublishDeps = Pick<Deps, "db" | "environment" | "now" | "log"> & {
  scheduled: readonly string[];
  callHook: (url: URL) => Promise<void>;
};

/** How often the function runs, as its schedule says. */
const INTERVAL_MS = 5 * 60_000;
/** For how long one run keeps others from calling: longer than a call may take. */
const CLAIM_MINUTES = 2;

/**
 * Calls the build hook once when a case study has fallen due: the build it asks for shows the study, and its deploy has it no more
 * among what is scheduled. Throws where the hook cannot be called, so that the run shows as failed; the next one tries again.
 */
export async function publishDue(deps: PublishDeps): Promise<void> {
  const { environment, scheduled, callHook, now, log } = deps;
  if (environment.context !== "production") return;
  const due = latestDue(scheduled, now());
  if (due === null) return;
  if (environment.buildHook === null)
    return log("publish-not-called", {
      why: "BUILD_HOOK_URL is not set, or is no https address",
      due: due.toISOString(),
    });
  if (!(await claim(due, deps))) return;
  await callHook(environment.buildHook);
  log("publish-called", { due: due.toISOString() });
  await markCalled(due, deps);
}

/** The last of the times that have come: one build shows all before it as well. */
function latestDue(scheduled: readonly string[], now: Date): Date | null {
  const come = scheduled.map((time) => Date.parse(time)).filter((time) => time <= now.getTime());
  return come.length === 0 ? null : new Date(Math.max(...come));
}

/** Whether this run is the one that calls. Without a database it is the run right after the time, as far as the clock tells. */
async function claim(due: Date, { db, environment, now, log }: PublishDeps): Promise<boolean> {
  try {
    return await claimCall(db, environment.context, due, now());
  } catch (error) {
    log("publish-claim-failed", { error: errorText(error) });
    return now().getTime() - due.getTime() < INTERVAL_MS;
  }
}

async function claimCall(db: Database, context: string, due: Date, now: Date): Promise<boolean> {
  const claimed = await db.query<{ due: Date }>(
    `INSERT INTO build_hook_call AS call (context, due, claimed_at) VALUES ($1, $2::timestamptz, $3::timestamptz)
     ON CONFLICT (context, due) DO UPDATE SET claimed_at = excluded.claimed_at
       WHERE call.called_at IS NULL
         AND call.claimed_at <= excluded.claimed_at - make_interval(mins => $4::integer)
     RETURNING due`,
    [context, due.toISOString(), now.toISOString(), CLAIM_MINUTES],
  );
  return claimed.length > 0;
}

async function markCalled(due: Date, { db, environment, now, log }: PublishDeps): Promise<void> {
  try {
    await db.query(
      "UPDATE build_hook_call SET called_at = $3::timestamptz WHERE context = $1 AND due = $2::timestamptz",
      [environment.context, due.toISOString(), now().toISOString()],
    );
  } catch (error) {
    log("publish-mark-failed", { error: errorText(error) });
  }
}

const CALL_MS = 20_000;

/** Posts to a build hook of Netlify's; what it answers is that a build will come. */
export async function callBuildHook(url: URL): Promise<void> {
  const named = new URL(url);
  named.searchParams.set("trigger_title", "A case study is due");
  const response = await fetch(named, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(CALL_MS),
  });
  // The address is a secret: it stands in no message.
  if (!response.ok) throw new Error(`The build hook answered ${response.status}`);
}
