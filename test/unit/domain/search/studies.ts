import type { Outcome } from "../../../../src/domain/outcomes/types.ts";
import {
  buildSearchFiles,
  emptyQuery,
  openIndex,
  parseSearchQuery,
  type SearchDocument,
  type SearchIndex,
  type SearchReply,
  search,
} from "../../../../src/domain/search/index.ts";
import { type Vocabulary, vocabularySchema } from "../../../../src/domain/vocabulary.ts";
import { createDocument, type DocumentChanges, openDocuments } from "../../../support/search/documents.ts";

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

type VocabularyLists = { [List in keyof Vocabulary]?: { label: string; aliases: string[] }[] };

export const aVocabulary = (lists: VocabularyLists): Vocabulary => vocabularySchema.parse(lists);

export { openDocuments as openStudies };

/** The index without the shards beside it. */
export function openWithoutShards(documents: readonly SearchDocument[]): SearchIndex {
  const files = buildSearchFiles(documents);
  return openIndex((name) => (/^(?:texts|positions-)/.test(name) ? null : (files.get(name) ?? null)));
}

/** Studies with a body each, under the addresses "a", "b" and so on, all of one day. */
export const openBodies = (...bodies: string[]): SearchIndex =>
  openDocuments(bodies.map((body, at) => aStudy({ url: String.fromCharCode(97 + at), body })));

export const ask = (index: SearchIndex, q: string): SearchReply => search(index, { ...emptyQuery(), q });
export const askAddress = (index: SearchIndex, address: string): SearchReply =>
  search(index, parseSearchQuery(new URLSearchParams(address)));

/** The addresses found, best first. */
export const found = (index: SearchIndex, q: string): string[] => ask(index, q).results.map(({ url }) => url);
/** The addresses of those that hold some of the words and not all, best first. */
export const foundSome = (index: SearchIndex, q: string): string[] =>
  search(index, { ...emptyQuery(), q, match: "some" }).results.map(({ url }) => url);
export const foundAt = (index: SearchIndex, address: string): string[] =>
  askAddress(index, address).results.map(({ url }) => url);
