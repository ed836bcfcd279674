import type { Mailer } from "../../../netlify/delivery/mail.ts";
import type { Mail, MailFacts } from "../../../netlify/delivery/mail-texts.ts";
import type { Send, Senders } from "../../../netlify/delivery/send.ts";
import { createSenders } from "../../../netlify/delivery/send.ts";
import type { OutboxDeps } from "../../../netlify/delivery/sweep.ts";
import type { Deps } from "../../../netlify/deps.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import type { Log, LogFacts } from "../../../netlify/log.ts";
import type { Database } from "../../../netlify/store/database.ts";
import type { FallbackStore } from "../../../netlify/store/fallback.ts";
import { DEFAULT_CONTACT_FORM } from "../../../src/domain/inquiry/index.ts";
import { locale } from "../words.ts";
import { NOW } from "./contact.ts";

type Parts = { db: Database; blobs: FallbackStore; mailer: Mailer | null; now?: () => Date; log?: Log };

/** What the functions of a production deploy work with, made of the parts given. */
export function createDeps({ db, blobs, mailer, now = () => new Date(), log = () => {} }: Parts): Deps {
  const environment = readEnvironment({ CONTEXT: "production" });
  const transport = mailer === null ? null : { mailer, to: ["sales@firm.example"] };
  return {
    environment,
    settingFaults: () => [],
    site: {
      name: "Firm",
      url: MAIL_FACTS.siteUrl,
      email: "hello@firm.example",
      language: "en-GB",
      timeZone: "Europe/London",
    },
    contact: DEFAULT_CONTACT_FORM,
    contactForms: [DEFAULT_CONTACT_FORM],
    headerFacts: { context: "production", styleHashes: [] },
    prefix: "",
    locale,
    renderPage: async (template) => template,
    db,
    blobs,
    transport,
    senders: createSenders(environment, transport, MAIL_FACTS, now),
    studies: { find: () => null, suggest: async () => [], explain: async () => [] },
    studiesOfPage: () => ({ find: () => null, suggest: async () => [], explain: async () => [] }),
    titleOfStudy: () => null,
    mailFacts: MAIL_FACTS,
    onUnset: () => {},
    now,
    log,
  };
}

/** No query reaches it: for what is decided before the database. */
export const noDatabase: Database = {
  query: async () => {
    throw new Error("the database was asked");
  },
};

const SECOND = 1_000;

/** An outbox with a clock that is wound by hand and channels that do as they are told. */
export function createOutbox(db: Database, send: Partial<Record<keyof Senders, Send>> = {}) {
  let ms = NOW.getTime();
  const logs: { event: string; facts: LogFacts }[] = [];
  const unset: string[] = [];
  const off = { send: null, why: "not sent: not set" } as const;
  const outbox: OutboxDeps = {
    db,
    environment: readEnvironment({ CONTEXT: "production" }),
    now: () => new Date(ms),
    log: (event, facts) => logs.push({ event, facts }),
    onUnset: ({ reference }) => unset.push(reference),
    senders: {
      mail: send.mail ? { send: send.mail } : off,
      receipt: send.receipt ? { send: send.receipt } : off,
      answer: send.answer ? { send: send.answer } : off,
      webhook: send.webhook ? { send: send.webhook } : off,
    },
  };
  const wind = (seconds: number): void => {
    ms += seconds * SECOND;
  };
  return { outbox, logs, unset, wind, now: outbox.now };
}

export type OutboxRow = {
  reference: string;
  state: string;
  attempts: number;
  due: number;
  last_error: string | null;
};

/** The rows of a channel, oldest first; `due` in seconds after NOW. */
export const rowsOf = (db: Database, channel = "mail"): Promise<OutboxRow[]> =>
  db.query<OutboxRow>(
    `SELECT reference, state, attempts, last_error,
       extract(epoch FROM due_at - $2::timestamptz)::int AS due
     FROM outbox JOIN inquiry ON inquiry.id = inquiry_id WHERE channel = $1 ORDER BY outbox.id`,
    [channel, NOW.toISOString()],
  );

/** A blob store in a map; `isUp` false makes every call fail. */
export function createMemoryBlobs() {
  const stored = new Map<string, string>();
  const state = { isUp: true };
  const ask = async <T>(work: () => T): Promise<T> => {
    if (!state.isUp) throw new Error("blobs are down");
    return work();
  };
  const blobs: FallbackStore = {
    put: (key, text) => ask(() => void stored.set(key, text)),
    list: () => ask(() => [...stored.keys()]),
    get: (key) => ask(() => stored.get(key) ?? null),
    delete: (key) => ask(() => void stored.delete(key)),
  };
  return { blobs, stored, state };
}

/** A mailer that keeps what it is given. */
export function createMemoryMailer() {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    send: async (mail) => void mails.push(mail),
    verify: async () => {},
  };
  return { mailer, mails };
}

export const MAIL_FACTS: MailFacts = {
  siteOfPage: (page) => {
    const prefix = page?.startsWith("/de/") ? "/de" : "";
    return { name: "Firm", url: `https://www.firm.example${prefix}`, prefix, t: locale.t };
  },
  siteName: "Firm",
  t: locale.t,
  siteUrl: "https://www.firm.example",
  timeZone: "Europe/London",
  studyTitle: (slug) => (slug === "known-study" ? "A known study" : null),
  hasInbox: false,
  answerTo: "hello@firm.example",
  fittingStudies: async () => [],
};
