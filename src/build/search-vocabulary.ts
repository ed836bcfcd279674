import type { SearchVocabulary } from "../domain/search/index.ts";
import type { Vocabulary } from "../domain/vocabulary.ts";

/** What the engine needs of the vocabulary: names of one thing, and the metrics results are filtered by. */
export function toSearchVocabulary({
  industries,
  technologies,
  topics,
  services,
  metrics,
}: Vocabulary): SearchVocabulary {
  return {
    synonyms: [industries, technologies, topics, services]
      .flat()
      .map(({ label, aliases }) => [label, ...aliases]),
    metrics,
  };
}
