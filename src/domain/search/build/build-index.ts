import { mapFacets } from "../../content-model/facets.ts";
import type { Outcome } from "../../outcomes/types.ts";
import { IMPACT_LEVELS } from "../bm25.ts";
import { BitWriter } from "../codec/bits.ts";
import { type Postings, packAscending, packPostings } from "../codec/postings.ts";
import { packProse } from "../codec/prose.ts";
import { packWords } from "../codec/strings.ts";
import { isConceptTerm, packNames } from "../concepts.ts";
import { facetsOf } from "../document-facets.ts";
import { INDEX_VERSION, type SearchIndexJson } from "../index-format.ts";
import { toResultFields } from "../results/result-fields.ts";
import { type Analyzer, createAnalyzer } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import type { SearchDocument, SearchVocabulary } from "../types.ts";
import { chooseSynonyms, type Synonyms } from "./choose-synonyms.ts";
import { measureOutcomes } from "./measure-outcomes.ts";
import { newestFirst } from "./newest-first.ts";
import { type BuildOptions, DEFAULT_LANGUAGE, NO_VOCABULARY } from "./options.ts";
import { packFacet } from "./pack-facets.ts";
import { packSurfaceForms } from "./pack-surface-forms.ts";
import { countPositionShards } from "./position-shards.ts";
import { readTerms } from "./read-terms.ts";
import { salientTerms } from "./salient-terms.ts";
import { type Name, toNames } from "./synonym-names.ts";
import { weighTerms } from "./weigh-terms.ts";

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
function numberConcepts(names: readonly Name[], concepts: readonly Synonyms[], first: number): Int32Array {
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
