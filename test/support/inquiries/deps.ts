import type { Mailer } from "../../../netlify/delivery/mail.ts";
import { createSenders } from "../../../netlify/delivery/senders.ts";
import type { Deps } from "../../../netlify/deps.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { Log } from "../../../netlify/log.ts";
import type { Database } from "../../../netlify/store/database.ts";
import type { FallbackStore } from "../../../netlify/store/fallback.ts";
import { MAIL_FACTS } from "./mail-facts.ts";

type Parts = { db: Database; blobs: FallbackStore; mailer: Mailer | null; now?: () => Date; log?: Log };

/** What the functions of a production deploy work with, made of the parts given. */
export function createDeps({ db, blobs, mailer, now = () => new Date(), log = () => {} }: Parts): Deps {
  const environment = readEnvironment({ CONTEXT: "production" });
  const transport = mailer === null ? null : { mailer, to: ["sales@firm.example"] };
  return {
    environment,
    site: {
      name: "Firm",
      url: MAIL_FACTS.siteUrl,
      email: "hello@firm.example",
      language: "en-GB",
      timeZone: "Europe/London",
    },
    headerFacts: { context: "production", styleHashes: [] },
    renderPage: async (template) => template,
    db,
    blobs,
    transport,
    senders: createSenders(environment, transport, MAIL_FACTS, now),
    studies: { find: () => null, suggest: async () => [] },
    mailFacts: MAIL_FACTS,
    onUnset: () => {},
    now,
    log,
  };
}
