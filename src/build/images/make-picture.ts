import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenImage } from "@11ty/eleventy-img";
import type { Sharp } from "sharp";
import { readTags } from "../../domain/case-study/markdown/html.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { writeIfChanged } from "../output/write-files.ts";
import { BACKDROP_COLOURS, chooseBackdrop } from "./choose-backdrop.ts";
import { inspectImage } from "./inspect-image.ts";
import type { Backdrop, Picture } from "./picture.ts";
import {
  CARD_SIZE,
  MOST_PIXELS,
  type PictureRecord,
  pictureHash,
  readRecord,
  recordFile,
  WIDTHS,
} from "./picture.ts";

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
  const sharp = await loadSharp();
  const { format, hasAlpha } = await sharp(path, { limitInputPixels: false }).metadata();
  const record =
    format === "svg" ? await keepDrawing(path, hash, cache) : await makeFormats(path, hasAlpha, hash, cache);
  writeIfChanged(recordFile(hash, cache), JSON.stringify(record));
  return { ...record, isNew: true };
}

/** Only where a picture has yet to be made. */
const loadSharp = async () => (await import("sharp")).default;

async function makeFormats(
  path: string,
  hasAlpha: boolean,
  hash: string,
  cache: string,
): Promise<PictureRecord> {
  // Loaded by the build alone: the check of a folder makes no picture.
  const { default: eleventyImage } = await import("@11ty/eleventy-img");
  const written = await eleventyImage(path, {
    widths: WIDTHS,
    formats: ["avif", "webp", hasAlpha ? "png" : "jpeg"],
    outputDir: cache,
    urlPath: `/${PICTURE_FOLDER}/`,
    filenameFormat: (_id, _src, width, extension) => `${hash}-${width}.${extension}`,
    fixOrientation: true,
    svgShortCircuit: true,
    sharpOptions: { limitInputPixels: MOST_PIXELS },
  });
  const sharp = await loadSharp();
  const image = sharp(path, { limitInputPixels: MOST_PIXELS }).rotate();
  const backdrop = hasAlpha ? await chooseBackdrop(image) : null;
  const card = await makeCard(image, backdrop, hash, cache);
  return { picture: { ...toPicture(written, card), backdrop: backdrop }, files: [...filesOf(written), card] };
}

/** Cards have no transparency: they stand on the ground of either scheme. */
async function makeCard(
  image: Sharp,
  backdrop: Backdrop | null,
  hash: string,
  cache: string,
): Promise<string> {
  const card = `${hash}-card.webp`;
  await image
    .clone()
    .flatten({ background: BACKDROP_COLOURS[backdrop ?? "light"] })
    .resize({ ...CARD_SIZE, fit: "cover" })
    .webp()
    .toFile(join(cache, card));
  return card;
}

const WIDEST_DRAWING = WIDTHS.at(-1) ?? 0;

/** A drawing stays the file it is. The units of its viewBox say its proportions, and no size a page could show it at. */
async function keepDrawing(path: string, hash: string, cache: string): Promise<PictureRecord> {
  const drawing = readFileSync(path);
  const sharp = await loadSharp();
  const { width, height } = await sharp(drawing, { limitInputPixels: false }).metadata();
  const scale = Math.min(1, WIDEST_DRAWING / width, WIDEST_DRAWING / height);
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const name = `${hash}-${size.width}.svg`;
  copyFileSync(path, join(cache, name));
  const sized = sharp(scale === 1 ? drawing : resizeDrawing(drawing, size), {
    limitInputPixels: MOST_PIXELS,
  });
  const backdrop = await chooseBackdrop(sized);
  const card = await makeCard(sized, backdrop, hash, cache);
  const src = `/${PICTURE_FOLDER}/${name}`;
  return {
    picture: { sources: [], src, ...size, card: `/${PICTURE_FOLDER}/${card}`, backdrop: backdrop },
    files: [name, card],
  };
}

/** A drawing that its reader draws no larger than `size`; without it, one of 20,000 units takes gigabytes to draw. */
function resizeDrawing(drawing: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const text = drawing.toString("utf8");
  const start = text.search(/<svg[\s>]/);
  const [root] = readTags(text.slice(start));
  if (!root) return drawing;
  const own = (name: string) => Number.parseFloat(root.attributes.get(name) ?? "");
  const viewBox = root.attributes.get("viewbox") ?? `0 0 ${own("width")} ${own("height")}`;
  const kept = [...root.attributes].filter(([name]) => !["width", "height", "viewbox"].includes(name));
  const attributes = [...kept, ["width", `${width}`], ["height", `${height}`], ["viewBox", viewBox]];
  const written = attributes.map(
    ([name = "", value = ""]) => `${NAMES.get(name) ?? name}="${escapeXml(value)}"`,
  );
  return Buffer.from(`${text.slice(0, start)}<svg ${written.join(" ")}>${text.slice(start + root.end)}`);
}

/** Names of XML with capitals in them, which a reader of HTML gives in lower case. */
const NAMES = new Map(
  ["preserveAspectRatio", "contentScriptType", "zoomAndPan"].map((name) => [name.toLowerCase(), name]),
);

function toPicture(written: Record<string, WrittenImage[]>, card: string): Omit<Picture, "backdrop"> {
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
