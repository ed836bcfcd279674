import { readRelatedWords } from "../../src/build/content/study-page.ts";
import { projectPaths } from "../../src/build/project-paths.ts";
import {
  buildSearchFiles,
  emptyQuery,
  openIndex,
  type SearchDocument,
  search,
} from "../../src/domain/search/index.ts";
import type { Vocabulary } from "../../src/domain/vocabulary.ts";
import { ROOT } from "../../test/support/project.ts";
import { mistype, pickWords } from "./questions.ts";
import type { Random } from "./random.ts";
import { percentile } from "./run-process.ts";

const TOP = 10;
const ASKED = 200;
/** Asked before, so that what is measured is the search and not the machine getting used to it. */
const WARMING_UP = 100;

export type Quality = { phrasePrecision: number; phraseP99: number; typoOverlap: number };

/** How exact phrases are and how long they take, and how far a typo changes the first ten; shards are read from memory. */
export function measureQuality(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
  random: Random,
): Quality {
  const files = buildSearchFiles(documents, {
    vocabulary,
    relatedWords: readRelatedWords("en", projectPaths(ROOT)),
  });
  const index = openIndex((name) => files.get(name) ?? null);
  const ask = (q: string): string[] =>
    search(index, { ...emptyQuery(), q })
      .results.map(({ url }) => url)
      .slice(0, TOP);
  return { ...measurePhrases(documents, ask, random), typoOverlap: measureTypos(documents, ask, random) };
}

function measurePhrases(
  documents: readonly SearchDocument[],
  ask: (q: string) => string[],
  random: Random,
): Omit<Quality, "typoOverlap"> {
  const texts = new Map(documents.map((document) => [document.url, allTextOf(document)]));
  const askPhrase = (phrase: string): string[] => ask(`"${phrase}"`);
  for (let asked = 0; asked < WARMING_UP; asked++) askPhrase(pickPhrase(documents, random));
  const phrases = Array.from({ length: ASKED }, () => pickPhrase(documents, random));
  const precisions: number[] = [];
  const times: number[] = [];
  for (const phrase of phrases) {
    const asked = performance.now();
    const urls = askPhrase(phrase);
    times.push(performance.now() - asked);
    const right = urls.filter((url) => texts.get(url)?.includes(phrase.toLowerCase()));
    if (urls.length > 0) precisions.push(right.length / urls.length);
  }
  return { phrasePrecision: mean(precisions), phraseP99: percentile(times, 0.99) };
}

function measureTypos(
  documents: readonly SearchDocument[],
  ask: (q: string) => string[],
  random: Random,
): number {
  const overlaps: number[] = [];
  while (overlaps.length < ASKED) {
    const word = pickWords(documents, 1, random);
    const mistyped = mistype(word, random);
    const right = ask(word);
    if (mistyped === word || right.length === 0) continue;
    const wrong = new Set(ask(mistyped));
    overlaps.push(right.filter((url) => wrong.has(url)).length / right.length);
  }
  return mean(overlaps);
}

/** Two or three words that stand side by side in some line. */
function pickPhrase(documents: readonly SearchDocument[], random: Random): string {
  for (;;) {
    const words = random.pick(random.pick(documents).body.split("\n")).split(" ");
    const length = 2 + random.below(2);
    if (words.length < length) continue;
    const start = random.below(words.length - length + 1);
    const phrase = words.slice(start, start + length).join(" ");
    if (/^\p{L}[\p{L} ]*$/u.test(phrase)) return phrase;
  }
}

const allTextOf = ({ title, facets, headings, snippet, body }: SearchDocument): string =>
  [title, ...Object.values(facets).flat(), ...headings, snippet, body].join("\n").toLowerCase();

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
