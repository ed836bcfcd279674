import { type Analyzer, isPlainForm } from "../text/analyzer.ts";

/** A word, by its place among all, and how alike it is to another. */
export type Neighbour = { word: number; cosine: number };

/** Words of a language and, for each, others that are used like it, as a build reads them from `src/related-words/`. */
export type RelatedWords = {
  /** The commonest first. */
  words: readonly string[];
  /** The nearest first. */
  neighboursOf(word: number): readonly Neighbour[];
  /**
   * Words that are used alike and mean something else, which vectors of words do not tell apart: opposites, and members of a series.
   * Each line is one such group, its sides parted by strokes: "open opened / close closed".
   */
  opposites: readonly string[];
};

/** Tells whether two terms stand on different sides of a group. */
function createOpposites(
  groups: readonly string[],
  analyzer: Analyzer,
): (term: string, other: string) => boolean {
  /** For each term the groups it stands in, and on which side. */
  const sidesOf = new Map<string, Map<number, number>>();
  for (const [group, line] of groups.entries())
    for (const [side, words] of line.split(" / ").entries())
      for (const term of analyzer.termsIn(words)) {
        const sides = sidesOf.get(term) ?? new Map<number, number>();
        sidesOf.set(term, sides);
        if (!sides.has(group)) sides.set(group, side);
      }
  return (term, other) => {
    const others = sidesOf.get(other);
    for (const [group, side] of (others && sidesOf.get(term)) ?? [])
      if ((others?.get(group) ?? side) !== side) return true;
    return false;
  };
}

/** What is less alike moves a study, but reads as a mistake where it is given for a reason; so does what others are nearer to. */
const LEAST_COSINE_OF_SYNONYMS = 0.745;
const NEAREST_OF_SYNONYMS = 5;

/**
 * Tells whether two words may be named for each other: each is among the nearest of the other, in a form that stands for its term, and they
 * are no opposites. `place`: of the second among the neighbours of the first.
 */
export function createSynonymTest(
  table: RelatedWords,
  terms: readonly string[],
  analyzer: Analyzer,
): (word: number, other: Neighbour, place: number) => boolean {
  const areOpposites = createOpposites(table.opposites, analyzer);
  const isNamed = table.words.map(
    (form, rank) => isPlainForm({ form, term: terms[rank] ?? "" }) && !analyzer.isLightWord(form),
  );
  return (word, other, place) => {
    if (other.cosine < LEAST_COSINE_OF_SYNONYMS || place >= NEAREST_OF_SYNONYMS) return false;
    if (!isNamed[word] || !isNamed[other.word]) return false;
    const back = table.neighboursOf(other.word).findIndex((own) => own.word === word);
    return (
      back >= 0 && back < NEAREST_OF_SYNONYMS && !areOpposites(terms[word] ?? "", terms[other.word] ?? "")
    );
  };
}
