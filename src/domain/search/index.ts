import type { ReadSearchFile } from "./index-format.ts";
import { openIndexWith, type SearchIndex } from "./open-index.ts";
import { LANGUAGES } from "./text/languages.ts";

/** Search over case studies: files that the build makes, and questions that a function puts to them. */
export { buildSearchFiles } from "./build/build-search-files.ts";
export { type BuildOptions, toResult } from "./build/documents.ts";
export { type NearTerms, openRelatedWords, toNearTerms } from "./build/related-words.ts";
export { type FilePart, SearchIndexError } from "./index-format.ts";
export { type Completion, completeQuestion } from "./match/complete-question.ts";
export { openIndexWith, type SearchIndex } from "./open-index.ts";
export { emptyQuery, parseSearchQuery, toSearchParams } from "./query-string.ts";
export {
  findFittingUrls,
  type Recommendation,
  type RecommendationReasons,
  readProblem,
  recommendStudies,
} from "./recommend-studies.ts";
export { RESULTS_PER_PAGE, search } from "./search.ts";
export { writeStemModule } from "./text/languages.ts";
export * from "./types.ts";

/** Opens an index of any language. A function, which has the stems of its site alone, uses `openIndexWith`. */
export const openIndex = (read: ReadSearchFile): SearchIndex => openIndexWith(LANGUAGES, read);
