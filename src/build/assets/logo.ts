import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Brand, isDarkByDay } from "../../domain/brand/index.ts";
import type { SiteLogo } from "../../domain/build-manifest.ts";
import type { PlaceInFile } from "../../domain/check-site.ts";
import type { Diagnostic } from "../../domain/diagnostic.ts";
import { ASSET_FOLDER } from "../../domain/headers/headers-file.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/files.ts";
import type { ProjectPaths } from "../project.ts";

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
  return Object.entries(brand.logo ?? {}).flatMap(([scheme, file]): Diagnostic[] => {
    if (file === undefined) return [];
    const reading = readDrawing(file, paths);
    if (!("fault" in reading)) return [];
    const path = ["logo", scheme];
    const message = `${file} ${reading.fault}`;
    return [{ level: "error", rule: "logo", field: path.join("."), ...placeOf(path), message }];
  });
}

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

/** Script, and what would be loaded from elsewhere: a browser that opens the file by itself would run it. */
const ACTIVE =
  /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["']\s*(?!#|data:image\/)/i;

function readDrawing(file: string, { content }: Pick<ProjectPaths, "content">): Reading {
  const path = join(content, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    return { fault: `is not there; save it as src/content${file}, or correct the path` };
  const svg = readFileSync(path, "utf8");
  if (svg.length > LARGEST)
    return {
      fault:
        "is larger than 200 KB; save it without pictures and without what the drawing program keeps for itself",
    };
  if (ACTIVE.test(svg))
    return { fault: "holds a script or loads something from elsewhere; save it as a plain SVG" };
  const size = sizeOf(svg);
  return size ? { drawing: { svg, ...size } } : { fault: "is no SVG with a viewBox; export it again as SVG" };
}

/** From the view box, else from width and height in px (SVG 2, sections 8.2 and 8.6). */
function sizeOf(svg: string): { width: number; height: number } | null {
  const tag = /<svg\b[^>]*>/i.exec(svg)?.[0] ?? "";
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const lengthOf = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1]);
  const [width, height] = box ? [Number(box[1]), Number(box[2])] : [lengthOf("width"), lengthOf("height")];
  return width > 0 && height > 0 ? { width, height } : null;
}
