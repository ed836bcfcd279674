import { FACET_VOCABULARIES } from "../../content-model/facets.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { toConceptTerm } from "../term-dictionary.ts";
import { type Analyzer, toFormKey, toKey } from "../text/analyzer.ts";
import { splitWords } from "../text/words.ts";
import { type DocumentTerms, isName, toNameIndex } from "./read-terms.ts";

/** A concept of the vocabulary that documents speak of: the term that stands for it, and what a question may call it. */
export type Concept = { term: string; names: VocabularyName[] };

/**
 * Which names stand for which concept here. Another name of just this concept counts, unless it is a plain word that more
 * documents hold for something else than speak of the concept: "next" is seldom Next.js. A name of something the concept takes
 * in helps only where no document holds it: who asks for "grocery" is shown Retail when there is nothing else to show.
 *
 * A concept that documents call by one word alone needs no term of its own: that word, one of `terms`, stands for it.
 */
export function chooseConcepts(
  names: readonly VocabularyName[],
  documents: readonly DocumentTerms[],
  terms: ReadonlySet<string>,
): Concept[] {
  const labelled = new Map<string, number>();
  const held = new Array<number>(names.length).fill(0);
  const astray = new Array<number>(names.length).fill(0);
  for (const { tokens } of documents) {
    const found = new Set<number>();
    for (const token of tokens) if (isName(token)) found.add(toNameIndex(token));
    const concepts = new Set([...found].flatMap((at) => (names[at]?.isLabel ? [names[at].concept] : [])));
    for (const concept of concepts) labelled.set(concept, (labelled.get(concept) ?? 0) + 1);
    for (const at of found) {
      held[at] = (held[at] ?? 0) + 1;
      if (!concepts.has(names[at]?.concept ?? "")) astray[at] = (astray[at] ?? 0) + 1;
    }
  }
  const isMeant = ({ concept, keys, isLabel, isExact }: VocabularyName, at: number): boolean =>
    isLabel ||
    (isExact ? !isPlain(keys) || (astray[at] ?? 0) <= (labelled.get(concept) ?? 0) : held[at] === 0);
  const isHeld = new Set(names.filter((_, at) => (held[at] ?? 0) > 0));
  const toTerm = (concept: string, own: readonly VocabularyName[]): string => {
    const keys = new Set(own.filter((name) => isHeld.has(name)).map((name) => name.keys.join(" ")));
    const [only = ""] = keys;
    return keys.size === 1 && terms.has(only) ? only : toConceptTerm(concept);
  };
  const meant = Map.groupBy(names.filter(isMeant), ({ concept }) => concept);
  return [...meant]
    .filter(([, own]) => own.some((name) => isHeld.has(name)) && own.some(({ isLabel }) => !isLabel))
    .map(([concept, own]) => ({ term: toTerm(concept, own), names: own }));
}

/** Several words, or one with figures or signs, are hardly ever anything but a name. */
const isPlain = (keys: readonly string[]): boolean => keys.length === 1 && /^\p{L}+$/u.test(keys[0] ?? "");

/** One spelling of a concept the vocabulary knows, as the keys of its words. */
export type VocabularyName = {
  /** Slug of the concept's label. */
  concept: string;
  keys: string[];
  isLabel: boolean;
  /** Another name of just this concept ("k8s"), not of something it takes in ("grocery" for Retail). */
  isExact: boolean;
};

/** All names of the vocabulary that can be looked for word by word. */
export function toNames(vocabulary: Vocabulary, analyzer: Analyzer): VocabularyName[] {
  const names = FACET_VOCABULARIES.flatMap((list) =>
    vocabulary[list].flatMap(({ value, label, aliases }) =>
      [label, ...aliases].map((text, at): VocabularyName => {
        const isLabel = at === 0;
        const isExact = list === "technologies";
        const toNameKey = isLabel || isExact ? toKey : toFormKey;
        const keys = splitWords(text).map((word) => toNameKey(analyzer.analyze(word)));
        return { concept: value, keys, isLabel, isExact };
      }),
    ),
  );
  return names.filter(({ concept, keys }) => concept !== "" && keys.length > 0);
}
