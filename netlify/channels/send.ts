import type { Channel } from "../../src/domain/inquiry/index.ts";
import type { KeptInquiry } from "../inquiries/kept-inquiry.ts";

/** Resolves once the receiver has taken the inquiry; throws where it has not, or where nobody knows. */
export type Send = (inquiry: KeptInquiry) => Promise<void>;

/** A channel that cannot send says why, in words for the inbox: `not sent: no mail server set`. */
export type Sender = { send: Send } | { send: null; why: string };
export type Senders = Record<Channel, Sender>;

/** A delivery that was refused, with what the receiver said about trying again. */
export class DeliveryError extends Error {
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.name = "DeliveryError";
    this.retryAfterMs = retryAfterMs;
  }
}
