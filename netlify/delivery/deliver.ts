import type { DeployContext } from "../../src/domain/deploy-context.ts";
import { nextTry } from "../../src/domain/inquiry/index.ts";
import { DeliveryError, type Send } from "../channels/send.ts";
import type { Database } from "../database/database.ts";
import { withDeadline } from "../deadline.ts";
import type { Delivery } from "../inquiries/claim-deliveries.ts";
import { markFailed, markSent } from "../inquiries/settle-delivery.ts";
import { errorText, type Log } from "../log.ts";

export type Desk = { db: Database; context: DeployContext; now: () => Date; log: Log };

/** Well within the lease: a sender that is given up on must not still be at it when the row is claimed again. */
const SEND_MS = 15_000;

/** One try of one delivery, and its outcome written down. Whether it was sent. */
export async function deliver(desk: Desk, delivery: Delivery, send: Send): Promise<boolean> {
  const { db, context, now, log } = desk;
  const facts = {
    reference: delivery.inquiry.reference,
    channel: delivery.channel,
    attempts: delivery.attempts,
  };
  const startedAt = now();
  try {
    await withDeadline(`sending by ${delivery.channel}`, SEND_MS, () => send(delivery.inquiry));
  } catch (error) {
    const retryAfterMs = error instanceof DeliveryError ? error.retryAfterMs : null;
    const { attempts, firstTriedAt } = delivery;
    const next = nextTry({ attempts, firstTriedAt, now: now(), retryAfterMs });
    log(next === null ? "delivery-stuck" : "delivery-failed", { ...facts, error: errorText(error) });
    await markFailed(db, { context, delivery, now: now(), error: errorText(error), next });
    return false;
  }
  await markSent(db, { context, delivery, now: now() });
  log("delivered", { ...facts, ms: now().getTime() - startedAt.getTime() });
  return true;
}
