import culori from "culori/require";

const { converter, formatHex, interpolate, parse, toGamut, wcagContrast } = culori;

/** Lightness from 0 to 1, chroma from 0 to about 0.37, hue in degrees (CSS Color 4, section 9.3). */
export type Oklch = { l: number; c: number; h: number };

/** What a value may be written with: nothing that could end a declaration of CSS. */
const CHARACTERS = /^[#\w\s.,%()/+-]+$/;

type Colour = ReturnType<typeof parse>;

/** Names of functions and colours may be written in letters of either size; culori knows the small ones. */
function read(text: string): Colour {
  const small = text.toLowerCase();
  return MIX.test(small) ? mix(small) : parse(small);
}

/** A mix of two colours (CSS Color 5, section 3): the space, and each colour with its share before or behind it. */
const MIX = /^color-mix\(\s*in\s+([a-z0-9-]+)(?:\s+shorter\s+hue)?\s*,(.+)\)$/;
/** What CSS calls a space, as culori does. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ["srgb", "rgb"],
  ["srgb-linear", "lrgb"],
  ["xyz", "xyz65"],
  ...["oklch", "oklab", "lab", "lch", "hsl", "hwb"].map((name): [string, string] => [name, name]),
]);

function mix(text: string): Colour {
  const [, space = "", inner = ""] = MIX.exec(text) ?? [];
  const mode = SPACES.get(space);
  const parts = inner.split(/,(?![^(]*\))/).map(readPart);
  const [first, second] = parts;
  if (mode === undefined || parts.length !== 2 || !first?.colour || !second?.colour) return undefined;
  const share = second.share ?? (first.share === null ? 0.5 : 1 - first.share);
  // Shares that add up to less than all leave the rest transparent; more than all is weighed.
  if ((first.share ?? 1 - share) + share < 1 - 1e-9) return undefined;
  return interpolate([first.colour, second.colour], mode)(share / ((first.share ?? 1 - share) + share));
}

function readPart(text: string): { colour: Colour; share: number | null } {
  const [, before, behind] = /^(?:([\d.]+)%\s+)?.*?(?:\s+([\d.]+)%)?$/.exec(text.trim()) ?? [];
  const share = before ?? behind;
  const colour = text.trim().replace(/^[\d.]+%\s+|\s+[\d.]+%$/g, "");
  return { colour: read(colour), share: share === undefined ? null : Number(share) / 100 };
}

/** Digits without their #, which culori takes for a colour, and CSS does not; no name of a colour is made of them. */
const BARE_HEX = /^[\da-f]+$/i;

/** Whether a text is an opaque colour of CSS. */
export function isColour(text: string): boolean {
  if (BARE_HEX.test(text)) return false;
  const colour = CHARACTERS.test(text) ? read(text) : undefined;
  return colour !== undefined && (colour.alpha ?? 1) === 1;
}

const convert = converter("oklch");
const BLACK = "black";

/** Of a text that `isColour` takes; any other is black. A grey has no hue, which is written 0. */
export function toOklch(text: string): Oklch {
  const { l = 0, c = 0, h = 0 } = convert(read(text) ?? BLACK) ?? {};
  return { l, c, h: c < 0.001 ? 0 : h };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** As CSS writes it. */
export const formatOklch = ({ l, c, h }: Oklch): string =>
  `oklch(${round(l * 100, 2)}% ${round(c, 4)} ${round(h, 2)})`;

const mapToScreen = toGamut("rgb", "oklch");

/** The colour a screen of sRGB shows, `#rrggbb`. */
export const toHex = (text: string): string => formatHex(mapToScreen(read(text) ?? BLACK));

/** Least contrast of text, and of what is no text but has to be seen (WCAG 2.2, 1.4.3 and 1.4.11). */
export const MIN_CONTRAST = { text: 4.5, control: 3 };

/** Contrast of two colours as sRGB shows them (WCAG 2.2, "contrast ratio"): 1 to 21. */
export const contrastOf = (a: string, b: string): number => wcagContrast(toHex(a), toHex(b));

const STEP = 0.005;

/**
 * The colour nearest to `wanted` in lightness, of the same hue, that has a contrast of at least `least` to every one of
 * `backs`. Where none has, black or white, whichever is clearer.
 */
export function nearestPassing(wanted: string, backs: readonly string[], least: number): string {
  const passes = (colour: string): boolean => backs.every((back) => contrastOf(colour, back) >= least);
  if (passes(wanted)) return wanted;
  const { l, c, h } = toOklch(wanted);
  for (let distance = STEP; distance <= 1; distance += STEP) {
    const candidates = [l - distance, l + distance]
      .filter((lightness) => lightness >= 0 && lightness <= 1)
      .map((lightness) => formatOklch({ l: lightness, c: fadeOut(c, lightness), h }));
    const found = candidates.find(passes);
    if (found !== undefined) return found;
  }
  return clearest(["#000", "#fff"], backs);
}

/** Towards black and white no hue is left: less chroma keeps colours within what screens show. */
const fadeOut = (chroma: number, lightness: number): number =>
  Math.min(chroma, 0.4 * Math.max(0, Math.min(lightness, 1 - lightness)) + 0.01);

/** The one of `colours` whose least contrast to `backs` is the largest. */
export function clearest(colours: readonly [string, ...string[]], backs: readonly string[]): string {
  const least = (colour: string): number => Math.min(...backs.map((back) => contrastOf(colour, back)));
  return colours.reduce((best, colour) => (least(colour) > least(best) ? colour : best));
}
