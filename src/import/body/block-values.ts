import { isRawFields, type RawFields, type RawValue } from "../../domain/case-study/front-matter/read.ts";
import { toPictures } from "../raw-pictures.ts";
import { rawText } from "../raw-values.ts";
import type { Construct } from "./scan-constructs.ts";

/**
 * What a construct shows, in Markdown. `inner` is what stands between it and its end, converted; null where nothing closes it.
 * `resolve` reads an expression, a name of an import or a variable; `readPartial` finds the text of a partial template.
 */
export type BlockContext = {
  inner: string | null;
  resolve: (expression: string) => RawValue;
  readPartial: (name: string, values: RawFields) => string | null;
};

/** Markdown of a construct, and what is left for somebody to do; `null` where the construct is known to show nothing. */
export type BlockReading = { markdown: string; todo: string | null };

/** A construct with its values read, as the renderers of blocks take it. */
export type BlockValues = {
  construct: Construct;
  args: string[];
  props: RawFields;
  inner: string;
  context: BlockContext;
};

/** BlockValues of names that an import or a variable gives. */
export function resolveValue(value: RawValue, context: BlockContext): RawValue {
  if (typeof value !== "string" || !/^\{[\s\S]*\}$/.test(value)) {
    if (Array.isArray(value)) return value.map((item) => resolveValue(item, context));
    if (isRawFields(value))
      return Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [name, resolveValue(inner, context)]),
      );
    return value;
  }
  const known = context.resolve(value.slice(1, -1));
  if (known !== null) return known;
  const texts = [...value.matchAll(/(["'`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , text = ""]) => text);
  return texts.filter((text) => /\p{L}{2}/u.test(text) && /\s|\./.test(text)).join(" ") || null;
}

export const textOf = (props: RawFields, ...names: string[]): string => {
  for (const name of names)
    for (const [key, value] of Object.entries(props)) {
      const text = key.toLowerCase().replace(/[-_]/g, "") === name ? rawText(value) : "";
      if (text !== "" && text !== "true") return text;
    }
  return "";
};

export const joinBlocks = (...blocks: string[]): string =>
  blocks
    .map((block) => block.trim())
    .filter(Boolean)
    .join("\n\n");

export const formatPicture = (src: string, alt: string, caption = ""): string => {
  const written = /[\s()<>]/.test(src) ? `<${src}>` : src;
  const words = FILE_NAME.test(alt.trim()) ? "" : alt;
  return `![${words.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim()}](${written})${caption === "" || caption === alt ? "" : `\n\n*${stripMarks(caption).trim().replace(/\s+/g, " ")}*`}`;
};

/** An alt text that an editor made of the file, which tells nobody what a picture shows. */
const FILE_NAME =
  /^(?:[\w .()@-]{1,80}\.(?:jpe?g|png|gif|webp|avif|svg)|(?:img|dsc[fn]?|dcp|pict?|image|photo|screen-?shot)[-_ ]?[\d_ -]+)$/i;

export const stripMarks = (text: string): string => text.replace(/<[^<>]*>|[*_`]/g, "");

/** Names of properties that hold what a reader sees, the name of a part first. */
const WORD_PROPS = [
  "eyebrow",
  "kicker",
  "title",
  "heading",
  "headline",
  "label",
  "name",
  "question",
  "subtitle",
  "subheading",
  "value",
  "number",
  "text",
  "description",
  "content",
  "body",
  "caption",
  "summary",
  "quote",
  "answer",
  "message",
  "children",
  "author",
  "role",
  "challenge",
  "solution",
  "result",
  "results",
  "intro",
  "client",
  "alt",
];

/** A list of texts or mappings, a line for each. */
export function formatItems(value: RawValue): string {
  if (!Array.isArray(value)) return rawText(value);
  const pictures = value.flatMap((item) =>
    isRawFields(item) || /^\S+$/.test(rawText(item)) ? toPictures(item) : [],
  );
  if (pictures.length === value.length)
    return pictures.map(({ src, alt, caption }) => formatPicture(src, alt, caption)).join("\n\n");
  return value
    .map((item) => {
      if (!isRawFields(item)) return `- ${rawText(item)}`;
      const name = textOf(item, "label", "title", "name", "metric", "question", "q", "heading");
      const figure = textOf(item, "value", "number", "figure", "stat", "percentage");
      const used = new Set([name, figure]);
      const rest = Object.entries(item).flatMap(([key, inner]) => {
        const text = rawText(inner);
        return used.has(text) || text === "" || (!isWord(key, text) && !/\p{L}{2}:?\s/u.test(text))
          ? []
          : [text];
      });
      const head = name === "" ? figure : figure === "" ? `**${name}**` : `**${name}**: ${figure}`;
      return `- ${[head, rest.join(". ")].filter(Boolean).join(/[?!.]$/.test(name) ? " " : figure !== "" && name !== "" ? ". " : ": ")}`;
    })
    .join("\n");
}

const isWord = (name: string, text: string): boolean =>
  WORD_PROPS.includes(name.toLowerCase()) &&
  /[\p{L}\p{N}]/u.test(text) &&
  !/^(?:true|false|#[0-9a-f]{3,8}|https?:\S*|\/\S*|\S*\.(?:jpe?g|png|svg|webp|gif|mp4))$/i.test(text);

/** The words of a construct, from its properties and what stands in it, a paragraph each. */
export function wordsOfBlock(
  { args, props, inner, construct }: BlockValues,
  without: ReadonlySet<string>,
): string {
  const words = Object.entries(props)
    .toSorted(([a], [b]) => WORD_PROPS.indexOf(a.toLowerCase()) - WORD_PROPS.indexOf(b.toLowerCase()))
    .flatMap(([name, value]) => {
      const key = name.toLowerCase().replace(/[-_]/g, "");
      if (
        without.has(key) ||
        /^(?:class|classname|style|id|key|ref|slot|client|on[a-z]+|is|as|src|href|width|height|theme|color|variant|size|align|type|icon)$/.test(
          key,
        )
      )
        return [];
      if (Array.isArray(value)) return [formatItems(value)];
      if (isRawFields(value)) return [formatItems([value])];
      const text = rawText(value);
      const isSentence = /\p{L}{2,}\s+\S*\p{L}{2}/u.test(text) && !/[{}<>=]|^[a-z0-9 :/_-]+$/.test(text);
      return isWord(name, text) || isSentence ? [text] : [];
    });
  const spoken =
    construct.dialect === "jsx" ? [] : args.filter((arg) => /\p{L}{2,}\s+\S*\p{L}{2}/u.test(arg));
  return joinBlocks(...words, ...spoken, inner);
}
