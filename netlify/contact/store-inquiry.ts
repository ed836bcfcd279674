import { createHash } from "node:crypto";
import type { InquiryRecord } from "../../src/domain/inquiry/index.ts";
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

/** With less time left than this no further place is tried. */
const LEAST_MS = 250;

/**
 * Tries the places in their order until one holds the inquiry; null: none does, and nothing may be acknowledged. A place
 * that answers too late may hold it as well: its key makes that the same inquiry.
 */
export async function storeInquiry(
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
  deps: Pick<Deps, "db" | "blobs" | "transport" | "environment" | "mailFacts" | "now">,
  mailedNotices = MAILED_NOTICES,
): InquiryStore[] {
  const { db, blobs, transport, environment, mailFacts, now } = deps;
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
    keep: ({ record }) =>
      mailedNotices.once(
        record,
        () => {
          const notice = composeNotice(record, transport.to, mailFacts);
          return transport.mailer.send({ ...notice, messageId: messageIdOfWords(record, mailFacts.siteUrl) });
        },
        now(),
      ),
  };
  return [postgres, blob, mail];
}

/** Notices of equal words that one instance mails within ten minutes; each press of a button would be another otherwise. */
const MAX_NOTICES = 2;
const WINDOW_MS = 10 * 60_000;
/** Inquiries that are remembered; the oldest goes first. */
const MAX_REMEMBERED = 1_000;

type MailedNotice = { at: number; sent: Promise<string> };

/** What an instance has mailed of late. Its own memory, since it is asked where neither database nor blob store answers. */
export function createMailedNotices() {
  const known = new Map<string, MailedNotice[]>();
  const remember = (words: string, notices: MailedNotice[]): void => {
    known.delete(words);
    if (notices.length > 0) known.set(words, notices);
    for (const oldest of known.keys()) {
      if (known.size <= MAX_REMEMBERED) break;
      known.delete(oldest);
    }
  };
  return {
    /**
     * Mails a notice unless equal words have gone out twice of late; the reference that the firm is told. One that is on its
     * way counts, and is waited for: what nobody has taken must not be acknowledged.
     */
    async once(record: InquiryRecord, send: () => Promise<void>, now: Date): Promise<string> {
      const words = wordsOf(record);
      const recent = (known.get(words) ?? []).filter(({ at }) => now.getTime() - at < WINDOW_MS);
      if (recent.length >= MAX_NOTICES) return Promise.any(recent.map(({ sent }) => sent));
      const notice = { at: now.getTime(), sent: send().then(() => record.reference) };
      remember(words, [...recent, notice]);
      try {
        return await notice.sent;
      } catch (error) {
        remember(
          words,
          (known.get(words) ?? []).filter((other) => other !== notice),
        );
        throw error;
      }
    },
  };
}

const MAILED_NOTICES = createMailedNotices();

/** All that makes two inquiries the same one to a reader; whatever key their forms had. */
const wordsOf = ({ context, inquiry, origin }: InquiryRecord): string =>
  JSON.stringify([
    context,
    inquiry.name,
    inquiry.email,
    inquiry.company,
    inquiry.phone,
    inquiry.message,
    ...(inquiry.answers ?? []),
    origin.study,
  ]);

/** The same from every instance, on one day (UTC): mail programs show equal notices once. RFC 5322 `msg-id`. */
function messageIdOfWords(record: InquiryRecord, siteUrl: string): string {
  const text = `${record.receivedAt.slice(0, 10)} ${wordsOf(record)}`;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
  return `<${hash}.notice@${new URL(siteUrl).hostname}>`;
}
