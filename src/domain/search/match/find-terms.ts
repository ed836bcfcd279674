import type { SearchIndex } from "../open-index.ts";
import type { AnalyzedWord, Token } from "../text/analyzer.ts";
import { isLoneLetter } from "../text/split-compound.ts";
import { bestCorrections, completionsOf, halve, type WeightedTerm, weigh } from "./alternatives.ts";
import { findConcepts } from "./find-concepts.ts";
import type { Question } from "./parse-question.ts";

/** A word of a question: a document that holds several of its terms counts the one that says most. */
export type TermGroup = WeightedTerm[];

/** A form that no document holds, and the nearest that some do. */
export type Misspelling = { word: string; form: string };

export type FoundTerms = { groups: TermGroup[]; misspellings: Misspelling[] };

/** The terms that the words of a question stand for. Words that only hold a sentence together count where no others are. */
export function findTerms(index: SearchIndex, { words, isTyping }: Question): FoundTerms {
  const all = words.map((word) => index.analyzer.analyze(word));
  const salient = all.filter(({ parts }) => parts.some(({ form }) => !index.analyzer.isFunctionWord(form)));
  const asked = salient.length > 0 ? salient : all;
  const { byWord, byWords } = findConcepts(index, asked);
  const found: FoundTerms = { groups: byWords.map((term) => weigh(index, [term], [])), misspellings: [] };
  const seen = new Set<string>();
  asked.forEach((word, at) => {
    const isTyped = isTyping && at === asked.length - 1 && word === all.at(-1);
    const concepts = byWord.get(at);
    for (const token of concepts ? [word.whole ?? word.parts[0]] : tokensOf(index, word)) {
      if (!token || seen.has(token.term)) continue;
      seen.add(token.term);
      addToken(index, found, token, concepts ?? [], isTyped);
    }
  });
  return found;
}

function addToken(
  index: SearchIndex,
  found: FoundTerms,
  token: Token,
  concepts: number[],
  isTyped: boolean,
): void {
  const exact = concepts.length > 0 ? concepts : [index.words.find(token.term)].filter((term) => term >= 0);
  const completions = isTyped ? completionsOf(index, token, exact.length > 0) : [];
  if (exact.length + completions.length > 0) {
    found.groups.push(weigh(index, exact, completions));
    return;
  }
  const [nearest, ...others] = bestCorrections(index, token.form);
  if (!nearest) return;
  found.misspellings.push({ word: token.form, form: nearest.form });
  found.groups.push(weigh(index, [nearest.term], halve(others)));
}

/** A compound is asked for as a whole and by its parts, but single letters only where it is not known as a whole. */
function tokensOf({ words }: SearchIndex, { parts, whole }: AnalyzedWord): Token[] {
  if (!whole || words.find(whole.term) < 0)
    return parts.filter(({ form }, at) => at === 0 || !isLoneLetter(form));
  return [whole, ...parts.filter(({ form }) => form.length > 1)];
}
