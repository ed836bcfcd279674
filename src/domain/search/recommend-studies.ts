import type { Expansion } from "./match/find-terms.ts";
import { type Matches, matchDocuments } from "./match/match-documents.ts";
import { bestWithRelated } from "./match/refine-scores.ts";
import type { SearchIndex } from "./open-index.ts";
import { inverseDocumentFrequency } from "./ranking.ts";
import { readResults } from "./search.ts";
import { isPlainForm } from "./text/analyzer.ts";
import { locateWords } from "./text/tokenizer.ts";
import type { SearchResult } from "./types.ts";

/** Why a study fits a problem: every reason is looked up anew in what the study says. Words that many studies hold are no reason. */
export type RecommendationReasons = {
  /** Words of the problem, as they were written, that the study holds in some form; the rarest first. */
  words: string[];
  /** Words of the problem that it does not hold, each with one near it in meaning as the study writes it. */
  related: { asked: string; said: string }[];
};

/** A study that fits a problem, and why. */
export type Recommendation = RecommendationReasons & { result: SearchResult };

/** Whoever describes a problem is read up to here, in code points; what comes behind is left out. */
const LONGEST_PROBLEM = 2_000;

/** What is read of a problem. A form sends the ends of lines as two characters, and counts them as one where it is filled in. */
export const readProblem = (text: string): string =>
  Array.from(text.slice(0, 2 * LONGEST_PROBLEM).replace(/\r\n?/g, "\n"))
    .slice(0, LONGEST_PROBLEM)
    .join("")
    .toWellFormed()
    .trim();

const MOST_WORDS = 200;
/** By itself it says nothing; a capital may be a name, such as that of a language. */
const LETTER_OR_DIGIT = /^[a-z\d]$/;
const MOST_WORDS_NAMED = 6;
const MOST_RELATED_NAMED = 3;
/** A word that more than this share of the studies hold tells none of them from the others. */
const MOST_HOLDERS = 1 / 3;
/** A word with so many others as near as this may mean anything: "make" is near "give", "take" and "bring". */
const NEAR_WORDS_OF_ANY = 6;
const NEARNESS_OF_ANY = 0.745;

/** A study without a reason is told only where it scores at least this share of the best. */
const LEAST_SHARE_WITHOUT_REASON = 0.6;

/** The `most` studies that fit a problem told in sentences, best first. Quotation marks, minus signs and unfinished words mean nothing here. */
export function recommendStudies(index: SearchIndex, problem: string, most: number): Recommendation[] {
  const { matches, fits } = findFits(index, problem, most);
  if (matches === null) return [];
  const documents = fits.map(({ document }) => document);
  const results = readResults(index, -1, matches, documents);
  return results.flatMap((result, at) => {
    const fit = fits[at];
    return fit ? [{ result, ...fit.reasons }] : [];
  });
}

/** The addresses of the same studies alone. */
export const findFittingUrls = (index: SearchIndex, problem: string, most: number): string[] =>
  findFits(index, problem, most).fits.map(({ document }) => index.readResult(document, -1).url);

/** No matches where the problem has no words to search for. */
function findFits(
  index: SearchIndex,
  problem: string,
  most: number,
): { matches: Matches | null; fits: { document: number; reasons: RecommendationReasons }[] } {
  const written = locateWords(readProblem(problem)).slice(0, MOST_WORDS);
  const words = written.map(({ word }) => word.toLowerCase());
  const { analyze, isFunctionWord } = index.analyzer;
  if (words.every((word) => analyze(word).parts.every(({ form }) => isFunctionWord(form))))
    return { matches: null, fits: [] };
  const question = { words, isTyping: false, phrases: [], excludedWords: [], excludedPhrases: [] };
  const matches = matchDocuments(index, question);
  const best = bestWithRelated(index, matches, matches.documents, most);
  const scoreOf = (document: number): number => index.scores[document] ?? 0;
  const least = LEAST_SHARE_WITHOUT_REASON * scoreOf(best[0] ?? 0);
  const fits = best
    .map((document) => ({ document, reasons: reasonsOf(index, written, matches, document) }))
    .filter(
      ({ document, reasons }) =>
        reasons.words.length + reasons.related.length > 0 || scoreOf(document) >= least,
    );
  return { matches, fits };
}

function reasonsOf(
  index: SearchIndex,
  written: readonly { word: string }[],
  { related }: Matches,
  document: number,
): RecommendationReasons {
  const held = new Map<number, { word: string; idf: number }>();
  const missing: { asked: string; expansion: Expansion }[] = [];
  for (const { word } of written) {
    const { parts, whole } = index.analyzer.analyze(word.toLowerCase());
    const token = whole ?? parts[0];
    if (
      !token ||
      LETTER_OR_DIGIT.test(word) ||
      index.analyzer.isFunctionWord(token.form) ||
      index.analyzer.isLightWord(token.form)
    )
      continue;
    const term = index.words.find(token.term);
    if (term >= 0 && documentHasTerm(index, term, document)) {
      const idf = inverseDocumentFrequency(index.words.documentFrequency(term), index.count);
      if (!held.has(term) && isTelling(index, term)) held.set(term, { word, idf });
      continue;
    }
    const expansion = related.find(({ asked }) => asked === token.term);
    if (expansion && isPlainForm(token) && !missing.some((other) => other.expansion === expansion))
      missing.push({ asked: word, expansion });
  }
  return {
    words: [...held.values()]
      .sort((a, b) => b.idf - a.idf)
      .slice(0, MOST_WORDS_NAMED)
      .map(({ word }) => word),
    related: nameRelated(index, missing, document),
  };
}

const isTelling = ({ words, count }: SearchIndex, term: number): boolean =>
  words.documentFrequency(term) <= Math.max(1, Math.ceil(count * MOST_HOLDERS));

const documentHasTerm = ({ words }: SearchIndex, term: number, document: number): boolean =>
  words.postings(term).documents.includes(document);

/** Whether even the last of the words near it, which come nearest first, is near enough to be named. */
const isVague = ({ others }: Expansion): boolean =>
  others.length >= NEAR_WORDS_OF_ANY && (others.at(-1)?.cosine ?? 0) >= NEARNESS_OF_ANY;

/** The nearest related word that stands in the text of the study itself, as it stands there. */
function nameRelated(
  index: SearchIndex,
  missing: readonly { asked: string; expansion: Expansion }[],
  document: number,
): Recommendation["related"] {
  const wanted = missing.flatMap(({ asked, expansion }) => {
    if (isVague(expansion)) return [];
    const near = expansion.others.filter(
      ({ term, isSynonym }) => isSynonym && isTelling(index, term) && documentHasTerm(index, term, document),
    );
    return near.map(({ term, cosine }) => ({ asked, term: index.words.term(term), cosine }));
  });
  if (wanted.length === 0) return [];
  const said = new Map<string, string>();
  for (const { word } of locateWords(index.shards.textOf(document)?.body() ?? "")) {
    const { parts, whole } = index.analyzer.analyze(word.toLowerCase());
    const [only] = whole === null ? parts : [];
    if (only && !said.has(only.term) && isPlainForm(only)) said.set(only.term, word);
  }
  const named = wanted.sort((a, b) => b.cosine - a.cosine).filter(({ term }) => said.has(term));
  return named
    .filter(({ asked }, at) => named.findIndex((other) => other.asked === asked) === at)
    .slice(0, MOST_RELATED_NAMED)
    .map(({ asked, term }) => ({ asked, said: said.get(term) ?? "" }));
}
