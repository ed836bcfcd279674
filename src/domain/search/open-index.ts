import { mapFacets } from "../content-model/facets.ts";
import { lazy } from "../memoize.ts";
import type { Lists, Numbers } from "./encoding.ts";
import { type FacetColumn, openFacetColumn } from "./facet-columns.ts";
import { INDEX_FILE, openIndexFile, type ReadSearchFile, SearchIndexError } from "./index-format.ts";
import { createCorrector, type FindCorrections } from "./match/typos.ts";
import { type Figures, openFigures } from "./measured-results.ts";
import { openRelated, type RelatedTerms } from "./related-terms.ts";
import { createShardReader, RECORDS_FILE, type ShardReader } from "./shards.ts";
import {
  type ConceptNames,
  openConcepts,
  openTermDictionary,
  type TermDictionary,
} from "./term-dictionary.ts";
import { type Analyzer, createAnalyzer } from "./text/analyzer.ts";
import { findLanguage, type StemPackage } from "./text/language.ts";
import type { FacetName, SearchResult } from "./types.ts";

/** An index ready to be asked. What a question needs is unpacked when it is first needed. */
export type SearchIndex = {
  count: number;
  /** BCP 47 tag of the language that the documents are written in. */
  language: string;
  analyzer: Analyzer;
  words: TermDictionary;
  concepts: ConceptNames;
  related: RelatedTerms;
  figures: () => Figures;
  corrections: FindCorrections;
  /** For each document those most like it, the nearest first, and how like each is. */
  neighbours: () => Lists & { likeness: Numbers };
  facets: Record<FacetName, FacetColumn>;
  metrics: FacetColumn;
  /** For each entry of `metrics.values` the size of the change, in hundredths. */
  metricSizes: Numbers;
  readResult: ReadResult;
  shards: ShardReader;
  /** Room for a score for each document, used anew by each question. */
  scores: Float32Array;
  room: WorkingRoom;
};

/** Room for what is worked out of each document on the way to its score. Whoever uses it leaves zeros behind, but in `touched`. */
type WorkingRoom = { first: Float32Array; second: Float32Array; flags: Uint8Array; touched: Int32Array };

const createRoom = (count: number): WorkingRoom => ({
  first: new Float32Array(count),
  second: new Float32Array(count),
  flags: new Uint8Array(count),
  touched: new Int32Array(count),
});

/** What a result shows of a document, which is kept and not to be changed; `metric`, the number of one, brings its outcome to the front. */
type ReadResult = (
  document: number,
  metric: number,
) => Omit<SearchResult, "excerpt" | "section" | "titleParts">;

/**
 * Opens the files that `buildSearchFiles` made, each read when it is first needed. Without the shards beside the index quoted
 * phrases find documents that hold all their words, and results have no excerpts. `packages`: the stems of the language of the index.
 * @throws {SearchIndexError} where the index is something else, or of another version.
 */
export function openIndexWith(
  packages: Readonly<Record<string, StemPackage>>,
  read: ReadSearchFile,
): SearchIndex {
  const file = openIndexFile(read(INDEX_FILE));
  const { count, language, ...header } = file.header;
  const words = openTermDictionary(header.words, file);
  const facets = mapFacets((name) => openFacetColumn(header.facets[name], file));
  const metrics = openFacetColumn(header.metrics, file);
  const related = openRelated(read);
  const shards = createShardReader(read, {
    records: file.starts(header.records),
    texts: file.starts(header.texts),
    positionShards: header.positionShards,
  });
  return {
    count,
    language,
    analyzer: createAnalyzer(findLanguage(language, packages)),
    words,
    concepts: openConcepts(header.words, file),
    related,
    figures: openFigures(read),
    corrections: createCorrector(words, related.isAtHand),
    neighbours: lazy(() => ({
      ...file.lists(header.neighbours.documents),
      likeness: file.numbers(header.neighbours.likeness),
    })),
    facets,
    metrics,
    metricSizes: file.numbers(header.metrics.sizes),
    readResult: createResultReader(shards, facets, metrics, file.numbers(header.metrics.outcomes)),
    shards,
    scores: new Float32Array(count),
    room: createRoom(count),
  };
}

function createResultReader(
  shards: ShardReader,
  facets: Record<FacetName, FacetColumn>,
  metrics: FacetColumn,
  outcomeOfMetric: Numbers,
): ReadResult {
  return (document, metric) => {
    const record = shards.recordOf(document);
    if (record === null) {
      throw new SearchIndexError(
        `The file of ${RECORDS_FILE} does not belong to this search index; build the site again.`,
      );
    }
    const asked = metrics.positionOf(document, metric);
    const first = asked < 0 ? 0 : (outcomeOfMetric[asked] ?? 0);
    return {
      url: record.url,
      ...(record.language === undefined ? {} : { language: record.language }),
      title: record.title,
      snippet: record.snippet,
      client: facets.client.labelsOf(document)[0]?.label ?? null,
      industry: facets.industry.labelsOf(document)[0] ?? null,
      technologies: facets.technology.labelsOf(document),
      topics: facets.topic.labelsOf(document),
      services: facets.service.labelsOf(document),
      publishDate: record.publishDate,
      image: record.image,
      outcomes: [
        ...record.outcomes.slice(first, first + 1),
        ...record.outcomes.filter((_, at) => at !== first),
      ],
    };
  };
}
