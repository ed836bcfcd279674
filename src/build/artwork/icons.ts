import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Artwork } from "../../domain/brand/index.ts";
import { iconUrl, MANIFEST_ICONS } from "../../domain/site-files/web-manifest.ts";
import { shortHash } from "../output/content-hash.ts";
import { writeIfChanged } from "../output/write-files.ts";
import { findOwnPicture, type ProjectPaths } from "../project-paths.ts";
import { loadResvg } from "./load-resvg.ts";

/** The one drawing all icons are made of. */
const SOURCE = "icon.svg";
/** Sizes in `favicon.ico`, px: tab, taskbar, and both on sharp screens. */
const FAVICON_SIZES = [16, 32, 48];
const APPLE_SIZE = 180;
/** Part of a maskable icon that is never cut off (W3C Web Application Manifest, safe zone). */
const SAFE_ZONE = 0.8;

/** The two colours of the sample's icon. */
const SAMPLE_COLOURS = { ground: "#fdcf2c", line: "#131a24" };

/** Publishes the icons of the site, the sample's in the colours of the brand; says how many had to be drawn. */
export function publishIcons(paths: ProjectPaths, { colourSets: [{ ground, line }] }: Artwork): number {
  const file = findOwnPicture(SOURCE, paths);
  const drawing = readFileSync(file, "utf8");
  const isSample = file === join(paths.samples, SOURCE);
  const svg = isSample
    ? drawing.replaceAll(SAMPLE_COLOURS.ground, ground).replaceAll(SAMPLE_COLOURS.line, line)
    : drawing;
  const cache = join(paths.cache, "icons", shortHash(svg + ground));
  const padded = padIcon(svg, ground);
  const makers: [name: string, make: () => Uint8Array][] = [
    ["favicon.ico", () => toIco(FAVICON_SIZES.map((size) => ({ size, png: draw(svg, size) })))],
    ["apple-touch-icon.png", () => draw(svg, APPLE_SIZE)],
    ...MANIFEST_ICONS.map((icon): [string, () => Uint8Array] => {
      const source = icon.purpose === "maskable" ? padded : svg;
      return [iconUrl(icon).slice(1), () => draw(source, icon.size)];
    }),
  ];
  const missing = makers.filter(([name]) => !existsSync(join(cache, name)));
  for (const [name, make] of missing) writeIfChanged(join(cache, name), make());
  for (const [name] of makers) writeIfChanged(join(paths.output, name), readFileSync(join(cache, name)));
  writeIfChanged(join(paths.output, SOURCE), svg);
  return missing.length;
}

function draw(svg: string, size: number): Buffer {
  const { Resvg } = loadResvg();
  return new Resvg(svg, { fitTo: { mode: "width", value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

/** The icon with room around it: what may be cut off is ground. */
function padIcon(svg: string, ground: string): string {
  const side = 100;
  const inner = side * SAFE_ZONE;
  const start = (side - inner) / 2;
  const href = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" fill="${ground}"/>`,
    `<image href="${href}" x="${start}" y="${start}" width="${inner}" height="${inner}"/>`,
    "</svg>",
  ].join("");
}

/** A square picture; `size` in px, at most 256. */
type IcoImage = { size: number; png: Uint8Array };

const HEADER_BYTES = 6;
const ENTRY_BYTES = 16;
const BITS_PER_PIXEL = 32;

/** PNGs as one Windows icon file, the form of `/favicon.ico` (MS-ICO: a header, a directory, the images). */
export function toIco(images: readonly IcoImage[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = HEADER_BYTES + ENTRY_BYTES * images.length;
  const entries = images.map(({ size, png }) => {
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(BITS_PER_PIXEL, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images.map(({ png }) => png)]);
}
