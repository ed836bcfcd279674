import { isRawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { rawIsEmpty, textUnder } from "./raw-values.ts";

/** A picture as the source names it; `caption` where it has one beside its description. */
export type SourcePicture = { src: string; alt: string; caption?: string };

const SOURCES = ["src", "url", "image", "path", "file", "source", "href", "filename", "publicURL", "asset"];
const ALTS = ["alt", "altText", "alt_text", "alternativeText", "description", "caption", "title"];
const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#].*)?$/i;

/** The pictures a value names; none of a colour, an icon's name or a text. */
export function toPictures(value: RawValue): SourcePicture[] {
  if (Array.isArray(value)) return value.flatMap(toPictures);
  if (isRawFields(value)) {
    const source = SOURCES.map((name) => value[name]).find((inner) => !rawIsEmpty(inner ?? null)) ?? null;
    const [inner] = toPictures(source);
    if (inner === undefined) return [];
    const alt = toPlain(textUnder(value, ...ALTS)) || inner.alt;
    const caption = toPlain(textUnder(value, "caption"));
    return [{ src: inner.src, alt, ...(caption === "" || caption === alt ? {} : { caption }) }];
  }
  const src = (value ?? "").trim();
  // A table has one cell for several.
  const several = src.split(/\s*[;,]\s*(?=https?:)|\s*;\s*|\s*,\s+/).filter(Boolean);
  if (several.length > 1 && several.every((each) => PICTURE.test(each))) return several.flatMap(toPictures);
  return PICTURE.test(src) || /^(?:https?:|data:image\/)\S+$/.test(src) ? [{ src, alt: "" }] : [];
}

/** Text without the marks of HTML, on one line. */
export const toPlain = (text: string): string =>
  text
    .replace(/<[^<>]{1,500}>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, " ")
    .trim();
