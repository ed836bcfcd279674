import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Brand, contrastOf, groundOf, isDarkByDay } from "../../domain/brand/index.ts";
import type { SiteLogo } from "../../domain/build-manifest.ts";
import type { PlaceInFile } from "../../domain/check-site-yaml-links.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { loadResvg } from "../artwork/load-resvg.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/write-files.ts";
import type { ProjectPaths } from "../project-paths.ts";

/** A drawing of the logo; width and height are those of its own coordinates. */
export type LogoDrawing = { svg: string; width: number; height: number };

/** `light`: for light grounds, and for dark ones too where there is no `dark`. */
export type Logo = { light: LogoDrawing; dark: LogoDrawing | null };

/** Bytes. A drawing that is larger has a photograph in it. */
const LARGEST = 200_000;

type Reading = { drawing: LogoDrawing } | { fault: string };

/** The logo of a brand; null where it has none, or none that can be used. */
export function readLogo(brand: Brand, paths: Pick<ProjectPaths, "content">): Logo | null {
  if (!brand.logo) return null;
  const light = readDrawing(brand.logo.light, paths);
  const dark = brand.logo.dark === undefined ? null : readDrawing(brand.logo.dark, paths);
  if ("fault" in light) return null;
  return { light: light.drawing, dark: dark && "drawing" in dark ? dark.drawing : null };
}

/** What is wrong with the files of a logo, at the lines that name them. */
export function checkLogo(
  brand: Brand,
  paths: Pick<ProjectPaths, "content">,
  placeOf: PlaceInFile,
): Diagnostic[] {
  const faults = Object.entries(brand.logo ?? {}).flatMap(([scheme, file]): Diagnostic[] => {
    if (file === undefined) return [];
    const reading = readDrawing(file, paths);
    if (!("fault" in reading)) return [];
    const path = ["logo", scheme];
    const message = `${file} ${reading.fault}`;
    return [{ level: "error", rule: "logo", field: path.join("."), ...placeOf(path), message }];
  });
  const logo = faults.length > 0 ? null : readLogo(brand, paths);
  if (logo === null) return faults;
  const texts = (["light", "dark"] as const).flatMap((scheme): Diagnostic[] => {
    const path = ["logo", scheme];
    const message =
      "is drawn with text, which each reader sees in a font of their own, and cards and icons in none; turn its letters into paths and export it again";
    return /<(?:\w+:)?text\b/i.test(logo[scheme]?.svg ?? "")
      ? [{ level: "warning", rule: "logo-text", field: path.join("."), ...placeOf(path), message }]
      : [];
  });
  const backdrops = findLogoBackdrops(logo, brand).map(({ scheme }): Diagnostic => {
    const path = ["logo", drawingIn(scheme, logo, brand) === logo.light ? "light" : "dark"];
    const cure = logo.dark === null ? "; name a drawing for dark grounds (dark: /images/logo-dark.svg)" : "";
    const message = `can hardly be seen on the ground of the ${scheme} scheme, and stands on a backdrop there${cure}`;
    return { level: "warning", rule: "logo-unseen", field: path.join("."), ...placeOf(path), message };
  });
  return [...texts, ...backdrops];
}

/** Where a drawing can hardly be seen: less than a quarter of what is drawn stands out from the ground. */
const LEAST_SEEN = 0.25;
/** Contrast from which a part of a drawing stands out. */
const SEEN = 2;
/** Width a drawing is looked at in, px. */
const LOOKED_AT = 96;

/** Whether a drawing can be seen on a ground, by the parts that are not transparent. */
function canBeSeen({ svg }: LogoDrawing, ground: string): boolean {
  const { Resvg } = loadResvg();
  const { pixels } = new Resvg(svg, {
    fitTo: { mode: "width", value: LOOKED_AT },
    font: { loadSystemFonts: false },
  }).render();
  const shares = new Map<string, number>();
  let drawn = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 128) continue;
    const colour = `rgb(${[...pixels.subarray(at, at + 3)].map((value) => Math.round(value / 16) * 16).join(" ")})`;
    shares.set(colour, (shares.get(colour) ?? 0) + 1);
    drawn++;
  }
  const seen = [...shares].reduce(
    (sum, [colour, count]) => sum + (contrastOf(colour, ground) >= SEEN ? count : 0),
    0,
  );
  // Nothing drawn is said by the fonts of the machine, which are not looked at.
  return drawn === 0 || seen / drawn >= LEAST_SEEN;
}

type Scheme = "light" | "dark";

/** The drawing that the head of pages has in a scheme. */
const drawingIn = (scheme: Scheme, { light, dark }: Logo, brand: Brand): LogoDrawing =>
  scheme === "dark" || isDarkByDay(brand) ? (dark ?? light) : light;

