import type { Outcome } from "../../outcomes/types.ts";
import type { SearchDocument } from "../types.ts";
import { toOutcomeFields } from "./outcome-fields.ts";

/** How many fields of a record speak of the document; those of its outcomes follow. */
export const DOCUMENT_FIELDS = 6;

/** What a result shows of a document, text by text; `readResult` reads it in the same order. */
export function toResultFields(
  { url, title, snippet, publishDate, image }: SearchDocument,
  outcomes: readonly Outcome[],
): string[] {
  return [
    addressToWords(url),
    title,
    snippet,
    addressToWords(publishDate),
    addressToWords(image?.src ?? ""),
    image?.alt ?? "",
    ...outcomes.flatMap(toOutcomeFields),
  ];
}

/** Addresses and dates part their words by hyphens and slashes: as words between spaces they are packed like prose. */
export const addressToWords = (address: string): string => swapHyphens(address).replaceAll("/", " / ");
export const wordsToAddress = (words: string): string => swapHyphens(words.replaceAll(" / ", "/"));

const swapHyphens = (text: string): string =>
  text
    .split("-")
    .map((part) => part.replaceAll(" ", "-"))
    .join(" ");
