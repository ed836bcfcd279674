import { withDeadline } from "../deadline.ts";
import type { Deps } from "../deps.ts";
import type { Handler, MethodRefusal } from "../http/route.ts";
import { errorText } from "../log.ts";
import { readOutboxStatistics } from "./outbox-statistics.ts";

type State = "ok" | "failing" | "not set";
export type Health = {
  status: "ok" | "failing";
  store: State;
  mail: State;
  /** Inquiries waiting in blobs; null: the blob store did not say. */
  blobs: number | null;
  unsent: number | null;
  stuck: number | null;
  oldestUnsentMinutes: number | null;
};

const CHECK_MS = 4_000;
const LATE_MINUTES = 60;

export type HealthDeps = Pick<Deps, "db" | "blobs" | "transport" | "environment" | "now" | "log">;

/**
 * Whether inquiries are kept and sent: 200, or 503 when the store or the mail server fails or anything has waited for more
 * than an hour. Counts and states alone, so that anyone may look.
 */
export const showHealth: Handler<HealthDeps> = async (_request, deps) => {
  const health = await checkHealth(deps);
  return { kind: "json", status: health.status === "ok" ? 200 : 503, value: health };
};

async function checkHealth({ db, blobs, transport, environment, now, log }: HealthDeps): Promise<Health> {
  const check = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await withDeadline(what, CHECK_MS, work);
    } catch (error) {
      log("health-check-failed", { check: what, error: errorText(error) });
      return null;
    }
  };
  const [outbox, waiting, isMailUp] = await Promise.all([
    check("store", () => readOutboxStatistics(db, environment.context, CHECK_MS)),
    check("blobs", async () => (await blobs.list()).length),
    transport === null ? null : check("mail", () => transport.mailer.verify().then(() => true)),
  ]);
  const oldestUnsentMinutes = outbox?.oldestUnsent ? minutesBetween(outbox.oldestUnsent, now()) : null;
  const store: State = outbox === null ? "failing" : "ok";
  const mail: State = transport === null ? "not set" : isMailUp === true ? "ok" : "failing";
  // On a developer's machine and in a preview nothing is sent, and that is as it should be.
  const isLate =
    (oldestUnsentMinutes ?? 0) > LATE_MINUTES && (transport !== null || environment.context === "production");
  const isFailing = store === "failing" || mail === "failing" || isLate;
  return {
    status: isFailing ? "failing" : "ok",
    store,
    mail,
    blobs: waiting,
    unsent: outbox?.unsent ?? null,
    stuck: outbox?.stuck ?? null,
    oldestUnsentMinutes,
  };
}

const minutesBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 60_000);

export const healthRefusal: MethodRefusal = {
  title: "Method not allowed",
  detail: "Ask with GET.",
  isData: () => true,
};
