import type { SearchDocument } from "../../src/domain/search/index.ts";
import { createAnalyzer } from "../../src/domain/search/text/analyzer.ts";
import { languageOf } from "../../src/domain/search/text/languages.ts";
import { splitWords } from "../../src/domain/search/text/tokenizer.ts";
import { createRandom, type Random } from "../search/random.ts";

/** An engine by name, and the addresses of the studies that it answers with, best first. */
export type KnownItemEngine = { name: string; answer(q: string): string[] };

const ASKED = 300;
const DEPTH = 10;
/** Two draws of all: what was chosen by the one is looked at on the other. */
const SEEDS = [3, 4];
/** A study of fewer words is not asked for. */
const LEAST_WORDS = 30;
const FEW_HOLDERS = 100;

const { isFunctionWord } = createAnalyzer(languageOf("en"));

/** The words of a body in reading order, those that hold sentences together left out, how often each stands there, and all words of the study. */
type StudyWords = { words: string[]; counts: ReadonlyMap<string, number>; all: ReadonlySet<string> };

type Question = { first: string; second: string; study: number };
type Draw = (study: StudyWords, random: Random) => [string, string];

/**
 * Prints how well engines find a study by two words that stand in it: the mean reciprocal rank of the study among the first ten. Others
 * hold the same two words, so that no order finds it always: the last row is that of the best order by how often words stand where, the
 * probability that the two were drawn from each study that holds both as they are written.
 */
export function measureKnownItems(
  studies: readonly SearchDocument[],
  engines: readonly KnownItemEngine[],
): void {
  const read = studies.map(readWordsOf);
  const holders = new Map<string, number>();
  for (const word of read.flatMap(({ all }) => [...all])) holders.set(word, (holders.get(word) ?? 0) + 1);
  const isRare = (word: string): boolean => (holders.get(word) ?? 0) <= FEW_HOLDERS;
  const pickTwo: Draw = ({ words }, random) => [random.pick(words), random.pick(words)];
  const draws: [string, Draw, (question: Question) => boolean][] = [
    ["any two of its words", pickTwo, () => true],
    [
      `two that at most ${FEW_HOLDERS} studies hold`,
      pickTwo,
      (asked) => isRare(asked.first) && isRare(asked.second),
    ],
    ["two side by side", pickNeighbours, () => true],
    ["two that no other study holds", pickTwo, (asked) => countHolders(read, asked) === 1],
  ];
  const best: KnownItemEngine = {
    name: "best by counts",
    answer: (q) => orderByLikelihood(studies, read, q),
  };
  for (const [label, draw, isAsked] of draws) {
    console.log(`\n${label}, of ${studies.length} studies, MRR in two draws of ${ASKED}`);
    const drawn = SEEDS.map((seed) => drawQuestions(read, createRandom(seed), draw, isAsked));
    for (const { name, answer } of [...engines, best]) {
      const ranks = drawn.map((questions) => meanReciprocalRank(studies, questions, answer).toFixed(3));
      console.log(`  ${name.padEnd(14)} ${ranks.join("  ")}`);
    }
  }
}

function readWordsOf({ title, snippet, headings, body, facets }: SearchDocument): StudyWords {
  const words = splitWords(body).filter((word) => /^\p{L}{3,}$/u.test(word) && !isFunctionWord(word));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = [title, snippet, ...headings, body, ...Object.values(facets).flat()];
  return { words, counts, all: new Set(splitWords(all.join("\n"))) };
}

function pickNeighbours({ words }: StudyWords, random: Random): [string, string] {
  const at = random.below(words.length - 1);
  return [words[at] ?? "", words[at + 1] ?? ""];
}

function drawQuestions(
  read: readonly StudyWords[],
  random: Random,
  draw: Draw,
  isAsked: (question: Question) => boolean,
): Question[] {
  const questions: Question[] = [];
  while (questions.length < ASKED) {
    const study = random.below(read.length);
    const own = read[study];
    if (!own || own.words.length < LEAST_WORDS) continue;
    const [first, second] = draw(own, random);
    if (first !== second && isAsked({ first, second, study })) questions.push({ first, second, study });
  }
  return questions;
}

const countHolders = (read: readonly StudyWords[], { first, second }: Question): number =>
  read.filter(({ all }) => all.has(first) && all.has(second)).length;

function meanReciprocalRank(
  studies: readonly SearchDocument[],
  questions: readonly Question[],
  answer: KnownItemEngine["answer"],
): number {
  const ranks = questions.map(({ first, second, study }) => {
    const rank = answer(`${first} ${second}`)
      .slice(0, DEPTH)
      .indexOf(studies[study]?.url ?? "");
    return rank < 0 ? 0 : 1 / (rank + 1);
  });
  return ranks.reduce((sum, rank) => sum + rank, 0) / questions.length;
}

function orderByLikelihood(
  studies: readonly SearchDocument[],
  read: readonly StudyWords[],
  q: string,
): string[] {
  const asked = q.split(" ");
  const likelihood = read.map(({ counts, words }) =>
    asked.reduce((product, word) => product * ((counts.get(word) ?? 0) / Math.max(1, words.length)), 1),
  );
  return [...studies.keys()]
    .filter((study) => (likelihood[study] ?? 0) > 0)
    .sort((a, b) => (likelihood[b] ?? 0) - (likelihood[a] ?? 0))
    .map((study) => studies[study]?.url ?? "");
}
