import type { SearchIndex } from "../open-index.ts";
import {
  EXACT_FORM_SHARE,
  emphasisOf,
  inverseDocumentFrequency,
  LIGHT_WORD_SHARE,
  relatedFrequencyOf,
} from "../ranking.ts";
import type { RelatedTerm } from "../related-terms.ts";
import { isConceptTerm } from "../term-dictionary.ts";
import { type AnalyzedWord, type Token, toTokens } from "../text/analyzer.ts";
import { isLoneLetter } from "../text/tokenizer.ts";
import { conceptsOf, findConcepts, findFormsAsWritten } from "./find-concepts.ts";
import { findJoined, findParts } from "./join-words.ts";
import type { ParsedQuery } from "./parse-query.ts";
import type { QueryForm } from "./proximity.ts";
import {
  bestCorrections,
  completionsOf,
  compoundsOf,
  findVersions,
  halve,
  type WeightedTerm,
} from "./term-variants.ts";

/** A word of a question: a document that holds several of its terms counts the one that says most. */
export type TermGroup = WeightedTerm[];

/** A form that no document holds, and the nearest that some do. */
export type Misspelling = { word: string; form: string };

/** A word of a question: its term as text, the number of that or -1 where no document holds it, its weight, and terms near it, each with what one mention of it counts. */
export type Expansion = {
  asked: string;
  term: number;
  weight: number;
  others: (RelatedTerm & { frequency: number })[];
};

export type FoundTerms = {
  groups: TermGroup[];
  /** For each word asked for the terms of which a document that has it holds one; none where no document does. */
  wanted: number[][];
  /** What is near in meaning to words of the question. */
  related: Expansion[];
  /** The words as they were written, in their order. */
  forms: QueryForm[];
  /** Whether words hold the question together as a sentence. */
  isProse: boolean;
  /** Whether words count that no document need hold. */
  hasLightWords: boolean;
  misspellings: Misspelling[];
};

/**
 * The terms that the words of a question stand for. Words that only hold a sentence together count where no others are. Those of
 * `quoted`, out of phrases that stand nowhere, mean just themselves.
 */
export function findTerms(
  index: SearchIndex,
  { words, isTyping }: Pick<ParsedQuery, "words" | "isTyping">,
  quoted: readonly string[],
): FoundTerms {
  const all = [...words, ...quoted].map((word) => index.analyzer.analyze(word));
  const isQuoted = new Set(all.slice(words.length));
  const salient = all.filter(({ parts }) => parts.some(({ form }) => !index.analyzer.isFunctionWord(form)));
  const asked = salient.length > 0 ? salient : all;
  const isLight = findLightWords(index, asked, all.length);
  const counts = countTerms(asked);
  const { byWord, byWords } = findConcepts(index, asked);
  const joined = findJoined(index, all);
  const found: FoundTerms = {
    groups: byWords.map(({ term }) => weigh(index, [term], [])),
    wanted: [],
    related: [],
    forms: [],
    isProse: asked.length < all.length,
    hasLightWords: isLight.size > 0,
    misspellings: [],
  };
  const seen = new Set<string>();
  asked.forEach((word, at) => {
    const isTyped = isTyping && at === asked.length - 1 && word === all.at(-1);
    const concepts = byWord.get(at);
    const named = byWords.filter(({ first, last }) => first <= at && at <= last).map(({ term }) => term);
    const tokens = concepts ? [word.whole ?? word.parts[0]] : tokensOf(index, word, asked.length === 1);
    const asWritten = concepts ? null : findFormsAsWritten(index, word);
    const others = [
      ...(joined[all.indexOf(word)] ?? []),
      ...(byWord.has(at - 1) ? findVersions(index, word) : []),
    ];
    for (const token of tokens) {
      if (!token || seen.has(token.term)) continue;
      seen.add(token.term);
      const isName = concepts !== undefined || named.length > 0 || token === word.whole;
      const related = isName || isQuoted.has(word) ? [] : relatedTo(index, token);
      const exact = concepts ?? asWritten ?? [index.words.find(token.term)].filter((term) => term >= 0);
      const {
        groups: own,
        wanted,
        meant,
      } = findGroups(index, found.misspellings, token, {
        exact,
        joined: others,
        isTyped: isTyped && !index.concepts.isAsWritten(word),
        isKnown:
          asWritten !== null ||
          (related.length > 0 && isInflected(token)) ||
          index.related.isWord(token.form),
      });
      // The parts of a word that is known as a whole are of interest, but not asked for.
      if (!isLight.has(word) && (token === tokens[0] || tokens[0] !== word.whole))
        found.wanted.push(...wanted.flatMap((terms) => withParts(index, word, token, [...named, ...terms])));
      const emphasis = emphasisOf(counts.get(token.term) ?? 1) * (isLight.has(word) ? LIGHT_WORD_SHARE : 1);
      found.groups.push(
        ...own.map((group) => group.map(({ term, weight }) => ({ term, weight: weight * emphasis }))),
      );
      const [term = -1] = meant === token ? exact : [index.words.find(meant.term)];
      const isNamed = isName || isQuoted.has(word) || conceptsOf(index, term).length > 0;
      const near = meant === token ? related : isNamed ? [] : relatedTo(index, meant);
      if (near.length > 0) found.related.push(weighRelated(index, meant.term, term, near, emphasis));
      const form = index.words.findForm(meant);
      if (form < 0) continue;
      const idf = rarity(index, form);
      found.groups.push([{ term: form, weight: EXACT_FORM_SHARE * emphasis * idf }]);
      if (token !== word.whole) found.forms.push({ form: meant.form, numbers: [form, ...others], idf });
    }
  });
  return found;
}

