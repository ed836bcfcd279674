import { type Analyzer, isPlainForm } from "../text/analyzer.ts";
import type { WordRelation } from "./word-net.ts";

/** A word, by its place among all, and how alike it is to another. */
export type Neighbour = { word: number; cosine: number };

/** Words of a language and, for each, others that are used like it, as a build reads them from `src/related-words/`. */
export type RelatedWords = {
  /** The commonest first. */
  words: readonly string[];
  /** The nearest first. */
  neighboursOf(word: number): readonly Neighbour[];
  /**
   * Which of them mean the same, a pair a line: "phone telephone". Vectors alone do not tell: opposites, members of a series and what only
   * comes together ("driver", "car") are used alike too.
   */
  synonyms: readonly string[];
};

/** Of two words that a dictionary relates, how alike they are used at least, and among how many of the nearest each is of the other. */
const NEARNESS = {
  same: { cosine: 0.58, nearest: 10 },
  wider: { cosine: 0.78, nearest: 5 },
};

/** The lines of `synonyms`, in order: what is used alike and what a dictionary relates. */
export function findSynonyms(
  { words, neighboursOf }: Omit<RelatedWords, "synonyms">,
  relate: (word: string, other: string) => WordRelation,
): string[] {
  const lines = words.flatMap((word, rank) =>
    neighboursOf(rank).flatMap((other, place) => {
      const second = words[other.word] ?? "";
      const back = neighboursOf(other.word).findIndex((own) => own.word === rank);
      const isNear = ({ cosine, nearest }: { cosine: number; nearest: number }): boolean =>
        other.cosine >= cosine && place < nearest && back >= 0 && back < nearest;
      if (word > second || !isNear(NEARNESS.same)) return [];
      const relation = relate(word, second) ?? relate(second, word);
      return relation !== null && isNear(NEARNESS[relation]) ? [`${word} ${second}`] : [];
    }),
  );
  return lines.sort();
}

/** Tells whether two words may be named for each other: they mean the same, and each stands for its term and says something. */
export function createSynonymTest(
  { words, synonyms }: RelatedWords,
  terms: readonly string[],
  analyzer: Analyzer,
): (word: number, other: number) => boolean {
  const pairs = new Set(synonyms);
  const isNamed = words.map(
    (form, rank) => isPlainForm({ form, term: terms[rank] ?? "" }) && !analyzer.isLightWord(form),
  );
  return (word, other) => {
    if (!isNamed[word] || !isNamed[other]) return false;
    const [one = "", second = ""] = [words[word], words[other]];
    return pairs.has(one < second ? `${one} ${second}` : `${second} ${one}`);
  };
}
