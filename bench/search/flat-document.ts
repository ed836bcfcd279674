import { RESULTS_PER_PAGE, type SearchDocument } from "../../src/domain/search/index.ts";
import type { Answer } from "./engines.ts";

/** A document as the libraries take it: text fields to search, and fields kept to show and to count. */
export type FlatDocument = {
  id: number;
  url: string;
  title: string;
  headings: string;
  snippet: string;
  client: string;
  body: string;
  industry: string;
  technologies: string[];
  topics: string[];
  services: string[];
  year: string;
};

export const SEARCHED_FIELDS = ["title", "headings", "snippet", "client", "body"];
export const KEPT_FIELDS = [
  "title",
  "snippet",
  "client",
  "industry",
  "technologies",
  "topics",
  "services",
  "year",
];

export function toFlatDocument(document: SearchDocument, id: number): FlatDocument {
  const { url, title, snippet, body, facets } = document;
  return {
    id,
    url,
    title,
    snippet,
    body,
    technologies: facets.technology,
    topics: facets.topic,
    services: facets.service,
    headings: document.headings.join("\n"),
    client: facets.client.join(" "),
    industry: facets.industry.join(" "),
    year: document.publishDate.slice(0, 4),
  };
}

const FACETS = ["industry", "technologies", "topics", "services", "year"] as const;

/** What the libraries leave to their user: how many there are, and of which kind. */
export function toAnswer(found: readonly Omit<FlatDocument, "body" | "headings">[]): Answer {
  const facets = FACETS.map((name) => {
    const counts: Record<string, number> = {};
    for (const document of found) {
      for (const value of [document[name]].flat()) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  });
  return { urls: found.slice(0, RESULTS_PER_PAGE).map(({ url }) => url), total: found.length, facets };
}
