import { emptyQuery, type SearchDocument, type SearchQuery } from "../../src/domain/search/index.ts";
import { createAnalyzer } from "../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../src/domain/search/text/languages.ts";
import { splitWords } from "../../src/domain/search/text/split-words.ts";
import { toSlug } from "../../src/domain/slug.ts";
import type { Dice } from "./dice.ts";

const { isFunctionWord } = createAnalyzer(languageOf("en"));

/** What of a hundred questions are like: words as they stand in the documents, the way visitors put them. */
const MIX: { share: number; make(documents: readonly SearchDocument[], dice: Dice): SearchQuery }[] = [
  { share: 25, make: (documents, dice) => ask(pickWords(documents, 1, dice)) },
  { share: 25, make: (documents, dice) => ask(pickWords(documents, 2, dice)) },
  { share: 15, make: (documents, dice) => ask(pickWords(documents, 3, dice)) },
  { share: 5, make: (documents, dice) => ask(pickWords(documents, 8, dice)) },
  { share: 10, make: (documents, dice) => ask(pickWords(documents, 2, dice).replace(/.{2}$/u, "")) },
  { share: 10, make: (documents, dice) => ask(slip(pickWords(documents, 1, dice), dice)) },
  {
    share: 5,
    make: (documents, dice) => {
      const { facets } = dice.pick(documents);
      const query = ask(pickWords(documents, 1, dice));
      query.facets.industry = facets.industry.map(toSlug);
      query.facets.technology = facets.technology.slice(0, 2).map(toSlug);
      return query;
    },
  },
  { share: 5, make: () => emptyQuery() },
];

/** A mix of `count` questions. */
export function makeQuestions(
  documents: readonly SearchDocument[],
  count: number,
  dice: Dice,
): SearchQuery[] {
  return MIX.flatMap(({ share, make }) =>
    Array.from({ length: Math.round((count * share) / 100) }, () => make(documents, dice)),
  );
}

const ask = (q: string): SearchQuery => ({ ...emptyQuery(), q });

/** Words that stand near each other in some document, so that they have to do with each other. */
export function pickWords(documents: readonly SearchDocument[], count: number, dice: Dice): string {
  for (;;) {
    const words = splitWords(dice.pick(documents).body).filter(
      (word) => /^\p{L}{3,}$/u.test(word) && !isFunctionWord(word),
    );
    if (words.length < count) continue;
    const start = dice.roll(words.length - count + 1);
    return words.slice(start, start + count).join(" ");
  }
}

/** A word with one letter left out, doubled, mistaken or swapped with the next. */
export function slip(word: string, dice: Dice): string {
  const letters = [...word];
  const at = dice.roll(letters.length - 1);
  const [here = "", next = ""] = [letters[at], letters[at + 1]];
  const wrong = dice.pick([[next], [here, here, next], [dice.pick([..."etaoinshr"]), next], [next, here]]);
  return [...letters.slice(0, at), ...wrong, ...letters.slice(at + 2)].join("");
}
