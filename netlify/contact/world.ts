import { database } from "../database/connection.ts";
import { channelsOf, readEnvironment } from "../environment.ts";
import { countRepeats } from "../inquiries/count-repeats.ts";
import { insertInquiry } from "../inquiries/insert-inquiry.ts";
import { logLine } from "../log.ts";
import { build, openSearchIndex, site } from "../site-data.ts";
import { openStudies, type Studies } from "../studies.ts";
import type { ContactWorld } from "./handler.ts";

const REPEATS_MS = 1_000;
const POSTGRES_MS = 3_000;
const SUGGESTIONS = 2;

let studies: Studies | undefined;

/** The world a deployed contact function lives in. */
export function openContactWorld(): ContactWorld {
  const environment = readEnvironment(process.env, build.context);
  const { context } = environment;
  studies ??= openStudies(openSearchIndex());
  const { find, suggest } = studies;
  return {
    context,
    siteOrigin: site.url,
    now: () => new Date(),
    log: logLine,
    findStudy: find,
    suggestStudies: (message) => suggest(message, SUGGESTIONS),
    countRepeats: (record) => countRepeats(database, { ...record, context, now: new Date() }, REPEATS_MS),
    keepers: [
      {
        place: "postgres",
        budgetMs: POSTGRES_MS,
        keep: async (candidate) => {
          const channels = channelsOf(environment);
          return (await insertInquiry(database, { ...candidate, channels, timeoutMs: POSTGRES_MS }))
            .reference;
        },
      },
    ],
    afterwards: async () => {},
  };
}
