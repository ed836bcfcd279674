import { eraseMentions } from "../../../src/domain/inbox/index.ts";
import type { FallbackStore } from "../../store/fallback.ts";
import { readBlobRecord } from "../../store/fallback.ts";

/** Blobs that are a person's inquiry, and the new text of those that only mention the person. */
export type PersonBlobs = { own: string[]; mentioning: { key: string; text: string }[] };

/** Looks through everything that waits in the spare store: hardly ever anything does. Throws where it does not answer. */
export async function findPersonBlobs(blobs: FallbackStore, email: string): Promise<PersonBlobs> {
  const found: PersonBlobs = { own: [], mentioning: [] };
  for (const key of await blobs.list()) {
    const text = await blobs.get(key);
    if (text === null) continue;
    const without = eraseMentions(text, email);
    if (isFrom(text, email)) found.own.push(key);
    else if (without !== text) found.mentioning.push({ key, text: without });
  }
  return found;
}

export async function erasePersonBlobs(
  blobs: FallbackStore,
  { own, mentioning }: PersonBlobs,
): Promise<void> {
  for (const key of own) await blobs.delete(key);
  for (const { key, text } of mentioning) await blobs.put(key, text);
}

const isFrom = (text: string, email: string): boolean =>
  readBlobRecord(text)?.record.inquiry.email.toLowerCase() === email.toLowerCase();
