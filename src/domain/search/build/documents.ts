import { LANDING_FACETS } from "../../content-model/facets.ts";
import type { SearchDocument, SearchVocabulary } from "../types.ts";

export type BuildOptions = {
  /** Synonyms and metrics; without it words mean just themselves, and there are no metrics. */
  vocabulary?: SearchVocabulary;
  /** BCP 47 tag of the language the documents are written in; English by default. */
  language?: string;
};

export const DEFAULT_LANGUAGE = "en";
export const NO_VOCABULARY: SearchVocabulary = {
  technologies: [],
  topics: [],
  industries: [],
  services: [],
  metrics: [],
};

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

/** A part of a document that is searched, and how much a word in it counts against one in the body. */
type Field = { weight: number; text(document: SearchDocument): string };

/**
 * The shorter a part and the more it is meant to name the whole, the heavier. Names the study is filed under are words
 * of it too: who asks for "retail" means the industry.
 */
export const INDEXED_FIELDS: readonly Field[] = [
  { weight: 4, text: ({ title }) => title },
  { weight: 3, text: ({ facets }) => facets.client.join("\n") },
  {
    weight: 3,
    text: ({ facets }) => LANDING_FACETS.flatMap((name) => facets[name]).join("\n"),
  },
  { weight: 2, text: ({ headings }) => headings.join("\n") },
  { weight: 2, text: ({ snippet }) => snippet },
  { weight: 1, text: ({ body }) => body },
];
