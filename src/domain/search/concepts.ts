import { FIELD_SEPARATOR, fromAscii, toAscii } from "./codec/ascii.ts";
import { memoize } from "./memoize.ts";

/** A concept of the vocabulary is a term of its own, held by every document that calls it by any of its names. */
const CONCEPT_MARK = "=";

export const toConceptTerm = (slug: string): string => CONCEPT_MARK + slug;
export const isConceptTerm = (term: string): boolean => term.startsWith(CONCEPT_MARK);

/** One name of a concept: the keys of its words, and the term that stands for the concept. */
export type ConceptName = { target: string; keys: string[] };

/** "=kubernetes|k8s|kube": a thing's term and its names, the words of a name as keys parted by spaces. */
export function packNames(target: string, names: readonly { keys: readonly string[] }[]): string {
  const texts = new Set(names.map(({ keys }) => keys.join(" ")));
  return [target, ...texts].map(toAscii).join(FIELD_SEPARATOR);
}

export type ConceptNames = {
  /** The names whose first word has a key. */
  startingWith(key: string): readonly ConceptName[];
  namesOf(target: string): readonly ConceptName[];
};

const MAX_MEMOIZED_KEYS = 1_000;

/** A question names few concepts, so only lines that hold what it asks for are unpacked. */
export function openNames(packed: readonly string[]): ConceptNames {
  const unpackAll = (isWanted: (line: string) => boolean): ConceptName[] =>
    packed.filter(isWanted).flatMap(unpackNames);
  const startingWith = memoize((key) => {
    const written = toAscii(key);
    return unpackAll((line) => line.includes(written)).filter(({ keys }) => keys[0] === key);
  }, MAX_MEMOIZED_KEYS);
  const namesOf = (target: string): ConceptName[] => {
    const start = toAscii(target) + FIELD_SEPARATOR;
    return unpackAll((line) => line.startsWith(start));
  };
  return { startingWith, namesOf };
}

function unpackNames(line: string): ConceptName[] {
  const [target = "", ...names] = line.split(FIELD_SEPARATOR).map(fromAscii);
  return names.map((name) => ({ target, keys: name.split(" ") }));
}