/** A sentence of so many words describes something. */
const LEAST_WORDS_OF_A_DESCRIPTION = 5;

/**
 * Words of a sentence that hardly tell what it is about, where others do: they count less, and no document need hold them. In a list of
 * words, or beside one other in a sentence that describes nothing, each is meant. `length`: how many words the question has.
 */
function findLightWords(
  { analyzer }: SearchIndex,
  asked: readonly AnalyzedWord[],
  length: number,
): ReadonlySet<AnalyzedWord> {
  if (asked.length === length) return new Set();
  const light = asked.filter(({ parts }) => parts.every(({ form }) => analyzer.isLightWord(form)));
  const leastOthers = length >= LEAST_WORDS_OF_A_DESCRIPTION ? 1 : 2;
  return new Set(asked.length - light.length >= leastOthers ? light : []);
}

/** Longer endings make other words: what is left of "accesibility" without its ending is no word that was mistyped. */
const LETTERS_OF_AN_INFLECTION = 3;
const isInflected = ({ form, term }: Token): boolean => form.length - term.length <= LETTERS_OF_AN_INFLECTION;

/** Shorter words are mostly names, and names are not like others. */
const LETTERS_TO_RELATE = 4;

/** The terms near in meaning to a word; none where it is a name, has figures or signs, or stands in no table. */
const relatedTo = ({ related }: SearchIndex, token: Token): RelatedTerm[] =>
  token.form.length >= LETTERS_TO_RELATE && /^\p{L}+$/u.test(token.form) ? related.of(token) : [];

/** `term`: what documents hold of the word, or -1: then it is rarer than any other. */
function weighRelated(
  index: SearchIndex,
  asked: string,
  term: number,
  related: readonly RelatedTerm[],
  emphasis: number,
): Expansion {
  const isHeld = term >= 0;
  const idf = isHeld ? rarity(index, term) : inverseDocumentFrequency(0, index.count);
  const others = related.map((other) => ({
    ...other,
    frequency: relatedFrequencyOf(other.cosine, isHeld),
  }));
  return { asked, term, weight: emphasis * idf, others };
}

