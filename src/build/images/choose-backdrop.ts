import type { Sharp } from "sharp";
import type { Backdrop } from "./picture.ts";

/** Grounds behind pictures with transparent parts, in both schemes. */
export const BACKDROP_COLOURS: Readonly<Record<Backdrop, string>> = { light: "#fff", dark: "#131a24" };

/** Width a picture is looked at in, px. */
const LOOKED_AT = 96;
/** Of 255. What is fainter shows more of the ground than of itself. */
const OPAQUE = 128;
/** A picture is transparent where more than this share of it is: edges that are smoothed make no drawing of a photograph. */
const TRANSPARENT_SHARE = 0.01;
/** Where less of what is drawn than this stands out from a ground, it is lost there. */
const LEAST_SEEN = 0.25;
/** Contrast to white from which a part stands out; WCAG 2.2, "contrast ratio". */
const SEEN = 2;

/**
 * The ground on which what is drawn can be seen; null for a picture that hides its ground. White, for which most is drawn, unless too
 * little stands out from it.
 */
export async function chooseBackdrop(image: Sharp): Promise<Backdrop | null> {
  const { data } = await image
    .clone()
    .resize({ width: LOOKED_AT, height: LOOKED_AT, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [drawn, seen] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < OPAQUE) continue;
    drawn += 1;
    if (1.05 / (luminanceOf(data.subarray(at, at + 3)) + 0.05) >= SEEN) seen += 1;
  }
  const pixels = data.length / 4;
  if (drawn >= pixels * (1 - TRANSPARENT_SHARE)) return null;
  return drawn === 0 || seen / drawn >= LEAST_SEEN ? "light" : "dark";
}

/** Relative luminance of a colour in sRGB (WCAG 2.2). */
function luminanceOf(colour: Uint8Array): number {
  const [red = 0, green = 0, blue = 0] = Array.from(colour, (value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
