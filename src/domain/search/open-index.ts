import { mapFacets } from "../content-model/facets.ts";
import { lazy } from "./cache.ts";
import { type Lists, unpackLists } from "./codec/lists.ts";
import { type FacetColumn, openFacetColumn } from "./facet-columns.ts";
import { parseIndexJson, type SearchIndexJson } from "./index-format.ts";
import { createCorrector, type FindCorrections } from "./match/typos.ts";
import { openResults, type ReadResult } from "./results.ts";
import { createShardReader, type ReadShard, type ShardReader } from "./shards.ts";
import { type ConceptNames, openNames, openTermDictionary, type TermDictionary } from "./term-dictionary.ts";
import { type Analyzer, createAnalyzer } from "./text/analyzer.ts";
import { languageOf } from "./text/languages.ts";
import type { FacetName } from "./types.ts";

export type OpenOptions = {
  /**
   * Reads a shard that `buildShards` made, by its name; null where there is none. Without it quoted phrases find
   * documents that hold all their words, and results have no excerpts.
   */
  readShard?: ReadShard;
};

/** An index ready to be asked. What a question needs is unpacked when it is first needed. */
export type SearchIndex = {
  count: number;
  analyzer: Analyzer;
  words: TermDictionary;
  names: ConceptNames;
  corrections: FindCorrections;
  facets: Record<FacetName, FacetColumn>;
  metrics: FacetColumn;
  metricSizes: () => Lists;
  readResult: ReadResult;
  shards: ShardReader;
  /** Room for a score for each document, used anew by each question. */
  scores: Float32Array;
};

/**
 * Opens what `buildIndex` made, or its JSON text.
 * @throws SearchIndexError where it is something else, or of another version.
 */
export function openIndex(json: SearchIndexJson | string, options: OpenOptions = {}): SearchIndex {
  const packed = parseIndexJson(typeof json === "string" ? JSON.parse(json) : json);
  const { readShard = () => null } = options;
  const words = openTermDictionary(packed.words, packed.count);
  const facets = mapFacets((name) => openFacetColumn(packed.facets[name]));
  const metrics = openFacetColumn(packed.metrics);
  return {
    count: packed.count,
    analyzer: createAnalyzer(languageOf(packed.language)),
    words,
    names: openNames(packed.words.synonyms),
    corrections: createCorrector(words),
    facets,
    metrics,
    metricSizes: lazy(() => unpackLists(packed.metrics.sizes)),
    readResult: openResults(packed, facets, metrics),
    shards: createShardReader(readShard, packed.positionShards),
    scores: new Float32Array(packed.count),
  };
}
