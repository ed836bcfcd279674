import type { DeployContext } from "../deploy-context.ts";
import type { Inquiry } from "./fields.ts";
import { messageFingerprint } from "./spam-score.ts";

/** What makes a post this inquiry and no other. `key` is the script's, null without one. */
export type IdentityFacts = {
  context: DeployContext;
  key: string | null;
  study: string | null;
  receivedAt: Date;
};

/**
 * Two posts with one `idempotencyKey` are one inquiry. `neighbours` are the keys the same words have on the day before and
 * after: a second click just past midnight, or a server whose clock is ahead, must not make a second inquiry.
 */
export type InquiryIdentity = { idempotencyKey: string; reference: string; neighbours: string[] };

const DAY_MS = 86_400_000;

/**
 * Names an inquiry by its content, so that Postgres, blobs and mail agree on it without asking each other: SHA-256 over the
 * context, the words and the script's key, or the day (UTC) where there is no key. Same key, other words: another inquiry.
 */
export async function identifyInquiry(inquiry: Inquiry, facts: IdentityFacts): Promise<InquiryIdentity> {
  const hashFor = (scope: string): Promise<Uint8Array> => sha256(canonical(inquiry, facts, scope));
  if (facts.key !== null) return toIdentity(await hashFor(`key ${facts.key}`), []);
  const [today, ...neighbours] = await Promise.all(
    [0, -DAY_MS, DAY_MS].map((offset) => hashFor(`day ${dayOf(facts.receivedAt, offset)}`)),
  );
  return toIdentity(today ?? new Uint8Array(), neighbours.map(toHex));
}

/** Equal for messages that say the same, whatever their case, spaces and signs. */
export const digestMessage = async (message: string): Promise<string> =>
  toHex(await sha256(messageFingerprint(message)));

const toIdentity = (hash: Uint8Array, neighbours: string[]): InquiryIdentity => ({
  idempotencyKey: toHex(hash),
  reference: toReference(hash),
  neighbours,
});

/** JSON of a list: no two different inquiries can be written the same way. */
function canonical(inquiry: Inquiry, { context, study }: IdentityFacts, scope: string): string {
  const { name, email, company, phone, message, answers } = inquiry;
  const own = answers === undefined ? [] : [answers];
  return JSON.stringify([context, scope, name, email, company, phone, message, study, ...own]);
}

const dayOf = (date: Date, offset: number): string =>
  new Date(date.getTime() + offset).toISOString().slice(0, 10);

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Crockford's Base32: no I, L, O or U, so a reference survives being read out on the telephone. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const PATTERN = new RegExp(`^[${ALPHABET}]{4}-[${ALPHABET}]{4}-[${ALPHABET}]{4}$`);

/** `7K3M-9QXP-2RTV`: the low five bits of the first twelve bytes of a hash, 60 bits in all. */
export function toReference(hash: Uint8Array): string {
  const letters = Array.from(hash.subarray(0, LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  ).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

export const isReference = (text: string): boolean => PATTERN.test(text);
