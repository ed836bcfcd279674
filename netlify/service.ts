import { composeNotice, type MailFacts } from "./channels/compose-mail.ts";
import type { Senders } from "./channels/send.ts";
import { createSenders, openPost, type Post } from "./channels/senders.ts";
import { database } from "./database/connection.ts";
import type { Database } from "./database/database.ts";
import type { Home } from "./delivery/bring-home.ts";
import type { Outbox } from "./delivery/empty-outbox.ts";
import { channelsOf, type Environment, readEnvironment } from "./environment.ts";
import { type Blobs, openBlobs } from "./inquiries/blobs.ts";
import type { KeptInquiry } from "./inquiries/kept-inquiry.ts";
import { type Log, logLine } from "./log.ts";
import { build, openSearchIndex, site } from "./site-data.ts";
import { openStudies, type Studies } from "./studies.ts";

/** All that the functions about inquiries work with, made from the environment and the build's facts. */
export type Service = {
  environment: Environment;
  siteUrl: string;
  db: Database;
  blobs: Blobs;
  post: Post | null;
  senders: Senders;
  studies: Studies;
  mailFacts: MailFacts;
  now: () => Date;
  log: Log;
};

let studies: Studies | undefined;

export function openService(): Service {
  const environment = readEnvironment(process.env, build.context);
  studies ??= openStudies(openSearchIndex());
  const mailFacts = toMailFacts(studies);
  const post = openPost(environment, site.email);
  const now = (): Date => new Date();
  return {
    environment,
    siteUrl: site.url,
    db: database,
    blobs: openBlobs(environment.context),
    post,
    senders: createSenders(environment, post, mailFacts, now),
    studies,
    mailFacts,
    now,
    log: logLine,
  };
}

export const toHome = ({ db, blobs, environment, now, log }: Service): Home => ({
  db,
  blobs,
  context: environment.context,
  channels: channelsOf(environment),
  now,
  log,
});

export const toOutbox = (service: Service): Outbox => ({
  db: service.db,
  context: service.environment.context,
  senders: service.senders,
  now: service.now,
  log: service.log,
  onUnset: (inquiry) => printOnOwnMachine(service, inquiry),
});

/** A developer sees the mail that would have gone out. Anywhere else the text of an inquiry stays out of the log. */
function printOnOwnMachine({ environment, mailFacts }: Service, inquiry: KeptInquiry): void {
  if (environment.context !== "dev") return;
  const { subject, text } = composeNotice(inquiry, [], mailFacts);
  console.log(`No mail server is set, so this was not sent:\n\n${subject}\n\n${text}`);
}

const toMailFacts = ({ find }: Studies): MailFacts => ({
  siteName: site.name,
  siteUrl: site.url,
  timeZone: site.timeZone,
  studyTitle: (slug) => find(slug)?.title ?? null,
});
