/** The ways a kept inquiry is sent: to the firm by mail, to the visitor, to a webhook. */
export const INQUIRY_CHANNELS = ["mail", "receipt", "webhook"] as const;
/** All that the outbox sends: the same, and answers that people write in the inbox. */
export const CHANNELS = [...INQUIRY_CHANNELS, "answer"] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where a copy of an inquiry goes. `recipient`: a mail address of the firm; empty where the channel has one receiver. */
export type Destination = { channel: Channel; recipient: string };

/** A delivery that was refused, with what the receiver said about trying again; `isGone`: never again at this address. */
export class DeliveryError extends Error {
  readonly retryAfterMs: number | null;
  readonly isGone: boolean;

  constructor(message: string, retryAfterMs: number | null = null, isGone = false) {
    super(message);
    this.name = "DeliveryError";
    this.retryAfterMs = retryAfterMs;
    this.isGone = isGone;
  }
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait after each failure, in ms: the schedule of the Standard Webhooks specification, 75 h 35 min in all. */
export const RETRY_DELAYS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

const LONGEST = 24 * HOUR;

const GIVE_UP_AFTER = RETRY_DELAYS.reduce((sum, delay) => sum + delay, 0);

/** Failures of one delivery from which on its destination counts as failing: greylisting ends with the second or third try. */
export const FAILING_FROM = 3;

export type FailedTry = {
  /** Failures so far, this one included. */
  attempts: number;
  firstTriedAt: Date;
  now: Date;
  /** What the receiver asked for (`Retry-After`), in ms, or null. */
  retryAfterMs: number | null;
};

/** When to try again, and before when not to even if the channel recovers; null: flag it, a person must look. */
export type NextTry = { dueAt: Date; notBefore: Date | null } | null;

export function nextTry({ attempts, firstTriedAt, now, retryAfterMs }: FailedTry): NextTry {
  if (now.getTime() - firstTriedAt.getTime() >= GIVE_UP_AFTER) return null;
  const delay = RETRY_DELAYS[Math.min(attempts, RETRY_DELAYS.length) - 1] ?? LONGEST;
  const asked = Math.min(retryAfterMs ?? 0, LONGEST);
  const after = (ms: number): Date => new Date(now.getTime() + ms);
  return { dueAt: after(Math.max(delay, asked)), notBefore: asked > 0 ? after(asked) : null };
}
