import { FACET_VOCABULARIES } from "../../content-model/facets.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { toConceptTerm } from "../term-dictionary.ts";
import { type Analyzer, type Token, toFormKey, toFormText, toKey } from "../text/analyzer.ts";
import { splitWords } from "../text/tokenizer.ts";
import { type DocumentTerms, isName, toNameIndex } from "./read-terms.ts";

/** A concept of the vocabulary that documents speak of: the term that stands for it, and what a question may call it. */
export type Concept = { term: string; names: VocabularyName[] };

/**
 * Which names stand for which concept here. Another name of just this concept counts, unless it is a word of everyday language or
 * one that as many documents hold for something else as speak of the concept: "next" is seldom Next.js. A name of something the concept takes
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
  const isItsName = ({ concept, keys, isCommon }: VocabularyName, at: number): boolean =>
    !isPlain(keys) || (!isCommon && (astray[at] ?? 0) < (labelled.get(concept) ?? 0));
  const isMeant = (name: VocabularyName, at: number): boolean =>
    name.isLabel || (name.isExact ? isItsName(name, at) : held[at] === 0);
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

/**
 * The names of trades that are compared as they are written, as texts of their keys: those of which documents hold another word of the
 * same stem, or one that begins with them. A study on wind farms says nothing of farming; one on a shop that was replatformed does say
 * something of replatforming, which is no trade.
 */
export function chooseAsWritten(
  names: readonly VocabularyName[],
  forms: readonly Token[],
  analyzer: Analyzer,
): string[] {
  const trades = names.filter(({ keys, isLabel, isTrade }) => keys.length === 1 && isTrade && !isLabel);
  const written = new Set(trades.map(({ keys: [key = ""] }) => toFormText(key)));
  // What the stemmer leaves as it is has its inflections for forms: who asks for "travel" means "travelling" too.
  const cut = new Map(
    [...written].flatMap((text) => {
      const term = analyzer.analyze(text).parts[0]?.term ?? text;
      return term === text ? [] : [[text, term] as const];
    }),
  );
  const texts = forms.map(({ form, term }) => {
    const key = toFormKey({ parts: [{ form, term }], whole: null });
    return { term, form, text: toFormText(key) };
  });
  const chosen = [...cut].filter(([text, term]) =>
    texts.some((other) => other.text !== text && (other.term === term || other.form.startsWith(text))),
  );
  return chosen.map(([text]) => text).sort();
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
  /** Of an industry. */
  isTrade: boolean;
  /** A word of everyday language: who writes "node" or "spring" hardly means a technology. */
  isCommon: boolean;
};

/** All names of the vocabulary that can be looked for word by word. */
export function toNames(
  vocabulary: Vocabulary,
  analyzer: Analyzer,
  isCommonWord: (word: string) => boolean,
): VocabularyName[] {
  const names = FACET_VOCABULARIES.flatMap((list) =>
    vocabulary[list].flatMap(({ value, label, aliases }) =>
      [label, ...aliases].map((text, at): VocabularyName => {
        const isLabel = at === 0;
        const isExact = list === "technologies";
        const toNameKey = isLabel || isExact ? toKey : toFormKey;
        const keys = splitWords(text).map((word) => toNameKey(analyzer.analyze(word)));
        const isCommon = isCommonWord(text.toLowerCase());
        return { concept: value, keys, isLabel, isExact, isTrade: list === "industries", isCommon };
      }),
    ),
  );
  return names.filter((name) => name.concept !== "" && name.keys.length > 0 && !isVersion(name, names));
}

/** "Vue 3" is one version of Vue: who asks for it is not shown another. */
const isVersion = ({ concept, keys }: VocabularyName, names: readonly VocabularyName[]): boolean =>
  /^\d+$/.test(keys.at(-1) ?? "") &&
  names.some((name) => name.concept === concept && name.keys.join(" ") === keys.slice(0, -1).join(" "));
