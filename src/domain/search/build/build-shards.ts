import { FileWriter, toAsciiJson, toLines } from "../encoding.ts";
import type { SearchRecord } from "../index-format.ts";
import { DOCUMENTS_PER_SHARD, recordShardOf, type TextsHeader, textShardOf } from "../shards.ts";
import type { Analyzer } from "../text/analyzer.ts";
import type { SearchDocument } from "../types.ts";
import { buildPositionShards, countPositionShards } from "./build-position-shards.ts";
import { BODY, TITLE } from "./documents.ts";
import { type Chunks, chunkOf } from "./read-chunks.ts";

/** What results, quoted phrases and excerpts need, as files to lie beside the index. `terms`: all terms in order. */
export function buildShards(
  documents: readonly SearchDocument[],
  records: readonly SearchRecord[],
  chunks: Chunks,
  terms: readonly string[],
  analyzer: Analyzer,
): [string, Uint8Array][] {
  return [
    ...inShards(records, recordShardOf, toLines),
    ...inShards(
      documents.map((_, place) => place),
      textShardOf,
      createTextPacker(documents, chunks, terms, analyzer),
    ),
    ...buildPositionShards(chunks, countPositionShards(documents), analyzer),
  ];
}

const inShards = <Value>(
  values: readonly Value[],
  nameOf: (first: number) => string,
  pack: (values: readonly Value[]) => Uint8Array,
): [string, Uint8Array][] =>
  Array.from({ length: Math.ceil(values.length / DOCUMENTS_PER_SHARD) }, (_, shard) => [
    nameOf(shard * DOCUMENTS_PER_SHARD),
    pack(values.slice(shard * DOCUMENTS_PER_SHARD, (shard + 1) * DOCUMENTS_PER_SHARD)),
  ]);

/** Packs the texts of documents, which are told by their places. */
function createTextPacker(
  documents: readonly SearchDocument[],
  chunks: Chunks,
  terms: readonly string[],
  analyzer: Analyzer,
): (places: readonly number[]) => Uint8Array {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const termsOfChunk = chunks.texts.map((text) =>
    analyzer.termsIn(text).flatMap((term) => numbers.get(term) ?? []),
  );
  const encoder = new TextEncoder();
  return (places) => {
    const texts = places.flatMap((place) => documents[place] ?? []);
    const file = new FileWriter();
    const placeTerms = (field: number): TextsHeader["inBodies"] => {
      const read = places.map((place) => readField(chunks, place, field, termsOfChunk));
      return {
        terms: file.lists(read.map((own) => own.terms)),
        steps: file.numbers(read.flatMap(({ steps }) => steps)),
      };
    };
    const header: TextsHeader = {
      bodies: file.lists(texts.map(({ body }) => encoder.encode(body))),
      sections: file.lists(texts.map(({ sections }) => encoder.encode(toAsciiJson(sections)))),
      inTitles: placeTerms(TITLE),
      inBodies: placeTerms(BODY),
    };
    return file.toFile(header);
  };
}

/** The terms of a field, and how far the chunk of each starts behind that of the one before. */
function readField(
  { texts, documents }: Chunks,
  place: number,
  field: number,
  termsOfChunk: readonly (readonly number[])[],
): { terms: number[]; steps: number[] } {
  const read = { terms: [] as number[], steps: [] as number[] };
  const { marks = [], fieldEnds = [] } = documents[place] ?? {};
  let start = 0;
  let last = 0;
  for (let at = fieldEnds[field - 1] ?? 0; at < (fieldEnds[field] ?? 0); at++) {
    const chunk = chunkOf(marks[at] ?? 0);
    for (const term of termsOfChunk[chunk] ?? []) {
      read.terms.push(term);
      read.steps.push(start - last);
      last = start;
    }
    start += (texts[chunk]?.length ?? 0) + 1;
  }
  return read;
}
