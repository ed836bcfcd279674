import { isRawFields, type RawValue } from "../domain/case-study/front-matter/read.ts";
import { spellingKey } from "../domain/vocabulary.ts";
import { rawText, textUnder } from "./raw-values.ts";

/** Fields of other systems that hold what somebody said. */
const QUOTES = new Set(
  [
    "quote",
    "quotes",
    "testimonial",
    "testimonials",
    "client quote",
    "customer quote",
    "review",
    "pull quote",
    "quote text",
    "quote content",
    "testimonial text",
    "testimonial quote",
    "testimonial long",
    "testimonial content",
    "testimonial body",
  ].map(spellingKey),
);
/** Fields beside one of those that say who said it. */
const QUOTE_PARTS = new Set(
  [
    "quote author",
    "testimonial author",
    "quote name",
    "testimonial name",
    "quote role",
    "testimonial role",
    "testimonial title",
    "quote title",
    "testimonial company",
    "quote attribution",
    "testimonial position",
    "testimonial author position",
    "testimonial author role",
    "testimonial author title",
    "quote author role",
    "quote author title",
    "testimonial author company",
    "quote company",
  ].map(spellingKey),
);

export const isQuoteField = (name: string): boolean => QUOTES.has(spellingKey(name));
export const isSpeakerField = (name: string): boolean => QUOTE_PARTS.has(spellingKey(name));

/** Quotes with their speakers, as the check reads testimonials. */
export function toQuotes(value: RawValue, fields: readonly { name: string; value: RawValue }[]): string {
  if (Array.isArray(value))
    return value
      .map((item) => toQuotes(item, []))
      .filter(Boolean)
      .join("\n\n");
  const beside = (...names: string[]): string =>
    fields
      .map(({ name, value: inner }) =>
        names.some((other) => spellingKey(other) === spellingKey(name)) ? rawText(inner) : "",
      )
      .find(Boolean) ?? "";
  if (!isRawFields(value)) {
    const speaker = [
      beside("quote author", "testimonial author", "quote name", "testimonial name", "quote attribution"),
      beside(
        "quote role",
        "testimonial role",
        "testimonial author position",
        "testimonial author role",
        "testimonial author title",
        "quote author role",
        "quote author title",
        "testimonial title",
        "quote title",
        "testimonial position",
      ),
      beside("testimonial company", "testimonial author company", "quote company"),
    ];
    return formatQuote(rawText(value), speaker);
  }
  const words = textUnder(value, "quote", "text", "body", "content", "testimonial", "message");
  const speaker = [
    "author,name,person,by,attribution,cite,source",
    "role,title,position,job",
    "company,organization,organisation,client",
  ];
  return formatQuote(
    words,
    speaker.map((names) => textUnder(value, ...names.split(","))),
  );
}

/** A quotation with its speaker: name, role and company. */
export function formatQuote(words: string, speaker: readonly string[]): string {
  if (words.trim() === "") return "";
  const bare = words.trim().replace(/^["“”„«]+|["“”»]+$/g, "");
  const lines = bare.split("\n").map((line) => (line.trim() === "" ? ">" : `> ${line.trim()}`));
  const quoted = lines.join("\n").replace(/^> /, '> "');
  const by = speaker.filter(Boolean).join(", ");
  return `${quoted}"${by === "" ? "" : `\n\n*- ${by}*`}`;
}
