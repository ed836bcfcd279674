import { FileWriter, toAsciiJson } from "../encoding.ts";
import type { SearchRecord } from "../index-format.ts";
import type { TextHeader } from "../shards.ts";
import type { Analyzer } from "../text/analyzer.ts";
import type { SearchDocument } from "../types.ts";
import { BODY, TITLE } from "./documents.ts";
import { type Chunks, chunkOf } from "./read-chunks.ts";

/** What results show, and texts for excerpts, as pieces of a file for each document. `terms`: all terms in order. */
export function packDocuments(
  documents: readonly SearchDocument[],
  records: readonly SearchRecord[],
  chunks: Chunks,
  terms: readonly string[],
  analyzer: Analyzer,
): { records: Uint8Array[]; texts: Uint8Array[] } {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const termsOfChunk = chunks.texts.map((text) =>
    analyzer.termsIn(text).flatMap((term) => numbers.get(term) ?? []),
  );
  const encoder = new TextEncoder();
  const texts = documents.map(({ body, sections }, place) => {
    const file = new FileWriter();
    const placeTerms = (field: number): TextHeader["inBody"] => {
      const { terms: own, steps } = readField(chunks, place, field, termsOfChunk);
      return { terms: file.numbers(own), steps: file.numbers(steps) };
    };
    const header: TextHeader = {
      body: file.numbers(encoder.encode(body)),
      sections: file.numbers(encoder.encode(toAsciiJson(sections))),
      inTitle: placeTerms(TITLE),
      inBody: placeTerms(BODY),
    };
    return file.toFile(header);
  });
  return { records: records.map((record) => encoder.encode(toAsciiJson(record))), texts };
}

/** The terms of a field, and how far the chunk of each starts behind that of the one before. */
function readField(
  { texts, documents }: Chunks,
  place: number,
  field: number,
  termsOfChunk: readonly (readonly number[])[],
): { terms: Int32Array; steps: Int32Array } {
  const { marks = [], fieldEnds = [] } = documents[place] ?? {};
  const [first, end] = [fieldEnds[field - 1] ?? 0, fieldEnds[field] ?? 0];
  let count = 0;
  for (let at = first; at < end; at++) count += termsOfChunk[chunkOf(marks[at] ?? 0)]?.length ?? 0;
  const read = { terms: new Int32Array(count), steps: new Int32Array(count) };
  let start = 0;
  let last = 0;
  let next = 0;
  for (let at = first; at < end; at++) {
    const chunk = chunkOf(marks[at] ?? 0);
    for (const term of termsOfChunk[chunk] ?? []) {
      read.terms[next] = term;
      read.steps[next++] = start - last;
      last = start;
    }
    start += (texts[chunk]?.length ?? 0) + 1;
  }
  return read;
}
