import type { SearchVocabulary } from "../types.ts";

export type BuildOptions = {
  /** Synonyms and metrics; without it words mean just themselves, and there are no metrics. */
  vocabulary?: SearchVocabulary;
  /** BCP 47 tag of the language the documents are written in; English by default. */
  language?: string;
};

export const DEFAULT_LANGUAGE = "en";
export const NO_VOCABULARY: SearchVocabulary = {
  technologies: [],
  topics: [],
  industries: [],
  services: [],
  metrics: [],
};
