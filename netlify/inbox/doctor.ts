import { withDeadline } from "../deadline.ts";
import { createHttpsPost } from "../delivery/https-post.ts";
import { createWebhookTest } from "../delivery/webhook.ts";
import { maySend } from "../environment.ts";
import { errorText } from "../log.ts";
import { checkWritable, readLastSweep, readOutboxStatistics } from "../monitoring/statistics.ts";
import type { InboxDeps, InboxHandler } from "./deps.ts";
import { inboxPage } from "./pages.ts";

/**
 * One thing that was tried. `text`: what was found and, where something is wrong, what to do; `said`: before it, what a program, a server
 * or the check of the settings says, in English whatever the language of the inbox.
 */
export type DiagnosticFinding = {
  name: string;
  state: "ok" | "warning" | "wrong";
  text: string;
  said?: string;
};

export type DoctorDeps = Pick<
  InboxDeps,
  "db" | "blobs" | "transport" | "environment" | "settingFaults" | "now" | "t"
> & {
  /** Posts a test to the webhook; a test hands in its own. */
  tryWebhook?: (deps: DoctorDeps) => Promise<void>;
};

const CHECK_MS = 12_000;

/**
 * Tries everything that an inquiry needs on its way: settings, database, fallback store, mail server, webhook. Sends one test to the
 * webhook and no mail. Throws nothing.
 */
export async function runDiagnostics(deps: DoctorDeps): Promise<DiagnosticFinding[]> {
  const found = await Promise.all([
    Promise.resolve(checkSettings(deps)),
    attempt("database", deps, () => tryDatabase(deps)),
    attempt("fallback", deps, () => tryFallback(deps)),
    tryMail(deps),
    tryWebhookOf(deps),
    attempt("sending", deps, () => checkSending(deps)),
  ]);
  return found.flat();
}

type Result = Omit<DiagnosticFinding, "name"> | string;
type Part = "database" | "fallback" | "mail" | "webhook" | "sending";

async function attempt(
  part: Part,
  { t }: Pick<DoctorDeps, "t">,
  work: () => Promise<Result>,
): Promise<DiagnosticFinding[]> {
  const name = t(`inbox.checkUp.names.${part}`);
  try {
    const result = await withDeadline(part, CHECK_MS, work);
    return [typeof result === "string" ? { name, state: "ok", text: result } : { name, ...result }];
  } catch (error) {
    return [{ name, state: "wrong", said: `${errorText(error)}.`, text: t(`inbox.checkUp.${part}Wrong`) }];
  }
}

function checkSettings({ settingFaults, t }: DoctorDeps): DiagnosticFinding[] {
  const faults = settingFaults();
  const name = t("inbox.checkUp.names.settings");
  return faults.length === 0
    ? [{ name, state: "ok", text: t("inbox.checkUp.settingsOk") }]
    : faults.map((said) => ({ name, state: "wrong", said, text: "" }));
}

async function tryDatabase({ db, environment, t }: DoctorDeps): Promise<Result> {
  await readOutboxStatistics(db, environment.context, CHECK_MS);
  await checkWritable(db, CHECK_MS);
  return t("inbox.checkUp.databaseOk");
}

async function tryFallback({ blobs, t }: DoctorDeps): Promise<Result> {
  const key = `doctor-${crypto.randomUUID()}`;
  try {
    await blobs.put(key, "test");
    if ((await blobs.get(key)) !== "test")
      return { state: "wrong", text: t("inbox.checkUp.fallbackForgets") };
  } finally {
    await blobs.delete(key);
  }
  const waiting = (await blobs.list()).filter((name) => !name.startsWith("doctor-")).length;
  return waiting === 0
    ? t("inbox.checkUp.fallbackOk")
    : { state: "warning", text: t("inbox.checkUp.fallbackWaits", { count: waiting }) };
}

async function tryMail({ transport, environment, t }: DoctorDeps): Promise<DiagnosticFinding[]> {
  const name = t("inbox.checkUp.names.mail");
  if (environment.smtpFault !== null)
    return [{ name, state: "wrong", said: `${environment.smtpFault}.`, text: "" }];
  if (!maySend(environment)) return [{ name, state: "ok", text: t("inbox.checkUp.previews") }];
  if (transport === null) {
    const state = environment.webhook === null ? "wrong" : "warning";
    return [{ name, state, text: t("inbox.checkUp.mailNone") }];
  }
  return attempt("mail", { t }, async () => {
    await transport.mailer.verify();
    return t("inbox.checkUp.mailOk");
  });
}

async function tryWebhookOf(deps: DoctorDeps): Promise<DiagnosticFinding[]> {
  const { environment, tryWebhook = postTest, t } = deps;
  const name = t("inbox.checkUp.names.webhook");
  if (environment.webhook === null) return [{ name, state: "ok", text: t("inbox.checkUp.webhookNone") }];
  if (!maySend(environment)) return [{ name, state: "ok", text: t("inbox.checkUp.previews") }];
  return attempt("webhook", deps, async () => {
    await tryWebhook(deps);
    return t("inbox.checkUp.webhookOk");
  });
}

async function postTest({ environment, now }: DoctorDeps): Promise<void> {
  if (environment.webhook !== null) await createWebhookTest(environment.webhook, createHttpsPost(), now)();
}

const WARN_MINUTES = 15;

async function checkSending({ db, environment, now, t }: DoctorDeps): Promise<Result> {
  const [{ unsent, stuck }, sweptAt] = await Promise.all([
    readOutboxStatistics(db, environment.context, CHECK_MS),
    readLastSweep(db, environment.context, CHECK_MS),
  ]);
  if (stuck > 0) return { state: "wrong", text: t("inbox.checkUp.sendingStuck", { count: stuck }) };
  if (unsent > 0) return { state: "warning", text: t("inbox.checkUp.sendingWaits", { count: unsent }) };
  const minutes = sweptAt === null ? null : Math.floor((now().getTime() - sweptAt.getTime()) / 60_000);
  if (environment.context === "production" && (minutes === null || minutes > WARN_MINUTES)) {
    return { state: "warning", text: t("inbox.checkUp.sendingSleeps") };
  }
  return t("inbox.checkUp.sendingOk");
}

/** Asks before it tries: a test goes to the webhook. */
export const showDoctor: InboxHandler = () => inboxPage("doctor", { findings: null });

export const runDoctor: InboxHandler = async (_request, deps) =>
  inboxPage("doctor", { findings: await runDiagnostics(deps) });
