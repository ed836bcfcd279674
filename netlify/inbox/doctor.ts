import { examine } from "../monitoring/doctor.ts";
import type { InboxHandler } from "./deps.ts";
import { inboxPage } from "./replies.ts";

/** Asks before it tries: a test goes to the webhook. */
export const showDoctor: InboxHandler = () => inboxPage("doctor", { findings: null });

export const runDoctor: InboxHandler = async (_request, deps) =>
  inboxPage("doctor", { findings: await examine(deps) });
