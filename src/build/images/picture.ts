import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shortHash } from "../output/content-hash.ts";

/** A picture as pages show it: one address for each format and width, and the size of the largest, px. */
export type Picture = {
  /** For browsers that know a better format, best first. */
  sources: { type: string; srcset: string }[];
  src: string;
  width: number;
  height: number;
  /** A smaller one, cut to the proportions of a card. */
  card: string;
  /** The ground on which what is drawn can be seen, where the rest is transparent; null where nothing is. */
  backdrop: Backdrop | null;
};

export type Backdrop = "light" | "dark";

/** Bytes of a picture's file. A camera's largest JPEG has about half of it. */
export const LARGEST_FILE = 30_000_000;
/** Pixels of a picture. Decoding takes four bytes for each. */
export const MOST_PIXELS = 60_000_000;

/** Widths a picture is written in, px: those a page shows it at on common screens, and the double of them. */
export const WIDTHS = [480, 800, 1200, 1600];

/** A card shows every picture in the proportions of a drawn cover, px. */
export const CARD_SIZE = { width: 800, height: 450 };

/** Changes when pictures are to be made anew. */
const RECIPE = JSON.stringify({ localizedSite: 2, WIDTHS, CARD_SIZE });

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
