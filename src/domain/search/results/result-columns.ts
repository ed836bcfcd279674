import type { Outcome } from "../../outcomes/types.ts";
import type { SearchDocument } from "../types.ts";
import { type OutcomeColumn, toOutcomeColumns } from "./outcome-columns.ts";

/** What results show of documents and of their outcomes, text by text. */
export type ResultColumn = DocumentColumn | OutcomeColumn;
type DocumentColumn = "url" | "title" | "snippet" | "date" | "imageSource" | "imageText";

/** A column for each member: of documents in their order, and of all outcomes one after the other. */
export function toResultColumns(
  documents: readonly SearchDocument[],
  outcomes: readonly Outcome[],
): Record<ResultColumn, string[]> {
  return {
    url: documents.map(({ url }) => swapHyphens(url)),
    title: documents.map(({ title }) => title),
    snippet: documents.map(({ snippet }) => snippet),
    date: documents.map(({ publishDate }) => swapHyphens(publishDate)),
    imageSource: documents.map(({ image }) => swapHyphens(image?.src ?? "")),
    imageText: documents.map(({ image }) => image?.alt ?? ""),
    ...toOutcomeColumns(outcomes),
  };
}

/** Addresses part their words by hyphens: as spaces they are packed like prose. Doing it twice changes nothing. */
export const swapHyphens = (text: string): string =>
  text.replace(/[- ]/g, (sign) => (sign === "-" ? " " : "-"));
