import { statSync } from "node:fs";
import { LARGEST_FILE, MOST_PIXELS, pictureHash, readRecord } from "./picture.ts";

/** Decoding to this width reads the whole file and keeps little of it. */
const TRIAL_WIDTH = 16;

/**
 * Why a file cannot be shown as a picture, as the end of a sentence that begins with its name; null where it can.
 * What the folder `cache` has a picture of is not decoded again.
 */
export async function inspectImage(path: string, cache: string): Promise<string | null> {
  const { size } = statSync(path);
  if (size === 0) return "is an empty file; save the picture again";
  if (size > LARGEST_FILE) {
    return `has ${Math.round(size / 1_000_000)} MB, more than a page can be made of; save it as a JPEG 2,400 pixels wide`;
  }
  if (readRecord(pictureHash(path), cache)) return null;
  try {
    return await decode(path);
  } catch (error) {
    return `is damaged or no picture (${reasonOf(error)}); open it, save it again as a JPEG or PNG`;
  }
}

/** @throws what the decoder says of a damaged file. */
async function decode(path: string): Promise<string | null> {
  // Loaded where there is a picture that no earlier build has seen.
  const { default: sharp } = await import("sharp");
  const { width, height, format } = await sharp(path, { limitInputPixels: false }).metadata();
  // A drawing has no pixels of its own: a viewBox of 20,000 units is as good as one of 20.
  if (format === "svg") return null;
  const pixels = width * height;
  if (pixels > MOST_PIXELS) {
    const millions = Math.round(pixels / 1_000_000);
    return `is ${width} by ${height} pixels (${millions} million), more than a page can be made of; save it 2,400 pixels wide`;
  }
  await sharp(path, { failOn: "error" }).resize(TRIAL_WIDTH).raw().toBuffer();
  return null;
}

/** The decoder's own words, in one short line without paths. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [line = ""] = message.split("\n").filter((part) => part.trim() !== "");
  return line
    .replace(/\S*[\\/]\S+\s*/g, "")
    .replace(/[\s:]+$/, "")
    .slice(0, 80);
}
