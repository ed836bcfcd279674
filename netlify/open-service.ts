import type { MailFacts } from "./channels/compose-mail.ts";
import { createSenders, openPost } from "./channels/senders.ts";
import { database } from "./database/connection.ts";
import { readEnvironment } from "./environment.ts";
import { openBlobs } from "./inquiries/blobs.ts";
import { logLine } from "./log.ts";
import type { Service } from "./service.ts";
import { build, openSearchIndex, site } from "./site-data.ts";
import { openStudies, type Studies } from "./studies.ts";

let opened: Studies | undefined;

/** Opened at the first question: most of what the service does needs no study, and must not fail for them. */
const openedStudies = (): Studies => {
  opened ??= openStudies(openSearchIndex());
  return opened;
};
const studies: Studies = {
  find: (slug) => openedStudies().find(slug),
  suggest: (message, most) => openedStudies().suggest(message, most),
};

/** The service of this deploy, made from its environment and the build's facts. */
export function openService(): Service {
  const environment = readEnvironment(process.env, build.context);
  const mailFacts = toMailFacts();
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

const toMailFacts = (): MailFacts => ({
  siteName: site.name,
  siteUrl: site.url,
  timeZone: site.timeZone,
  studyTitle: (slug) => studies.find(slug)?.title ?? null,
});
