import { escapeXml } from "../../domain/feed.ts";
import type { Picture } from "./picture.ts";

/** Finds the picture a path of the text stands for; null where the site has none. */
export type FindPicture = (src: string) => Picture | null;

/** How wide a picture stands in the text, by the width of the window. */
const SIZES = "(min-width: 42rem) 40rem, 100vw";

const IMAGE = /<img\b([^>]*?)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** The paths of the pictures in sanitised HTML. */
export const pictureSources = (html: string): string[] =>
  [...html.matchAll(IMAGE)].map(([, attributes = ""]) => sourceOf(readAttributes(attributes)));

/** Puts pictures in all their formats into sanitised HTML; where there is none its description takes its place. */
export function placePictures(html: string, find: FindPicture): string {
  return html.replace(IMAGE, (_image, written: string) => {
    const attributes = readAttributes(written);
    const alt = attributes.get("alt") ?? "";
    const picture = find(sourceOf(attributes));
    return picture ? toHtml(picture, alt, attributes.get("title")) : `<span>${alt}</span>`;
  });
}

/** Values as they stand in the HTML, still escaped. */
const readAttributes = (written: string): Map<string, string> =>
  new Map([...written.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, value]));

/** Markdown writes a space in a path as %20. */
function sourceOf(attributes: Map<string, string>): string {
  const src = unescapeAttribute(attributes.get("src") ?? "");
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

const CHARACTERS: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** The four signs the sanitiser escapes. */
const unescapeAttribute = (value: string): string =>
  value.replace(/&(?:lt|gt|quot|amp);/g, (entity) => CHARACTERS[entity] ?? entity);

function toHtml({ sources, src, width, height }: Picture, alt: string, title: string | undefined): string {
  const named = title === undefined ? "" : ` title="${title}"`;
  const image = `<img src="${escapeXml(src)}" alt="${alt}"${named} width="${width}" height="${height}" loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const better = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeXml(srcset)}" sizes="${SIZES}">`,
  );
  return `<picture>${better.join("")}${image}</picture>`;
}
