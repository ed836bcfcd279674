import { composeNotice, type MailFacts } from "./channels/compose-mail.ts";
import type { Senders } from "./channels/send.ts";
import type { Post } from "./channels/senders.ts";
import type { Database } from "./database/database.ts";
import type { Home } from "./delivery/bring-home.ts";
import type { Outbox } from "./delivery/empty-outbox.ts";
import { channelsOf, type Environment } from "./environment.ts";
import type { Blobs } from "./inquiries/blobs.ts";
import type { KeptInquiry } from "./inquiries/kept-inquiry.ts";
import type { Log } from "./log.ts";
import type { Studies } from "./studies.ts";

/** All that the functions about inquiries work with. */
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
