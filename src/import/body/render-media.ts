import { isRawFields, type RawFields } from "../../domain/case-study/front-matter/read.ts";
import { type SourcePicture, toPictures } from "../raw-pictures.ts";
import { rawText } from "../raw-values.ts";
import { type BlockValues, formatPicture, joinBlocks, stripMarks, textOf } from "./block-values.ts";

export const PICTURE_PROPS = new Set([
  "src",
  "alt",
  "alttext",
  "caption",
  "title",
  "image",
  "img",
  "attribution",
  "attr",
  "credit",
  "file",
  "path",
  "url",
  "source",
  "width",
  "height",
  "filename",
]);

const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)(?:[?#].*)?$/i;

export function renderPicture({ args, props, inner }: BlockValues): string | null {
  const named = [
    "src",
    "image",
    "img",
    "path",
    "file",
    "url",
    "source",
    "link",
    "href",
    "photo",
    "background",
    "filename",
    "name",
  ].flatMap((name) => {
    const value = Object.entries(props).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
    // What a link leads to is a picture only where its name says so.
    if (/^(?:url|link|href|source|path|file|name)$/.test(name) && !PICTURE_FILE.test(rawText(value)))
      return [];
    return toPictures(value).length > 0
      ? toPictures(value)
      : name === "src" && rawText(value) !== ""
        ? [{ src: rawText(value), alt: "" }]
        : [];
  })[0];
  const position = args.findIndex((arg) => PICTURE_FILE.test(arg));
  const src = named?.src ?? args[position];
  if (src === undefined) return inner.includes("![") ? joinBlocks(inner, captionOf(props)) : null;
  const others = args.filter((_, index) => index !== position && !named);
  const alt = textOf(props, "alt", "alttext") || named?.alt || "";
  const caption = textOf(props, "caption", "figcaption") || textOf(props, "title");
  const [altArg = "", captionArg = ""] = others.filter(
    (arg) =>
      /\p{L}{2}/u.test(arg) && !/^(?:left|right|center|centre|wide|full|small|large|medium)$/i.test(arg),
  );
  const credit = textOf(props, "attr", "attribution", "credit");
  return joinBlocks(
    formatPicture(src, alt || altArg || stripMarks(caption), caption || captionArg),
    credit,
    inner,
  );
}

const captionOf = (props: RawFields): string => {
  const caption = textOf(props, "caption");
  return caption === "" ? "" : `*${caption}*`;
};

export function renderVideo(
  { args, props, inner }: BlockValues,
  addressOf: (id: string) => string,
): string | null {
  const id =
    textOf(
      props,
      "id",
      "videoid",
      "video",
      "youtubeid",
      "vimeoid",
      "src",
      "url",
      "href",
      "embedid",
      "code",
    ) ||
    args.find((arg) => /^[\w-]{6,}$|^https?:/.test(arg)) ||
    "";
  if (id === "") return null;
  const address = /^(?:https?:)?\/\//.test(id) ? id.replace(/^\/\//, "https://") : addressOf(id);
  const words = textOf(props, "title", "caption", "label", "playlabel") || "Video";
  return joinBlocks(`[${words}](${address})`, inner);
}

export function renderGist(args: string[], props: RawFields): string | null {
  const [user, id] =
    args.length > 1 ? args : [textOf(props, "user", "username"), args[0] ?? textOf(props, "id")];
  if (!id) return null;
  const address = /^https?:/.test(id)
    ? id
    : `https://gist.github.com/${[user, id].filter(Boolean).join("/")}`;
  return `[Code on GitHub](${address})`;
}

export function renderPost(
  args: string[],
  props: RawFields,
  addressOf: (user: string, id: string) => string,
  label: string,
): string | null {
  const id = textOf(props, "id", "tweetid", "url", "tweetlink") || args.at(-1) || "";
  if (id === "") return null;
  return `[${label}](${/^https?:/.test(id) ? id : addressOf(textOf(props, "user"), id)})`;
}

export function renderEmbed(values: BlockValues): string | null {
  const { args, props, inner } = values;
  const address =
    textOf(props, "src", "url", "href", "mp4", "webm", "m4v", "ogv", "mp3", "ogg", "wav", "m4a", "link") ||
    args.find((arg) => /^(?:https?:|\/)/.test(arg)) ||
    /https?:\/\/\S+/.exec(inner)?.[0] ||
    "";
  if (address === "") return inner === "" ? null : inner;
  if (PICTURE_FILE.test(address)) return renderPicture(values);
  const usual = /^audio|\.(?:mp3|wav|ogg|m4a)$/i.test(`${values.construct.name} ${address}`)
    ? "Audio"
    : "Video";
  const words = textOf(props, "title", "caption", "alt", "label") || usual;
  return joinBlocks(`[${words}](${address})`, inner.includes(address) ? inner.replace(address, "") : inner);
}

export function renderGallery({ args, props, inner }: BlockValues): string | null {
  const pictures: SourcePicture[] = [
    ...Object.entries(props).flatMap(([name, value]) =>
      typeof value === "string" && /ids|class|columns|size|link/i.test(name)
        ? []
        : Array.isArray(value) || isRawFields(value) || PICTURE_FILE.test(rawText(value))
          ? toPictures(value)
          : [],
    ),
    ...args.filter((arg) => PICTURE_FILE.test(arg)).map((src) => ({ src, alt: "" })),
  ];
  if (pictures.length === 0 && inner === "") return null;
  return joinBlocks(
    ...pictures.map(({ src, alt, caption }) => formatPicture(src, alt || textOf(props, "alt"), caption)),
    textOf(props, "caption", "title"),
    inner,
  );
}
