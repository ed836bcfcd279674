/** Search over case studies: files that the build makes, and questions that a function puts to them. */
export { buildSearchFiles } from "./build/build-search-files.ts";
export { type BuildOptions, toResult } from "./build/documents.ts";
export { openRelatedWords, type RelatedWords } from "./build/related-words.ts";
export { fitProblem, LONGEST_PROBLEM, type ProblemFit } from "./fit-problem.ts";
export { SearchIndexError } from "./index-format.ts";
export { type Completion, completeQuestion } from "./match/complete-question.ts";
export { openIndex, type SearchIndex } from "./open-index.ts";
export { emptyQuery, parseSearchQuery, toSearchParams } from "./query.ts";
export { RESULTS_PER_PAGE, search } from "./search.ts";
export * from "./types.ts";
