import { withDeadline } from "../deadline.ts";
import { createHttpsPost } from "../delivery/https-post.ts";
import { createWebhookTest } from "../delivery/webhook.ts";
import type { Deps } from "../deps.ts";
import { maySend } from "../environment.ts";
import { errorText } from "../log.ts";
import { checkWritable, readLastSweep, readOutboxStatistics } from "./statistics.ts";

/** One thing that was tried. `text`: what was found and, where something is wrong, what to do. */
export type CheckUpFinding = { name: string; state: "ok" | "warning" | "wrong"; text: string };

export type DoctorDeps = Pick<
  Deps,
  "db" | "blobs" | "transport" | "environment" | "settingFaults" | "now"
> & {
  /** Posts a test to the webhook; a test hands in its own. */
  tryWebhook?: (deps: DoctorDeps) => Promise<void>;
};

const CHECK_MS = 12_000;

/**
 * Tries everything that an inquiry needs on its way: settings, database, fallback store, mail server, webhook. Sends one test to the
 * webhook and no mail. Throws nothing.
 */
export async function examine(deps: DoctorDeps): Promise<CheckUpFinding[]> {
  const found = await Promise.all([
    Promise.resolve(checkSettings(deps.settingFaults())),
    attempt("Database", "Check that the database is there and that its migrations have run", () =>
      tryDatabase(deps),
    ),
    attempt(
      "Fallback store",
      "Inquiries would be lost while the database is down; see that Netlify Blobs works",
      () => tryFallback(deps),
    ),
    tryMail(deps),
    tryWebhookOf(deps),
    attempt("Sending", "Look under Unsent in the inbox", () => checkSending(deps)),
  ]);
  return found.flat();
}

type Result = Omit<CheckUpFinding, "name"> | string;

async function attempt(name: string, cure: string, work: () => Promise<Result>): Promise<CheckUpFinding[]> {
  try {
    const result = await withDeadline(name, CHECK_MS, work);
    return [typeof result === "string" ? { name, state: "ok", text: result } : { name, ...result }];
  } catch (error) {
    return [{ name, state: "wrong", text: `${errorText(error)}. ${cure}.` }];
  }
}

const checkSettings = (settingFaults: readonly string[]): CheckUpFinding[] =>
  settingFaults.length === 0
    ? [{ name: "Settings", state: "ok", text: "In order, as far as they can be read." }]
    : settingFaults.map((text) => ({ name: "Settings", state: "wrong", text }));

async function tryDatabase({ db, environment }: DoctorDeps): Promise<Result> {
  await readOutboxStatistics(db, environment.context, CHECK_MS);
  await checkWritable(db, CHECK_MS);
  return "Can be read and written.";
}

async function tryFallback({ blobs }: DoctorDeps): Promise<Result> {
  const key = `doctor-${crypto.randomUUID()}`;
  try {
    await blobs.put(key, "test");
    if ((await blobs.get(key)) !== "test")
      return { state: "wrong", text: "It does not keep what it is given." };
  } finally {
    await blobs.delete(key);
  }
  const waiting = (await blobs.list()).filter((name) => !name.startsWith("doctor-")).length;
  return waiting === 0
    ? "Keeps what it is given, and nothing waits in it."
    : { state: "warning", text: `${waiting} wait in it for the database; the next sweep moves them.` };
}

async function tryMail({ transport, environment }: DoctorDeps): Promise<CheckUpFinding[]> {
  const name = "Mail server";
  if (environment.smtpFault !== null) return [{ name, state: "wrong", text: `${environment.smtpFault}.` }];
  if (!maySend(environment)) return [{ name, state: "ok", text: "Previews send nothing." }];
  if (transport === null) {
    const state = environment.webhook === null ? "wrong" : "warning";
    return [{ name, state, text: "None is set: set SMTP_HOST, SMTP_USER and SMTP_PASS." }];
  }
  return attempt(name, "Check SMTP_HOST, SMTP_PORT, SMTP_USER and SMTP_PASS", async () => {
    await transport.mailer.verify();
    return "Greets us and takes our login.";
  });
}

async function tryWebhookOf(deps: DoctorDeps): Promise<CheckUpFinding[]> {
  const { environment, tryWebhook = postTest } = deps;
  const name = "Webhook";
  if (environment.webhook === null) return [{ name, state: "ok", text: "None is set." }];
  if (!maySend(environment)) return [{ name, state: "ok", text: "Previews send nothing." }];
  return attempt(name, "Check WEBHOOK_URL, WEBHOOK_SECRET and WEBHOOK_FORMAT", async () => {
    await tryWebhook(deps);
    return "Took a test.";
  });
}

async function postTest({ environment, now }: DoctorDeps): Promise<void> {
  if (environment.webhook !== null) await createWebhookTest(environment.webhook, createHttpsPost(), now)();
}

const WARN_MINUTES = 15;

async function checkSending({ db, environment, now }: DoctorDeps): Promise<Result> {
  const [{ unsent, stuck }, sweptAt] = await Promise.all([
    readOutboxStatistics(db, environment.context, CHECK_MS),
    readLastSweep(db, environment.context, CHECK_MS),
  ]);
  if (stuck > 0) return { state: "wrong", text: `${stuck} were given up on: see Unsent in the inbox.` };
  if (unsent > 0) return { state: "warning", text: `${unsent} wait to be sent: see Unsent in the inbox.` };
  const minutes = sweptAt === null ? null : Math.floor((now().getTime() - sweptAt.getTime()) / 60_000);
  if (environment.context === "production" && (minutes === null || minutes > WARN_MINUTES)) {
    return {
      state: "warning",
      text: "Nothing waits, but the sweep that runs every five minutes has not run.",
    };
  }
  return "Nothing waits.";
}
