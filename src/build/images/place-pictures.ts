import { readTags, replaceTags } from "../../domain/case-study/markdown/html.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import type { Picture } from "./picture.ts";

/** Finds the picture a path of the text stands for; null where the site has none. */
export type FindPicture = (src: string) => Picture | null;

/** How wide a picture stands in the text, by the width of the window. */
const SIZES = "(min-width: 42rem) 40rem, 100vw";

/** The paths of the pictures in sanitised HTML, as they are written. */
export const pictureSources = (html: string): string[] =>
  !mayHavePictures(html)
    ? []
    : readTags(html).flatMap(({ name, attributes }) => (name === "img" ? [attributes.get("src") ?? ""] : []));

/** Most texts have none, and reading their tags takes long. */
const mayHavePictures = (html: string): boolean => /<img/i.test(html);

/** Puts pictures in all their formats into sanitised HTML; where there is none its description takes its place. */
export function placePictures(html: string, find: FindPicture): string {
  if (!mayHavePictures(html)) return html;
  return replaceTags(html, ["img"], ({ attributes }) => {
    const alt = escapeXml(attributes.get("alt") ?? "");
    const picture = find(attributes.get("src") ?? "");
    return picture ? toHtml(picture, alt, attributes.get("title")) : `<span>${alt}</span>`;
  });
}

function toHtml(
  { sources, src, width, height, backdrop }: Picture,
  alt: string,
  title: string | undefined,
): string {
  const named = title === undefined ? "" : ` title="${escapeXml(title)}"`;
  const ground = backdrop === null ? "" : ` class="on-${backdrop}"`;
  const image = `<img${ground} src="${escapeXml(src)}" alt="${alt}"${named} width="${width}" height="${height}" loading="lazy" decoding="async">`;
  if (sources.length === 0) return image;
  const better = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${escapeXml(srcset)}" sizes="${SIZES}">`,
  );
  return `<picture>${better.join("")}${image}</picture>`;
}
