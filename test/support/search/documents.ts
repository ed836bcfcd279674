import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mapFacets } from "../../../src/domain/content-model/facets.ts";
import { memoize } from "../../../src/domain/memoize.ts";
import {
  type BuildOptions,
  buildSearchFiles,
  emptyQuery,
  openIndex,
  type SearchDocument,
  type SearchIndex,
  type SearchQuery,
} from "../../../src/domain/search/index.ts";

/** What a test says of a document, its values by the names that front matter has for them. */
export type DocumentChanges = Partial<Omit<SearchDocument, "facets">> & {
  client?: string | null;
  industry?: string | null;
  technologies?: string[];
  topics?: string[];
  services?: string[];
};

/** A document with nothing in it but what a test says. */
export function createDocument(changes: DocumentChanges = {}): SearchDocument {
  const { client, industry, technologies = [], topics = [], services = [], ...members } = changes;
  const { publishDate = "2024-01-01T00:00:00.000Z" } = members;
  return {
    url: "/case-studies/a/",
    title: "Title",
    snippet: "Snippet",
    headings: [],
    body: "Body",
    sections: [],
    people: [],
    facets: {
      ...mapFacets<string[]>(() => []),
      industry: [industry ?? []].flat(),
      technology: technologies,
      topic: topics,
      service: services,
      client: [client ?? []].flat(),
      year: [...(/^\d{4}(?=-)/.exec(publishDate) ?? [])],
    },
    publishDate,
    outcomes: [],
    ...members,
  };
}

/** The empty question with some filters on. */
export const createQuery = (
  facets: Partial<SearchQuery["facets"]> = {},
  changes: Partial<Omit<SearchQuery, "facets">> = {},
): SearchQuery => ({ ...emptyQuery(), ...changes, facets: { ...emptyQuery().facets, ...facets } });

/** An index as a function opens it: from files, shards among them. */
export function openDocuments(documents: readonly SearchDocument[], options: BuildOptions = {}): SearchIndex {
  const files = buildSearchFiles(documents, options);
  return openIndex((name) => files.get(name) ?? null);
}

/** The index that a build of a project made. */
export const openBuiltIndex = (root: string): SearchIndex => {
  const readIfThere = memoize((file) => (existsSync(file) ? readFileSync(file) : null), Infinity);
  return openIndex((name) => readIfThere(join(root, ".generated/search", name)));
};
