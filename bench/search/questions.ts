import { emptyQuery, type SearchDocument, type SearchQuery } from "../../src/domain/search/index.ts";
import { createAnalyzer } from "../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../src/domain/search/text/languages.ts";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";
import { toSlug } from "../../src/domain/text/slug.ts";
import type { Random } from "./random.ts";

const { isFunctionWord } = createAnalyzer(languageOf("en"));

/** What of a hundred questions are like: words as they stand in the documents, the way visitors put them. */
const MIX: { share: number; make(documents: readonly SearchDocument[], random: Random): SearchQuery }[] = [
  { share: 25, make: (documents, random) => ask(pickWords(documents, 1, random)) },
  { share: 25, make: (documents, random) => ask(pickWords(documents, 2, random)) },
  { share: 15, make: (documents, random) => ask(pickWords(documents, 3, random)) },
  { share: 5, make: (documents, random) => ask(pickWords(documents, 8, random)) },
  { share: 10, make: (documents, random) => ask(pickWords(documents, 2, random).replace(/.{2}$/u, "")) },
  { share: 10, make: (documents, random) => ask(mistype(pickWords(documents, 1, random), random)) },
  {
    share: 5,
    make: (documents, random) => {
      const { facets } = random.pick(documents);
      const query = ask(pickWords(documents, 1, random));
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
  random: Random,
): SearchQuery[] {
  return MIX.flatMap(({ share, make }) =>
    Array.from({ length: Math.round((count * share) / 100) }, () => make(documents, random)),
  );
}

const ask = (q: string): SearchQuery => ({ ...emptyQuery(), q });

/** Words that stand near each other in some document, so that they have to do with each other. */
export function pickWords(documents: readonly SearchDocument[], count: number, random: Random): string {
  for (;;) {
    const words = splitWords(random.pick(documents).body).filter(
      (word) => /^\p{L}{3,}$/u.test(word) && !isFunctionWord(word),
    );
    if (words.length < count) continue;
    const start = random.below(words.length - count + 1);
    return words.slice(start, start + count).join(" ");
  }
}

/** A word with one letter left out, doubled, mistaken or swapped with the next. */
export function mistype(word: string, random: Random): string {
  const letters = [...word];
  const at = random.below(letters.length - 1);
  const [here = "", next = ""] = [letters[at], letters[at + 1]];
  const wrong = random.pick([
    [next],
    [here, here, next],
    [random.pick([..."etaoinshr"]), next],
    [next, here],
  ]);
  return [...letters.slice(0, at), ...wrong, ...letters.slice(at + 2)].join("");
}
