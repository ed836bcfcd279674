import { CHANNELS, type Channel } from "../../src/domain/inquiry/index.ts";
import type { Send, Senders } from "../channels/send.ts";
import { claimDue, claimProbe, type Delivery } from "../inquiries/claim-deliveries.ts";
import type { KeptInquiry } from "../inquiries/kept-inquiry.ts";
import { markUnset, wakeChannel } from "../inquiries/settle-delivery.ts";
import { errorText } from "../log.ts";
import { type Desk, deliver } from "./deliver.ts";

export type Outbox = Desk & {
  senders: Senders;
  /** Told of each notice that no mail server could be found for: `npm start` prints it. */
  onUnset: (inquiry: KeptInquiry) => void;
};

/** Sent side by side, so that all are done within one lease. */
const BATCH = 10;
/** No batch is begun later: with bringing blobs home before and a last batch after, a run stays within the 30 s it has. */
const RUN_MS = 8_000;

/**
 * Sends what is due, each channel for itself. With `probe`, a channel that has only rows that are not due yet is tried with
 * one of them. Ends when nothing is due, when a whole batch fails, or when time is up.
 */
export async function emptyOutbox(outbox: Outbox, { probe }: { probe: boolean }): Promise<void> {
  await Promise.all(
    CHANNELS.map(async (channel) => {
      try {
        await emptyChannel(outbox, channel, probe);
      } catch (error) {
        outbox.log("outbox-failed", { channel, error: errorText(error) });
      }
    }),
  );
}

async function emptyChannel(outbox: Outbox, channel: Channel, probe: boolean): Promise<void> {
  const { db, context, now, senders } = outbox;
  const sender = senders[channel];
  if (sender.send === null) {
    const marked = await markUnset(db, { context, channel, why: sender.why });
    if (channel === "mail") marked.forEach(outbox.onUnset);
    return;
  }
  const endsAt = now().getTime() + RUN_MS;
  let batch = await claimDue(db, { context, channel, now: now(), limit: BATCH });
  if (batch.length === 0 && probe) batch = await claimProbe(db, { context, channel, now: now() });
  let isAwake = false;
  while (batch.length > 0) {
    const sent = await deliverAll(outbox, batch, sender.send);
    if (!sent.includes(true)) return;
    // Once a run: a row that fails for itself would otherwise be tried with every batch.
    if (!isAwake) await wakeChannel(db, { context, channel, now: now() });
    isAwake = true;
    if (now().getTime() >= endsAt) return;
    batch = await claimDue(db, { context, channel, now: now(), limit: BATCH });
  }
}

async function deliverAll(outbox: Outbox, batch: readonly Delivery[], send: Send): Promise<boolean[]> {
  const settled = await Promise.allSettled(batch.map((delivery) => deliver(outbox, delivery, send)));
  return settled.map((outcome) => {
    if (outcome.status === "rejected") outbox.log("settle-failed", { error: errorText(outcome.reason) });
    return outcome.status === "fulfilled" && outcome.value;
  });
}
