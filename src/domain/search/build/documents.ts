import { LANDING_FACETS } from "../../content-model/facets.ts";
import { LEADING_OUTCOMES } from "../../outcomes/leading-outcomes.ts";
import type { Outcome } from "../../outcomes/types.ts";
import { toSlug } from "../../text/slug.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { SearchRecord } from "../index-format.ts";
import { FIELD_WEIGHTS } from "../ranking.ts";
import type { FacetLabel, FacetName, SearchDocument, SearchResult } from "../types.ts";
import type { NearTerms } from "./related-words.ts";

export type BuildOptions = {
  /** Synonyms and metrics; without it words mean just themselves, and there are no metrics. */
  vocabulary?: Vocabulary;
  /** BCP 47 tag of the language the documents are written in; English by default. */
  language?: string;
  /** Words that are used alike, by their terms; without them words mean just themselves. */
  relatedWords?: NearTerms | null;
};

export const DEFAULT_LANGUAGE = "en";

/** A part of a document that is searched. */
type Field = { weight: number; text(document: SearchDocument): string };

/** All parts of a document. Names it is filed under are words of it too: who asks for "retail" means the industry. */
export const INDEXED_FIELDS: readonly Field[] = [
  { weight: FIELD_WEIGHTS.title, text: ({ title }) => title },
  { weight: FIELD_WEIGHTS.people, text: ({ facets, people }) => [...facets.client, ...people].join("\n") },
  {
    weight: FIELD_WEIGHTS.filedUnder,
    text: ({ facets }) => LANDING_FACETS.flatMap((name) => facets[name]).join("\n"),
  },
  { weight: FIELD_WEIGHTS.headings, text: ({ headings }) => headings.join("\n") },
  { weight: FIELD_WEIGHTS.snippet, text: ({ snippet }) => snippet },
  { weight: FIELD_WEIGHTS.body, text: ({ body }) => body },
];

/** The place of the body among them. */
export const TITLE = 0;
export const BODY = INDEXED_FIELDS.length - 1;

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

/** What a result shows of a document, with those of its outcomes that are kept. */
export const toRecord = (
  { url, language, title, snippet, publishDate, image }: SearchDocument,
  outcomes: readonly Outcome[],
): SearchRecord => ({
  url,
  ...(language === undefined ? {} : { language }),
  title,
  snippet,
  publishDate,
  image: image ?? null,
  outcomes: outcomes.map((outcome) => ({ ...outcome, text: shorten(outcome.text) })),
});

/** A document as the result of a search for nothing shows it. */
export function toResult(document: SearchDocument): SearchResult {
  const labelsOf = (name: FacetName): FacetLabel[] => toLabels(document.facets[name]);
  return {
    ...toRecord(document, document.outcomes.slice(0, LEADING_OUTCOMES)),
    client: document.facets.client[0] ?? null,
    industry: labelsOf("industry")[0] ?? null,
    technologies: labelsOf("technology"),
    topics: labelsOf("topic"),
    services: labelsOf("service"),
    excerpt: null,
    section: null,
    titleParts: null,
  };
}

/** The values of a facet under their names, each once. */
export function toLabels(names: readonly string[], slugOf = toSlug): FacetLabel[] {
  const labels = names.map((label) => ({ value: slugOf(label), label }));
  return labels.filter(
    ({ value }, at) => value !== "" && labels.findIndex((other) => other.value === value) === at,
  );
}

/** The words an outcome was read from are kept up to here. */
const MAX_TEXT_LENGTH = 160;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

const shorten = (text: string): string =>
  text.length > MAX_TEXT_LENGTH
    ? `${text.slice(0, MAX_TEXT_LENGTH - 1).replace(HALF_A_CHARACTER, "")}…`
    : text;
