import { mapFacets } from "../../content-model/facets.ts";
import type { Outcome } from "../../outcomes/types.ts";
import { IMPACT_LEVELS } from "../bm25.ts";
import { BitWriter } from "../codec/bits.ts";
import { toNumeral } from "../codec/numbers.ts";
import { type Postings, packAscending, packPostings } from "../codec/postings.ts";
import { packProse } from "../codec/prose.ts";
import { packTexts, packWords } from "../codec/strings.ts";
import { INDEX_VERSION, type SearchIndexJson } from "../index-format.ts";
import { toResultFields } from "../results.ts";
import { isConceptTerm, packNames } from "../term-dictionary.ts";
import { type Analyzer, createAnalyzer } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import type { SearchDocument, SearchVocabulary } from "../types.ts";
import { countPositionShards } from "./build-shards.ts";
import { facetsOf, measureOutcomes, packFacet } from "./columns.ts";
import { type BuildOptions, DEFAULT_LANGUAGE, NO_VOCABULARY, newestFirst } from "./documents.ts";
import { readTerms } from "./read-terms.ts";
import { chooseSynonyms, type Synonyms, toNames, type VocabularyName } from "./synonyms.ts";
import { salientTerms, weighTerms } from "./weigh-terms.ts";

/** The index of some documents. The same documents, in whatever order, give the same index. */
export function buildIndex(
  documents: readonly SearchDocument[],
  options: BuildOptions = {},
): SearchIndexJson {
  const { vocabulary = NO_VOCABULARY, language = DEFAULT_LANGUAGE } = options;
  const analyzer = createAnalyzer(languageOf(language));
  const sorted = newestFirst(documents);
  const facets = facetsOf(sorted);
  const { metrics, outcomes } = measureOutcomes(sorted, vocabulary.metrics);
  return {
    version: INDEX_VERSION,
    language,
    count: sorted.length,
    words: packWordIndex(sorted, vocabulary, analyzer),
    facets: mapFacets((name) => packFacet(facets[name])),
    metrics,
    results: packProse(toRecords(sorted, outcomes)),
    positionShards: countPositionShards(sorted),
  };
}

function* toRecords(
  documents: readonly SearchDocument[],
  outcomes: readonly Outcome[][],
): Generator<string[]> {
  for (const [at, document] of documents.entries()) yield toResultFields(document, outcomes[at] ?? []);
}

function packWordIndex(
  documents: readonly SearchDocument[],
  vocabulary: SearchVocabulary,
  analyzer: Analyzer,
): SearchIndexJson["words"] {
  const names = toNames(vocabulary, analyzer);
  const read = readTerms(documents, names, analyzer);
  const synonyms = chooseSynonyms(names, read.documents, new Set(read.terms));
  const concepts = synonyms.filter(({ target }) => isConceptTerm(target));
  const unsorted = [...read.terms, ...concepts.map(({ target }) => target)];
  const conceptOfName = numberConcepts(names, concepts, read.terms.length);
  const weighed = weighTerms(read.documents, unsorted.length, conceptOfName);
  const order = unsorted.map((_, term) => term);
  order.sort((a, b) => ((unsorted[a] ?? "") < (unsorted[b] ?? "") ? -1 : 1));
  const terms = order.map((term) => unsorted[term] ?? "");
  const postings = order.flatMap((term) => weighed[term] ?? []);
  const forms = order.map((term) => read.forms[term] ?? new Set<string>());
  const impacts = commonestImpacts(postings);
  const ranks = Uint8Array.from(impacts, (_, level) => impacts.indexOf(level));
  const writer = new BitWriter();
  const salient = salientTerms(postings, documents.length, (term) => !isConceptTerm(terms[term] ?? ""));
  return {
    terms: packWords(terms),
    postings: postings.map((list) => packPostings(writer, list, documents.length, ranks)).join(" "),
    ...packSurfaceForms(writer, terms, forms),
    impacts,
    salient: salient.map((list) => packAscending(writer, list, terms.length)).join(" "),
    synonyms: synonyms.map(({ target, names: own }) => packNames(target, own)),
  };
}

/** For each name of the vocabulary the number of the term that stands for its concept, or -1. */
function numberConcepts(
  names: readonly VocabularyName[],
  concepts: readonly Synonyms[],
  first: number,
): Int32Array {
  const numbers = new Map(
    concepts.flatMap((concept, at) => concept.names.map((name) => [name, first + at] as const)),
  );
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}

/** All impacts, the commonest first. */
function commonestImpacts(postings: readonly Postings[]): number[] {
  const counts = new Array<number>(IMPACT_LEVELS).fill(0);
  for (const { impacts } of postings) for (const level of impacts) counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((_, level) => level).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

/** How a form differs from its term: how many letters to cut, then what to add; "happy" of "happi" is "1y". */
function toSuffixRule(term: string, form: string): string {
  let shared = 0;
  while (shared < term.length && term[shared] === form[shared]) shared += 1;
  return (term.length - shared).toString(36).slice(-1) + form.slice(shared);
}

/**
 * Which terms have other forms than themselves (packAscending), and for each of those its forms as numbers of suffix rules,
 * the commonest ending first.
 */
export function packSurfaceForms(
  writer: BitWriter,
  terms: readonly string[],
  forms: readonly ReadonlySet<string>[],
): { suffixRules: string; inflectedTerms: string; forms: string } {
  const inflectedTerms = terms.flatMap((term, at) => {
    const own = [...(forms[at] ?? [])].sort();
    return own.length === 0 || (own.length === 1 && own[0] === term) ? [] : [{ at, own }];
  });
  const endingsOf = inflectedTerms.map(({ at, own }) =>
    own.map((form) => toSuffixRule(terms[at] ?? "", form)),
  );
  const counts = new Map<string, number>();
  for (const ending of endingsOf.flat()) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  const suffixRules = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([ending]) => ending);
  const numbers = new Map(suffixRules.map((ending, number) => [ending, toNumeral(number)]));
  return {
    suffixRules: packTexts(suffixRules),
    inflectedTerms: packAscending(
      writer,
      inflectedTerms.map(({ at }) => at),
      terms.length,
    ),
    forms: endingsOf.map((own) => own.map((ending) => numbers.get(ending) ?? "").join("")).join(" "),
  };
}
