import { readEnvironment } from "../environment.ts";
import { logLine } from "../log.ts";
import { renderPage } from "../render.ts";
import { build } from "../site-data.ts";
import { countZeroResult } from "../zero-results/count-zero-result.ts";
import type { SearchWorld } from "./handler.ts";
import { openIndexWithShards } from "./open-index.ts";

const COUNT_MS = 3_000;

/** The world a deployed search function lives in; `shards` is the folder of the texts beside the index. */
export const openSearchWorld = (shards: URL): SearchWorld => ({
  openIndex: () => openIndexWithShards(shards),
  renderPage,
  countZeroResult: async (question) => {
    // The database's driver costs more to load than a search takes: only a question that found nothing pays for it.
    const { database } = await import("../database/connection.ts");
    const { context } = readEnvironment(process.env, build.context);
    await countZeroResult(database, { context, question, now: new Date() }, COUNT_MS);
  },
  log: logLine,
});
