import type { SearchDocument } from "../types.ts";

/** Newest first, then by address; what has no readable date comes last. */
export function newestFirst(documents: readonly SearchDocument[]): SearchDocument[] {
  const dated = documents.map((document) => ({
    document,
    time: Date.parse(document.publishDate) || -Infinity,
  }));
  dated.sort((a, b) => (a.time === b.time ? compare(a.document, b.document) : b.time - a.time));
  return dated.map(({ document }) => document);
}

function compare(a: SearchDocument, b: SearchDocument): number {
  if (a.url !== b.url) return a.url < b.url ? -1 : 1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
