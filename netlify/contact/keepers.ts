import { composeNotice } from "../channels/compose-mail.ts";
import { channelsOf } from "../environment.ts";
import { writeBlobRecord } from "../inquiries/blob-record.ts";
import { insertInquiry } from "../inquiries/insert-inquiry.ts";
import type { Service } from "../service.ts";
import type { Keeper } from "./keep.ts";

const POSTGRES_MS = 3_000;
const BLOB_MS = 2_500;
const MAIL_MS = 2_500;

/** Where an inquiry is kept, best place first. A preview has no mail: its inquiries never leave it. */
export function createKeepers(
  service: Pick<Service, "db" | "blobs" | "post" | "environment" | "mailFacts">,
): Keeper[] {
  const { db, blobs, post, environment, mailFacts } = service;
  const postgres: Keeper = {
    place: "postgres",
    budgetMs: POSTGRES_MS,
    async keep(candidate) {
      const added = { ...candidate, channels: channelsOf(environment), timeoutMs: POSTGRES_MS };
      const insert = () => insertInquiry(db, added);
      // Once more where it fails at once: a function that slept may be handed a connection that died meanwhile, and the
      // same inquiry twice is the same row.
      return (await insert().catch(insert)).reference;
    },
  };
  const blob: Keeper = {
    place: "blob",
    budgetMs: BLOB_MS,
    async keep(candidate) {
      await blobs.put(candidate.record.idempotencyKey, writeBlobRecord(candidate));
      return candidate.record.reference;
    },
  };
  if (post === null) return [postgres, blob];
  const mail: Keeper = {
    place: "mail",
    budgetMs: MAIL_MS,
    async keep({ record }) {
      await post.mailer.send(composeNotice(record, post.to, mailFacts));
      return record.reference;
    },
  };
  return [postgres, blob, mail];
}