/** How often a question says each term. */
function countTerms(words: readonly AnalyzedWord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of words.flatMap(toTokens)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/**
 * What one token stands for, and the terms of which a document that holds it has one; for a word that is two, of each. `meant`: the token that it was
 * taken for, which counts like one that was written so.
 */
type FoundGroups = { groups: TermGroup[]; wanted: number[][]; meant: Token };

/** The groups of one token; where nothing holds it, what it may have meant, which is noted in `misspellings`. */
function findGroups(
  index: SearchIndex,
  misspellings: Misspelling[],
  token: Token,
  {
    exact,
    joined,
    isTyped,
    isKnown,
  }: { exact: number[]; joined: number[]; isTyped: boolean; isKnown: boolean },
): FoundGroups {
  const completions = isTyped ? completionsOf(index, token, exact.length > 0) : [];
  const isConcept = exact.some((term) => isConceptTerm(index.words.term(term)));
  const compounds = isConcept ? [] : compoundsOf(index, token);
  const others = [...completions, ...compounds, ...joined.map((term) => ({ term, weight: 1 }))];
  if (exact.length + others.length > 0) {
    // A word that is one by itself is not held by those it begins, but for compounds.
    const within = compounds.map(({ term }) => term);
    const held = exact.length > 0 ? [...exact, ...joined, ...within] : others.map(({ term }) => term);
    return { groups: [weigh(index, exact, others)], wanted: [held], meant: token };
  }
  // A word of the language that no document holds is no slip for another.
  const [nearest, ...lessNear] = isKnown ? [] : bestCorrections(index, token.form);
  const parted = nearest?.edits === 1 && !/\d/.test(token.form) ? [] : findParts(index, token.form, isKnown);
  if (parted.length > 0)
    return {
      groups: parted.map((term) => weigh(index, [term], [])),
      wanted: parted.map((term) => [term]),
      meant: token,
    };
  if (!nearest) return { groups: [], wanted: [[]], meant: token };
  misspellings.push({ word: token.form, form: nearest.form });
  const concepts = conceptsOf(index, nearest.term);
  const main = concepts.length > 0 ? concepts : [nearest.term];
  const meant = { form: nearest.form, term: index.words.term(nearest.term) };
  const less = halve(lessNear);
  const begun = isTyped ? completionsOf(index, meant, true) : [];
  return {
    groups: [weigh(index, main, [...less, ...begun])],
    wanted: [[...main, ...less.map(({ term }) => term)]],
    meant,
  };
}

/** A compound is asked for as a whole and by its parts, but single letters only where it is not known as a whole. */
function tokensOf(index: SearchIndex, word: AnalyzedWord, isAlone: boolean): Token[] {
  const { parts, whole } = word;
  if (!whole || index.words.find(whole.term) < 0)
    return parts.filter(({ form }, at) => at === 0 || !isLoneLetter(form));
  return isAlone && !isParted(index, word)
    ? [whole]
    : [whole, ...parts.filter(({ form }) => form.length > 1)];
}

/** Whether the parts of a compound, all together, say what it says: "ci cd" is "ci/cd", "check in" is any check. */
const isParted = ({ analyzer }: SearchIndex, { parts }: AnalyzedWord): boolean =>
  parts.every(({ form }) => form.length > 1 && !analyzer.isFunctionWord(form));

/** A compound that is known as a whole is also held by documents that hold each of its parts. */
function withParts(index: SearchIndex, word: AnalyzedWord, token: Token, held: number[]): number[][] {
  if (token !== word.whole || !isParted(index, word)) return [held];
  return word.parts.map(({ term }) => [...held, index.words.find(term)].filter((number) => number >= 0));
}

/**
 * A group of terms of which one will do, weighed by rarity. The main terms set how rare the word is, or, where there are
 * none, the commonest of the others: a rare completion does not make what was typed rare.
 */
export function weigh(
  index: SearchIndex,
  main: readonly number[],
  others: readonly WeightedTerm[],
): WeightedTerm[] {
  const leading = main.length > 0 ? main : others.map(({ term }) => term);
  const rarest = Math.min(...leading.map((term) => rarity(index, term)));
  return [
    ...main.map((term) => ({ term, weight: rarity(index, term) })),
    ...others.map(({ term, weight }) => ({ term, weight: weight * Math.min(rarest, rarity(index, term)) })),
  ];
}

const rarity = ({ words, count }: SearchIndex, term: number): number =>
  inverseDocumentFrequency(words.documentFrequency(term), count);
