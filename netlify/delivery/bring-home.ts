import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type { Channel } from "../../src/domain/inquiry/index.ts";
import type { Database } from "../database/database.ts";
import { withDeadline } from "../deadline.ts";
import { readBlobRecord } from "../inquiries/blob-record.ts";
import type { Blobs } from "../inquiries/blobs.ts";
import { insertInquiry } from "../inquiries/insert-inquiry.ts";
import { errorText, type Log } from "../log.ts";

export type Home = {
  db: Database;
  blobs: Blobs;
  context: DeployContext;
  channels: readonly Channel[];
  now: () => Date;
  log: Log;
};

const BLOB_MS = 5_000;
/** No blob is begun later; the next run goes on from there. */
const RUN_MS = 5_000;

/**
 * Brings inquiries that waited in blobs home to Postgres. A blob is deleted after its row is committed, and only then: at
 * worst it is brought home twice, which its key makes once. One that cannot be read stays.
 */
export async function bringHome(home: Home): Promise<void> {
  let brought = 0;
  const endsAt = home.now().getTime() + RUN_MS;
  const keys = await withDeadline("listing blobs", BLOB_MS, () => home.blobs.list());
  for (const key of keys) {
    if (home.now().getTime() >= endsAt) break;
    try {
      brought += (await bringOne(home, key)) ? 1 : 0;
    } catch (error) {
      home.log("bring-home-failed", { blob: key, error: errorText(error) });
      // Postgres or the store is down: the rest would fail alike.
      break;
    }
  }
  if (keys.length > 0) home.log("brought-home", { waiting: keys.length, brought });
}

async function bringOne({ db, blobs, context, channels, log }: Home, key: string): Promise<boolean> {
  const text = await withDeadline("reading a blob", BLOB_MS, () => blobs.get(key));
  if (text === null) return false;
  const candidate = readBlobRecord(text);
  if (candidate === null || candidate.record.context !== context) {
    log("blob-unreadable", { blob: key });
    return false;
  }
  await insertInquiry(db, { ...candidate, channels });
  await withDeadline("deleting a blob", BLOB_MS, () => blobs.delete(key));
  return true;
}
