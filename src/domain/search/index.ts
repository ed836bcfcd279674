/** Search over case studies: an index the build makes, and questions that function and browser put to it. */
export { buildIndex } from "./build/build-index.ts";
export { buildShards } from "./build/build-shards.ts";
export type { BuildOptions } from "./build/documents.ts";
export { SearchIndexError, type SearchIndexJson } from "./index-format.ts";
export { type OpenOptions, openIndex, type SearchIndex } from "./open-index.ts";
export { emptyQuery, parseSearchQuery, toSearchParams } from "./query.ts";
export { RESULTS_PER_PAGE, search } from "./search.ts";
export * from "./types.ts";
