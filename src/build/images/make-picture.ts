import { mkdirSync } from "node:fs";
import { join } from "node:path";
import eleventyImage, { type WrittenImage } from "@11ty/eleventy-img";
import sharp from "sharp";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { writeIfChanged } from "../output/files.ts";
import { inspectImage } from "./inspect-image.ts";
import { CARD_SIZE, MOST_PIXELS, WIDTHS } from "./limits.ts";
import type { Picture } from "./picture.ts";
import { type PictureRecord, pictureHash, readRecord, recordFile } from "./picture-record.ts";

/** Where pictures lie on the site; their names hold the hash of what they were made of. */
export const PICTURE_FOLDER = `${ASSET_FOLDER}/pictures`;

/** A picture, the names of its files in the cache, and whether it had to be made. */
type MadePicture = PictureRecord & { isNew: boolean };

/**
 * Makes a picture in all formats and widths, without the data a camera hides in it, or finds it in the folder `cache`;
 * null for a file that cannot be shown.
 */
export async function makePicture(path: string, cache: string): Promise<MadePicture | null> {
  const hash = pictureHash(path);
  const known = readRecord(hash, cache);
  if (known) return { ...known, isNew: false };
  if ((await inspectImage(path, cache)) !== null) return null;
  mkdirSync(cache, { recursive: true });
  const { format, hasAlpha } = await sharp(path, { limitInputPixels: MOST_PIXELS }).metadata();
  const written = await eleventyImage(path, {
    widths: WIDTHS,
    formats: format === "svg" ? ["svg"] : ["avif", "webp", hasAlpha ? "png" : "jpeg"],
    outputDir: cache,
    urlPath: `/${PICTURE_FOLDER}/`,
    filenameFormat: (_id, _src, width, extension) => `${hash}-${width}.${extension}`,
    fixOrientation: true,
    svgShortCircuit: true,
    sharpOptions: { limitInputPixels: MOST_PIXELS },
  });
  const card = `${hash}-card.webp`;
  await sharp(path, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize({ ...CARD_SIZE, fit: "cover" })
    .webp()
    .toFile(join(cache, card));
  const record: PictureRecord = {
    picture: toPicture(written, card),
    files: [...filesOf(written), card],
  };
  writeIfChanged(recordFile(hash, cache), JSON.stringify(record));
  return { ...record, isNew: true };
}

function toPicture(written: Record<string, WrittenImage[]>, card: string): Picture {
  const formats = Object.values(written).filter((images) => images.length > 0);
  const fallback = formats.at(-1)?.at(-1);
  if (!fallback) throw new Error("eleventy-img wrote no file");
  const sources = formats.slice(0, -1).map((images) => ({
    type: images[0]?.sourceType ?? "",
    srcset: images.map(({ srcset }) => srcset).join(", "),
  }));
  const { url, width, height } = fallback;
  return { sources, src: url, width, height, card: `/${PICTURE_FOLDER}/${card}` };
}

const filesOf = (written: Record<string, WrittenImage[]>): string[] =>
  Object.values(written).flatMap((images) => images.map(({ url }) => url.split("/").at(-1) ?? ""));