/** The schemes in which the logo needs a backdrop behind it to be seen, and the colour of the backdrop. */
function findLogoBackdrops(logo: Logo, brand: Brand): { scheme: Scheme; backdrop: string }[] {
  return (["light", "dark"] as const).flatMap((scheme) => {
    const drawing = drawingIn(scheme, logo, brand);
    if (canBeSeen(drawing, groundOf(brand, scheme))) return [];
    return [{ scheme, backdrop: canBeSeen(drawing, "#fff") ? "#fff" : "#111" }];
  });
}

/** Styles that put a logo on a backdrop where it would be lost on the ground of the page. */
export const formatLogoBackdrops = (logo: Logo | null, brand: Brand): string =>
  logo === null
    ? ""
    : findLogoBackdrops(logo, brand)
        .map(
          ({ scheme, backdrop }) =>
            `@media screen and (prefers-color-scheme:${scheme}){.site-logo{box-sizing:content-box;padding:.25rem .4rem;background:${backdrop}}}`,
        )
        .join("");

/** Writes the drawings of a logo under names with their hash; null where there is none. */
export function publishLogo(logo: Logo | null, brand: Brand, output: string): SiteLogo | null {
  if (logo === null) return null;
  const publish = ({ svg }: LogoDrawing): string => {
    const src = `/${ASSET_FOLDER}/logo-${shortHash(svg)}.svg`;
    writeIfChanged(join(output, src), svg);
    return src;
  };
  const { width, height } = logo.light;
  const [print, dark] = [publish(logo.light), logo.dark && publish(logo.dark)];
  const src = isDarkByDay(brand) ? (dark ?? print) : print;
  return { src, dark: dark === src ? null : dark, print, width, height };
}

/**
 * Script, and what would be loaded from elsewhere: a browser that opens the file by itself would run it. A style sheet may name an
 * address too, an animation may set one, and an entity of XML may hide it.
 */
const ACTIVE =
  /<(?:\w+:)?(?:script|foreignObject|iframe|embed|object|audio|video)\b|[\s/"']on\w+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet|@import|attributeName\s*=\s*["']?\s*(?:\w+:)?(?:href|on)|url\(\s*["']?\s*(?!["'\s]*(?:#|data:image\/(?:png|jpe?g|gif|webp)))|(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)))/i;

/** Letters may be written as numbers, in XML (`&#64;import`) and in a style sheet (`u\\72l(...)`). */
const withoutEscapes = (svg: string): string =>
  svg
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex: string, digits: string) =>
      toCharacter(hex === undefined ? Number(digits) : Number.parseInt(hex, 16)),
    )
    .replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, hex: string, sign: string) =>
      hex === undefined ? sign : toCharacter(Number.parseInt(hex, 16)),
    );

const toCharacter = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

function readDrawing(file: string, { content }: Pick<ProjectPaths, "content">): Reading {
  const path = join(content, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return { fault: `is not there; save it as src/content${file}, or correct the path` };
  return readSvg(readFileSync(path, "utf8"));
}

/** Why a drawing cannot be a logo, as the end of a sentence about its file; null where it can. */
export function findDrawingFault(svg: string): string | null {
  const reading = readSvg(svg);
  return "fault" in reading ? reading.fault : null;
}

function readSvg(svg: string): Reading {
  if (svg.length > LARGEST)
    return {
      fault:
        "is larger than 200 KB; save it without pictures and without what the drawing program keeps for itself",
    };
  if (ACTIVE.test(svg) || ACTIVE.test(withoutEscapes(svg)))
    return { fault: "holds a script or loads something from elsewhere; save it as a plain SVG" };
  const size = sizeOf(svg);
  if (size === null) return { fault: "is no SVG with a viewBox; export it again as SVG" };
  try {
    new (loadResvg().Resvg)(svg);
  } catch {
    return { fault: "is not whole as an SVG; export it again" };
  }
  return { drawing: { svg, ...size } };
}

/** From the view box, else from width and height in px (SVG 2, sections 8.2 and 8.6). */
function sizeOf(svg: string): { width: number; height: number } | null {
  const tag = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? "";
  const box = /\bviewBox\s*=\s*["']\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+([\d.e+-]+)[\s,]+([\d.e+-]+)/i.exec(tag);
  const lengthOf = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1]);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [lengthOf("width"), lengthOf("height")];
  return width > 0 && height > 0 ? toWholePixels(width, height) : null;
}

/** What a page says of a picture's size are whole numbers: others are scaled until their proportion is kept. */
function toWholePixels(width: number, height: number): { width: number; height: number } {
  const areWhole =
    Number.isInteger(width) && Number.isInteger(height) && Math.max(width, height) <= MOST_PIXELS;
  const scale = areWhole ? 1 : MOST_PIXELS / Math.max(width, height);
  const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return { width: w ?? 1, height: h ?? 1 };
}

const MOST_PIXELS = 10_000;
