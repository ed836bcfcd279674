import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../output/content-hash.ts";
import { CARD_SIZE, WIDTHS } from "./limits.ts";
import type { Picture } from "./picture.ts";

/** Changes when pictures are to be made anew. */
const RECIPE = JSON.stringify({ edition: 1, WIDTHS, CARD_SIZE });

/** A picture that was made, and the names of its files, which lie in the cache. */
export type PictureRecord = { picture: Picture; files: string[] };

/** What the files of a picture are named by: the same bytes make the same picture. */
export const pictureHash = (path: string): string =>
  shortHash(Buffer.concat([readFileSync(path), Buffer.from(RECIPE)]));

export const recordFile = (hash: string, cache: string): string => join(cache, `${hash}.json`);

/** The record of a picture all of whose files are still in the folder `cache`. */
export function readRecord(hash: string, cache: string): PictureRecord | null {
  const file = recordFile(hash, cache);
  if (!existsSync(file)) return null;
  const record: PictureRecord = JSON.parse(readFileSync(file, "utf8"));
  return record.files.every((name) => existsSync(join(cache, name))) ? record : null;
}
