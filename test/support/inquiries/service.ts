import { createSenders } from "../../../netlify/channels/senders.ts";
import type { Mailer } from "../../../netlify/channels/smtp.ts";
import type { Database } from "../../../netlify/database/database.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { Blobs } from "../../../netlify/inquiries/blobs.ts";
import type { Log } from "../../../netlify/log.ts";
import type { Service } from "../../../netlify/service.ts";
import { MAIL_FACTS } from "./mail-facts.ts";

type Parts = { db: Database; blobs: Blobs; mailer: Mailer | null; now?: () => Date; log?: Log };

/** The service of a production deploy, made of the parts given. */
export function createService({ db, blobs, mailer, now = () => new Date(), log = () => {} }: Parts): Service {
  const environment = readEnvironment({ CONTEXT: "production" });
  const post = mailer === null ? null : { mailer, to: ["sales@firm.example"] };
  return {
    environment,
    siteUrl: MAIL_FACTS.siteUrl,
    db,
    blobs,
    post,
    senders: createSenders(environment, post, MAIL_FACTS, now),
    studies: { find: () => null, suggest: () => [] },
    mailFacts: MAIL_FACTS,
    now,
    log,
  };
}
