import type { Outcome } from "../../../../src/domain/outcomes/types.ts";
import {
  type BuildOptions,
  buildIndex,
  buildShards,
  emptyQuery,
  openIndex,
  parseSearchQuery,
  type SearchDocument,
  type SearchIndex,
  type SearchReply,
  type SearchVocabulary,
  search,
} from "../../../../src/domain/search/index.ts";
import { createDocument, type DocumentChanges } from "../../../support/search/documents.ts";

/** A study with the given members and nothing else to find. */
export const aStudy = (members: DocumentChanges & { url: string }): SearchDocument =>
  createDocument({ title: "", snippet: "", body: "", ...members });

export const anOutcome = (members: Partial<Outcome>): Outcome => ({
  label: null,
  text: "",
  line: 1,
  before: null,
  after: null,
  change: null,
  verdict: null,
  expected: null,
  ...members,
});

export const aVocabulary = (members: Partial<SearchVocabulary>): SearchVocabulary => ({
  technologies: [],
  topics: [],
  industries: [],
  services: [],
  metrics: [],
  ...members,
});

/** An index as a function opens it: through JSON, its shards at hand. */
export function openStudies(documents: readonly SearchDocument[], options: BuildOptions = {}): SearchIndex {
  const shards = buildShards(documents, options);
  const json = JSON.stringify(buildIndex(documents, options));
  return openIndex(JSON.parse(json), { readShard: (name) => shards.get(name) ?? null });
}

/** Studies with a body each, under the addresses "a", "b" and so on, all of one day. */
export const openBodies = (...bodies: string[]): SearchIndex =>
  openStudies(bodies.map((body, at) => aStudy({ url: String.fromCharCode(97 + at), body })));

export const ask = (index: SearchIndex, q: string): SearchReply => search(index, { ...emptyQuery(), q });
export const askAddress = (index: SearchIndex, address: string): SearchReply =>
  search(index, parseSearchQuery(new URLSearchParams(address)));

/** The addresses found, best first. */
export const found = (index: SearchIndex, q: string): string[] => ask(index, q).results.map(({ url }) => url);
export const foundAt = (index: SearchIndex, address: string): string[] =>
  askAddress(index, address).results.map(({ url }) => url);
