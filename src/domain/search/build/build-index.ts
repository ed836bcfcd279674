import { mapFacets } from "../../content-model/facets.ts";
import type { Outcome } from "../../outcomes/types.ts";
import { BitWriter } from "../codec/bits.ts";
import { type Postings, packAscending, packPostings } from "../codec/postings.ts";
import { packProse } from "../codec/prose.ts";
import { packWords } from "../codec/strings.ts";
import { facetsOf } from "../document-facets.ts";
import { INDEX_VERSION, type SearchIndexJson } from "../index-format.ts";
import { LEVELS } from "../levels.ts";
import { toResultFields } from "../results/result-fields.ts";
import { type Analyzer, createAnalyzer } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import { isThingTerm, packNames } from "../things.ts";
import type { SearchDocument, SearchVocabulary } from "../types.ts";
import { chooseSynonyms, type Synonyms } from "./choose-synonyms.ts";
import { measureOutcomes } from "./measure-outcomes.ts";
import { newestFirst } from "./newest-first.ts";
import { type BuildOptions, DEFAULT_LANGUAGE, NO_VOCABULARY } from "./options.ts";
import { packFacet } from "./pack-facets.ts";
import { packForms } from "./pack-forms.ts";
import { placeShardsFor } from "./place-shards.ts";
import { readTerms } from "./read-terms.ts";
import { type Name, toNames } from "./synonym-names.ts";
import { tellingTerms } from "./telling-terms.ts";
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
    placeShards: placeShardsFor(sorted),
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
  const things = synonyms.filter(({ target }) => isThingTerm(target));
  const unsorted = [...read.terms, ...things.map(({ target }) => target)];
  const thingOfName = numberThings(names, things, read.terms.length);
  const weighed = weighTerms(read.documents, unsorted.length, thingOfName);
  const order = unsorted.map((_, term) => term);
  order.sort((a, b) => ((unsorted[a] ?? "") < (unsorted[b] ?? "") ? -1 : 1));
  const terms = order.map((term) => unsorted[term] ?? "");
  const postings = order.flatMap((term) => weighed[term] ?? []);
  const forms = order.map((term) => read.forms[term] ?? new Set<string>());
  const levels = commonestLevels(postings);
  const ranks = Uint8Array.from(levels, (_, level) => levels.indexOf(level));
  const writer = new BitWriter();
  const telling = tellingTerms(postings, documents.length, (term) => !isThingTerm(terms[term] ?? ""));
  return {
    terms: packWords(terms),
    postings: postings.map((list) => packPostings(writer, list, documents.length, ranks)).join(" "),
    ...packForms(writer, terms, forms),
    levels,
    telling: telling.map((list) => packAscending(writer, list, terms.length)).join(" "),
    synonyms: synonyms.map(({ target, names: own }) => packNames(target, own)),
  };
}

/** For each name of the vocabulary the number of the term that stands for its thing, or -1. */
function numberThings(names: readonly Name[], things: readonly Synonyms[], first: number): Int32Array {
  const numbers = new Map(
    things.flatMap((thing, at) => thing.names.map((name) => [name, first + at] as const)),
  );
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}

/** All levels, the commonest first. */
function commonestLevels(postings: readonly Postings[]): number[] {
  const counts = new Array<number>(LEVELS).fill(0);
  for (const { levels } of postings) for (const level of levels) counts[level] = (counts[level] ?? 0) + 1;
  return counts.map((_, level) => level).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
