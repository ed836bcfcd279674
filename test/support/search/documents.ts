import { emptyQuery, type SearchDocument, type SearchQuery } from "../../../src/domain/search/index.ts";

/** A document with nothing in it but what a test says. */
export const createDocument = (changes: Partial<SearchDocument> = {}): SearchDocument => ({
  url: "/case-studies/a/",
  title: "Title",
  snippet: "Snippet",
  headings: [],
  body: "Body",
  client: null,
  industry: null,
  technologies: [],
  topics: [],
  services: [],
  publishDate: "2024-01-01T00:00:00.000Z",
  outcomes: [],
  ...changes,
});

/** The empty question with some filters on. */
export const createQuery = (
  facets: Partial<SearchQuery["facets"]> = {},
  changes: Partial<Omit<SearchQuery, "facets">> = {},
): SearchQuery => ({ ...emptyQuery(), ...changes, facets: { ...emptyQuery().facets, ...facets } });
