import { concatenate, FileWriter, joinPieces } from "../encoding.ts";
import { INDEX_FILE, INDEX_VERSION, type IndexHeader } from "../index-format.ts";
import { FIGURES_FILE, toFiguresFile } from "../measured-results.ts";
import { isInFilter, RELATED_FILE } from "../related-terms.ts";
import { RECORDS_FILE, TEXTS_FILE } from "../shards.ts";
import { isConceptTerm, toNameText } from "../term-dictionary.ts";
import { type Analyzer, createAnalyzer } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import type { SearchDocument } from "../types.ts";
import { buildPositionShards, countPositionShards } from "./build-position-shards.ts";
import { packFacets, packMetrics } from "./columns.ts";
import { type BuildOptions, DEFAULT_LANGUAGE, newestFirst, toRecord } from "./documents.ts";
import { findNeighbours, type LikeDocument } from "./find-neighbours.ts";
import { packDocuments } from "./pack-documents.ts";
import { type Chunks, readChunks } from "./read-chunks.ts";
import { readTerms } from "./read-terms.ts";
import { toRelatedFile } from "./related-words.ts";
import { type Concept, chooseAsWritten, chooseConcepts, toNames, type VocabularyName } from "./synonyms.ts";
import { findSalientTerms, weighTerms } from "./weigh-terms.ts";

/**
 * All files that a search over some documents reads, by name: the index, what results show, and shards of texts and
 * positions. The same documents, in whatever order, give the same files.
 */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  options: BuildOptions = {},
): Map<string, Uint8Array> {
  const { vocabulary, language = DEFAULT_LANGUAGE, relatedWords } = options;
  const analyzer = createAnalyzer(languageOf(language));
  const sorted = newestFirst(documents);
  const file = new FileWriter();
  const { metrics, outcomes } = packMetrics(sorted, vocabulary?.metrics ?? [], file);
  const isCommon = (word: string): boolean => relatedWords != null && isInFilter(relatedWords.known, word);
  const names = vocabulary ? toNames(vocabulary, analyzer, isCommon) : [];
  const chunks = readChunks(sorted);
  const { terms, words, neighbours } = packDictionary(chunks, names, analyzer, file);
  const pieces = packDocuments(
    sorted,
    sorted.map((document, at) => toRecord(document, outcomes[at] ?? [])),
    chunks,
    terms,
    analyzer,
  );
  const [records, texts] = [joinPieces(pieces.records), joinPieces(pieces.texts)];
  const positionShards = countPositionShards(sorted);
  const header: IndexHeader = {
    version: INDEX_VERSION,
    language,
    count: sorted.length,
    words,
    neighbours,
    facets: packFacets(sorted, file),
    metrics,
    records: file.starts(records.lengths),
    texts: file.starts(texts.lengths),
    positionShards,
  };
  const related = relatedWords ? toRelatedFile(relatedWords, terms) : null;
  return new Map([
    [INDEX_FILE, file.toFile(header)],
    [FIGURES_FILE, toFiguresFile(sorted, vocabulary?.metrics ?? [])],
    ...(related ? [[RELATED_FILE, related] as const] : []),
    [RECORDS_FILE, records.file],
    [TEXTS_FILE, texts.file],
    ...buildPositionShards(chunks, positionShards, analyzer),
  ]);
}

/** By so many of its terms a document votes for what the best have in common. */
const SALIENT_TERMS = 12;

function packDictionary(
  chunks: Chunks,
  names: readonly VocabularyName[],
  analyzer: Analyzer,
  file: FileWriter,
): { terms: string[] } & Pick<IndexHeader, "words" | "neighbours"> {
  const read = readTerms(chunks, names, analyzer);
  const concepts = chooseConcepts(names, read.documents, new Set(read.terms));
  const ownTerms = concepts.filter(({ term }) => isConceptTerm(term));
  const unsorted = [...read.terms, ...ownTerms.map(({ term }) => term)];
  const termOfName = numberNames(names, ownTerms, read.terms.length);
  const termOfForm = Int32Array.from(read.forms, ({ term }) => term);
  const weighed = weighTerms(read.documents, unsorted.length, { termOfForm, termOfName });
  const order = unsorted.map((_, term) => term);
  order.sort((a, b) => ((unsorted[a] ?? "") < (unsorted[b] ?? "") ? -1 : 1));
  const terms = order.map((term) => unsorted[term] ?? "");
  const sortedNumber = new Int32Array(order.length);
  order.forEach((unsortedTerm, term) => {
    sortedNumber[unsortedTerm] = term;
  });
  const forms = read.forms
    .map(({ form, term }, number) => ({ form, number, term: sortedNumber[term] ?? 0 }))
    .sort((a, b) => (a.form < b.form ? -1 : a.form > b.form ? 1 : a.term - b.term));
  const postings = order.flatMap((term) => weighed.terms[term] ?? []);
  const isWord = (term: number): boolean => {
    const text = terms[term] ?? "";
    return !isConceptTerm(text) && !analyzer.isFunctionWord(text);
  };
  const count = read.documents.length;
  const neighbours = findNeighbours(postings, count, isWord);
  const salient = findSalientTerms(postings, count, SALIENT_TERMS, isWord);
  postings.push(...forms.flatMap(({ number }) => weighed.forms[number] ?? []));
  const words = {
    terms: file.words(terms),
    postings: file.lists(postings.map((list) => list.documents)),
    impacts: file.numbers(concatenate(postings.map(({ impacts }) => impacts))),
    forms: file.words(forms.map(({ form }) => form)),
    termOfForm: file.numbers(forms.map(({ term }) => term)),
    termCounts: file.numbers(weighed.termCounts),
    salient: file.lists(salient),
    asWritten: chooseAsWritten(
      names,
      read.forms.map(({ form, term }) => ({ form, term: read.terms[term] ?? "" })),
      analyzer,
    ),
    ...packNames(concepts, terms, file),
  };
  return { terms, words, neighbours: packNeighbours(neighbours, file) };
}

function packNeighbours(
  neighbours: readonly (readonly LikeDocument[])[],
  file: FileWriter,
): IndexHeader["neighbours"] {
  return {
    documents: file.packedLists(neighbours.map((own) => own.map(({ document }) => document))),
    likeness: file.numbers(neighbours.flat().map(({ likeness }) => Math.floor(255 * likeness))),
  };
}

function packNames(
  concepts: readonly Concept[],
  terms: readonly string[],
  file: FileWriter,
): Pick<IndexHeader["words"], "names" | "termOfName" | "rankOfName"> {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const names = concepts.flatMap(({ term, names: own }) =>
    [...new Set(own.map(toNameText))].map((name) => ({ name, term: numbers.get(term) ?? 0 })),
  );
  const ranked = names.map((name, rank) => ({ ...name, rank }));
  ranked.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.rank - b.rank));
  return {
    names: file.words(ranked.map(({ name }) => name)),
    termOfName: file.numbers(ranked.map(({ term }) => term)),
    rankOfName: file.numbers(ranked.map(({ rank }) => rank)),
  };
}

/** For each name of the vocabulary the number of the term that stands for its concept, or -1. */
function numberNames(
  names: readonly VocabularyName[],
  concepts: readonly Concept[],
  first: number,
): Int32Array {
  const numbers = new Map(
    concepts.flatMap((concept, at) => concept.names.map((name) => [name, first + at] as const)),
  );
  return Int32Array.from(names, (name) => numbers.get(name) ?? -1);
}
