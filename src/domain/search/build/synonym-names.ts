import { toSlug } from "../../slug.ts";
import { type Analyzer, toKey } from "../text/analyzer.ts";
import { splitWords } from "../text/split-words.ts";
import type { SearchTerm, SearchVocabulary } from "../types.ts";

/** One spelling of a concept the vocabulary knows, as the keys of its words. */
export type Name = {
  /** Slug of the thing's label. */
  concept: string;
  keys: string[];
  isLabel: boolean;
  /** Another name of just this concept ("k8s"), not of something it takes in ("grocery" for Retail). */
  isExact: boolean;
};

/** All names of the vocabulary that can be looked for word by word. */
export function toNames(vocabulary: SearchVocabulary, analyzer: Analyzer): Name[] {
  const { technologies, topics, industries, services } = vocabulary;
  const toName = (concept: string, text: string, isLabel: boolean, isExact: boolean): Name => ({
    concept,
    keys: splitWords(text).map((word) => toKey(analyzer.analyze(word))),
    isLabel,
    isExact,
  });
  const namesOf = ({ label, aliases }: SearchTerm, isExact: boolean): Name[] => [
    toName(toSlug(label), label, true, isExact),
    ...aliases.map((alias) => toName(toSlug(label), alias, false, isExact)),
  ];
  const names = [
    ...technologies.flatMap((term) => namesOf(term, true)),
    ...[...topics, ...industries, ...services].flatMap((term) => namesOf(term, false)),
  ];
  return names.filter(({ concept, keys }) => concept !== "" && keys.length > 0);
}
