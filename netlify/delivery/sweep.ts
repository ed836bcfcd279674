import { CHANNELS, type Channel, type Destination } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import type { Deps } from "../deps.ts";
import { destinationsOf } from "../environment.ts";
import { errorText } from "../log.ts";
import { isChannelGone } from "../store/alerts.ts";
import { readBlobRecord } from "../store/fallback.ts";
import { insertInquiry } from "../store/inquiries.ts";
import {
  claimDue,
  claimProbe,
  type Delivery,
  findRecipients,
  markUnset,
  resumeDestination,
  skipReceipts,
} from "../store/outbox.ts";
import { UNSENT_TO_GONE } from "./alert.ts";
import { type DeliverDeps, deliver, type Send } from "./send.ts";

/**
 * Moves inquiries from the fallback store to Postgres and sends what is due. Runs after each post and, with `probe`, every five
 * minutes. Throws nothing: nobody would catch it.
 */
export async function sweep(deps: SweepDeps, options: { probe: boolean }): Promise<void> {
  try {
    await recoverStored(deps);
  } catch (error) {
    deps.log("recover-failed", { error: errorText(error) });
  }
  await drainOutbox(deps, options);
}

export type OutboxDeps = DeliverDeps & Pick<Deps, "onUnset">;

/** Deliveries of a channel that are sent side by side: more connections at once are refused by some mail servers. */
const BATCH = 10;
/** No batch is begun later: with recovering blobs before and a last batch after, a run stays within the 30 s it has. */
const RUN_MS = 8_000;

/**
 * Sends what is due, each channel and recipient for itself: one that refuses holds up no other. With `probe`, a destination
 * that has only rows that are not due yet is tried with one of them. Ends when nothing is due, when a whole batch of a
 * destination fails, or when time is up.
 */
export async function drainOutbox(outbox: OutboxDeps, { probe }: { probe: boolean }): Promise<void> {
  await Promise.all(
    CHANNELS.map(async (channel) => {
      try {
        await drainChannel(outbox, channel, probe);
      } catch (error) {
        outbox.log("outbox-failed", { channel, error: errorText(error) });
      }
    }),
  );
}

async function drainChannel(outbox: OutboxDeps, channel: Channel, probe: boolean): Promise<void> {
  const { db, environment, senders } = outbox;
  const { context } = environment;
  if (channel === "receipt") {
    const skipped = await skipReceipts(db, context);
    if (skipped > 0) outbox.log("receipts-skipped", { skipped });
  }
  const sender = senders[channel];
  if (sender.send === null) {
    const marked = await markUnset(db, { context, channel, why: sender.why });
    if (channel === "mail") marked.forEach(outbox.onUnset);
    return;
  }
  if (sender.target !== undefined && (await isChannelGone(db, { context, channel, target: sender.target }))) {
    await markUnset(db, { context, channel, why: UNSENT_TO_GONE });
    return;
  }
  const recipients = await findRecipients(db, { context, channel });
  const limit = Math.max(1, Math.floor(BATCH / recipients.length));
  const { send } = sender;
  await Promise.all(
    recipients.map((recipient) => drainDestination(outbox, { channel, recipient, send, probe, limit })),
  );
}

type Drain = Destination & { send: Send; probe: boolean; limit: number };

async function drainDestination(outbox: OutboxDeps, drain: Drain): Promise<void> {
  const { db, environment, now } = outbox;
  const { channel, recipient, send, probe, limit } = drain;
  const endsAt = now().getTime() + RUN_MS;
  const at = () => ({ context: environment.context, channel, recipient, now: now() });
  let batch = await claimDue(db, { ...at(), limit });
  if (batch.length === 0 && probe) batch = await claimProbe(db, at());
  let isResumed = false;
  while (batch.length > 0) {
    const sent = await deliverAll(outbox, batch, send);
    if (!sent.includes(true)) return;
    // Once a run: a row that fails for itself would otherwise be tried with every batch.
    if (!isResumed) await resumeDestination(db, at());
    isResumed = true;
    if (now().getTime() >= endsAt) return;
    batch = await claimDue(db, { ...at(), limit });
  }
}

async function deliverAll(outbox: OutboxDeps, batch: readonly Delivery[], send: Send): Promise<boolean[]> {
  const settled = await Promise.allSettled(batch.map((delivery) => deliver(outbox, delivery, send)));
  return settled.map((outcome) => {
    if (outcome.status === "rejected") outbox.log("settle-failed", { error: errorText(outcome.reason) });
    return outcome.status === "fulfilled" && outcome.value;
  });
}

export type RecoverDeps = Pick<Deps, "db" | "blobs" | "environment" | "now" | "log">;
export type SweepDeps = OutboxDeps & RecoverDeps;

const BLOB_MS = 5_000;
/** No blob is begun later; the next run goes on from there. */
const RECOVER_MS = 5_000;

/**
 * Moves inquiries that waited in the fallback store to Postgres. A blob is deleted after its row is committed, and only then: at
 * worst it is moved twice, which its key makes once. One that cannot be read, or that the table refuses, stays and holds up no
 * other.
 */
export async function recoverStored(deps: RecoverDeps): Promise<void> {
  let recovered = 0;
  const endsAt = deps.now().getTime() + RECOVER_MS;
  const keys = await withDeadline("listing blobs", BLOB_MS, () => deps.blobs.list());
  for (const key of keys) {
    if (deps.now().getTime() >= endsAt) break;
    try {
      recovered += (await recoverOne(deps, key)) ? 1 : 0;
    } catch (error) {
      deps.log("recover-failed", { blob: key, error: errorText(error) });
      // Where Postgres is down the rest would fail alike; where it answers, it refused this one record.
      if (!(await answers(deps.db))) break;
    }
  }
  if (keys.length > 0) deps.log("recovered", { waiting: keys.length, recovered });
}

async function answers(db: Deps["db"]): Promise<boolean> {
  try {
    await withDeadline("asking the database", BLOB_MS, () => db.query("SELECT 1", []));
    return true;
  } catch {
    return false;
  }
}

async function recoverOne({ db, blobs, environment, log }: RecoverDeps, key: string): Promise<boolean> {
  const text = await withDeadline("reading a blob", BLOB_MS, () => blobs.get(key));
  if (text === null) return false;
  const stored = readBlobRecord(text);
  if (stored === null || stored.record.context !== environment.context) {
    log("blob-unreadable", { blob: key });
    return false;
  }
  await insertInquiry(db, { ...stored, destinations: destinationsOf(environment) });
  await withDeadline("deleting a blob", BLOB_MS, () => blobs.delete(key));
  return true;
}
