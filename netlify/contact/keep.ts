import { withDeadline } from "../deadline.ts";
import { composeNotice } from "../delivery/mail-texts.ts";
import type { Deps } from "../deps.ts";
import { destinationsOf } from "../environment.ts";
import { errorText, type Log } from "../log.ts";
import { writeBlobRecord } from "../store/fallback.ts";
import type { NewInquiry } from "../store/inquiries.ts";
import { insertInquiry } from "../store/inquiries.ts";

/** A place that holds an inquiry once `keep` has resolved; it answers the reference the visitor is told. */
export type InquiryStore = {
  place: "postgres" | "blob" | "mail";
  budgetMs: number;
  keep(added: NewInquiry): Promise<string>;
};

type StoredIn = { place: InquiryStore["place"]; reference: string };

/** Not worth starting with less time than this. */
const LEAST_MS = 250;

/**
 * Tries the places in their order until one holds the inquiry; null: none does, and nothing may be acknowledged. A place
 * that answers too late may hold it as well: its key makes that the same inquiry.
 */
export async function keepInquiry(
  stores: readonly InquiryStore[],
  added: NewInquiry,
  { remainingMs, log }: { remainingMs: () => number; log: Log },
): Promise<StoredIn | null> {
  for (const { place, budgetMs, keep } of stores) {
    const ms = Math.min(budgetMs, remainingMs());
    if (ms < LEAST_MS) return null;
    try {
      return { place, reference: await withDeadline(`keeping in ${place}`, ms, () => keep(added)) };
    } catch (error) {
      log("keep-failed", { reference: added.record.reference, place, error: errorText(error) });
    }
  }
  return null;
}

const POSTGRES_MS = 3_000;
const BLOB_MS = 2_500;
const MAIL_MS = 2_500;

/** Where an inquiry is kept, best place first. A preview has no mail: its inquiries never leave it. */
export function createInquiryStores(
  deps: Pick<Deps, "db" | "blobs" | "transport" | "environment" | "mailFacts">,
): InquiryStore[] {
  const { db, blobs, transport, environment, mailFacts } = deps;
  const postgres: InquiryStore = {
    place: "postgres",
    budgetMs: POSTGRES_MS,
    async keep(added) {
      const queued = { ...added, destinations: destinationsOf(environment), timeoutMs: POSTGRES_MS };
      const insert = () => insertInquiry(db, queued);
      // Once more where it fails at once: a function that slept may be handed a connection that died meanwhile, and the
      // same inquiry twice is the same row.
      return (await insert().catch(insert)).reference;
    },
  };
  const blob: InquiryStore = {
    place: "blob",
    budgetMs: BLOB_MS,
    async keep(added) {
      await blobs.put(added.record.idempotencyKey, writeBlobRecord(added));
      return added.record.reference;
    },
  };
  if (transport === null) return [postgres, blob];
  const mail: InquiryStore = {
    place: "mail",
    budgetMs: MAIL_MS,
    async keep({ record }) {
      await transport.mailer.send(composeNotice(record, transport.to, mailFacts));
      return record.reference;
    },
  };
  return [postgres, blob, mail];
}
