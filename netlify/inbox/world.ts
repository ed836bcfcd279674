import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Channel } from "../../src/domain/inquiry/index.ts";
import { emptyOutbox } from "../delivery/sweep.ts";
import type { Deps } from "../deps.ts";
import { channelsOf } from "../environment.ts";
import type { Log } from "../log.ts";
import type { Database } from "../store/database.ts";
import type { FallbackStore } from "../store/fallback.ts";
import { type InboxSettings, readInboxSettings } from "./access/settings.ts";

/** Everything the inbox touches beside the request. */
export type InboxWorld = {
  settings: InboxSettings;
  context: DeployContext;
  /** Origin of the production site. */
  siteOrigin: string;
  timeZone: string;
  language: string;
  db: Database;
  blobs: FallbackStore;
  studyTitle: (slug: string) => string | null;
  /** What an inquiry that comes now is queued for. */
  channels: readonly Channel[];
  /** Where copies go: addresses of the notices, host of the webhook. */
  destinations: { mail: readonly string[]; webhook: string | null };
  /** Network address of who asks. */
  address: string;
  /** Sends what is due. */
  send: () => Promise<void>;
  /** Lets work go on after the answer. */
  waitUntil: (work: Promise<unknown>) => void;
  now: () => Date;
  log: Log;
};

/** The world of an inbox whose settings are complete. */
export type OpenInbox = InboxWorld & { settings: Extract<InboxSettings, { isOpen: true }> };

export type Visitor = Pick<InboxWorld, "address" | "waitUntil">;
type Variables = Readonly<Record<string, string | undefined>>;

/** The world of the inbox function. */
export function createInboxWorld(deps: Deps, variables: Variables, visitor: Visitor): InboxWorld {
  const { environment, site, db, blobs, mailFacts, now, log } = deps;
  return {
    settings: readInboxSettings(variables),
    context: environment.context,
    siteOrigin: site.url,
    timeZone: site.timeZone,
    language: site.language,
    db,
    blobs,
    studyTitle: mailFacts.studyTitle,
    channels: channelsOf(environment),
    destinations: {
      mail: deps.transport?.to ?? (environment.mailTo.length > 0 ? environment.mailTo : [site.email]),
      webhook: environment.webhook === null ? null : hostOf(environment.webhook.url),
    },
    ...visitor,
    send: () => emptyOutbox(deps, { probe: false }),
    now,
    log,
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
