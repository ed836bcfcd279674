import type { SearchDocument, SearchQuery } from "../../src/domain/search/index.ts";
import type { Vocabulary } from "../../src/domain/vocabulary.ts";
import { casebook } from "./engine-casebook.ts";
import { flexsearch } from "./engine-flexsearch.ts";
import { lunrEngine } from "./engine-lunr.ts";
import { minisearch } from "./engine-minisearch.ts";
import { sqlite } from "./engine-sqlite.ts";

/** What an answer is held to: the first results, how many there are in all, and counts of five facets. */
export type Answer = { urls: string[]; total: number; facets: Record<string, number>[] };
export type Ask = (query: SearchQuery) => Answer;

/** A search engine as a function would use it: the build writes files to a folder, a cold start reads them. */
export type Engine = {
  build(documents: readonly SearchDocument[], vocabulary: Vocabulary, folder: string): Promise<void>;
  open(folder: string): Promise<Ask>;
};

export const ENGINES = { casebook, minisearch, flexsearch, lunr: lunrEngine, sqlite } satisfies Record<
  string,
  Engine
>;
export type EngineName = keyof typeof ENGINES;
export const isEngineName = (name: string): name is EngineName => Object.hasOwn(ENGINES, name);
