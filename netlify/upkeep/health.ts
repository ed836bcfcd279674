import type { Answer } from "../answer.ts";
import { withDeadline } from "../deadline.ts";
import { errorText } from "../log.ts";
import type { Service } from "../service.ts";
import { readPulse } from "./pulse.ts";

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

export type Patient = Pick<Service, "db" | "blobs" | "post" | "environment" | "now" | "log">;

/**
 * Whether inquiries are kept and sent: 200, or 503 when the store or the mail server fails or anything has waited for more
 * than an hour. Counts and states alone, so that anyone may look.
 */
export async function answerHealth(request: Request, patient: Patient): Promise<Answer> {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod;
  const health = await examine(patient);
  return { kind: "json", status: health.status === "ok" ? 200 : 503, value: health };
}

async function examine({ db, blobs, post, environment, now, log }: Patient): Promise<Health> {
  const check = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await withDeadline(what, CHECK_MS, work);
    } catch (error) {
      log("health-check-failed", { check: what, error: errorText(error) });
      return null;
    }
  };
  const [pulse, waiting, isMailUp] = await Promise.all([
    check("store", () => readPulse(db, environment.context, CHECK_MS)),
    check("blobs", async () => (await blobs.list()).length),
    post === null ? null : check("mail", () => post.mailer.verify().then(() => true)),
  ]);
  const oldestUnsentMinutes = pulse?.oldestUnsent ? minutesBetween(pulse.oldestUnsent, now()) : null;
  const store: State = pulse === null ? "failing" : "ok";
  const mail: State = post === null ? "not set" : isMailUp === true ? "ok" : "failing";
  // On a developer's machine and in a preview nothing is sent, and that is as it should be.
  const isLate =
    (oldestUnsentMinutes ?? 0) > LATE_MINUTES && (post !== null || environment.context === "production");
  const isFailing = store === "failing" || mail === "failing" || isLate;
  return {
    status: isFailing ? "failing" : "ok",
    store,
    mail,
    blobs: waiting,
    unsent: pulse?.unsent ?? null,
    stuck: pulse?.stuck ?? null,
    oldestUnsentMinutes,
  };
}

const minutesBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 60_000);

const wrongMethod: Answer = {
  kind: "problem",
  problem: { status: 405, title: "Method not allowed", detail: "Ask with GET." },
  headers: { Allow: "GET, HEAD" },
};
