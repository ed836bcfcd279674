import { FileWriter, toAsciiJson, toLines } from "../encoding.ts";
import type { SearchRecord } from "../index-format.ts";
import {
  DOCUMENTS_PER_SHARD,
  type PositionsHeader,
  positionShardName,
  positionShardOf,
  recordShardOf,
  type TextsHeader,
  textShardOf,
} from "../shards.ts";
import { type Analyzer, positionTokens } from "../text/analyzer.ts";
import type { SearchDocument } from "../types.ts";
import { INDEXED_FIELDS } from "./documents.ts";

/** What results, quoted phrases and excerpts need, as files to lie beside the index. `terms`: all terms in order. */
export function buildShards(
  documents: readonly SearchDocument[],
  records: readonly SearchRecord[],
  terms: readonly string[],
  analyzer: Analyzer,
): [string, Uint8Array][] {
  return [
    ...inShards(records, recordShardOf, toLines),
    ...inShards(documents, textShardOf, createTextPacker(terms, analyzer)),
    ...buildPositionShards(documents, analyzer),
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

/** A shard of positions holds about so many letters of text: some 64 kB to read for one word. */
const LETTERS_PER_SHARD = 200_000;

/** Over how many shards the positions of all words are spread. */
export function countPositionShards(documents: readonly SearchDocument[]): number {
  const letters = documents.reduce((sum, { body }) => sum + body.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_PER_SHARD));
}

function createTextPacker(
  terms: readonly string[],
  analyzer: Analyzer,
): (documents: readonly SearchDocument[]) => Uint8Array {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const known = new Map<string, readonly number[]>();
  const termsOf = (chunk: string): readonly number[] => {
    const own = known.get(chunk) ?? analyzer.termsIn(chunk).map((term) => numbers.get(term) ?? -1);
    known.set(chunk, own);
    return own.filter((number) => number >= 0);
  };
  const encoder = new TextEncoder();
  return (documents) => {
    const read = documents.map(({ body }) => readChunks(body, termsOf));
    const file = new FileWriter();
    const header: TextsHeader = {
      bodies: file.lists(documents.map(({ body }) => encoder.encode(body))),
      sections: file.lists(documents.map(({ sections }) => encoder.encode(toAsciiJson(sections)))),
      terms: file.lists(read.map((own) => own.terms)),
      steps: file.numbers(read.flatMap(({ steps }) => steps)),
    };
    return file.toFile(header);
  };
}

/** The terms of a text, and how far the chunk of each starts behind that of the one before. */
function readChunks(
  text: string,
  termsOf: (chunk: string) => readonly number[],
): { terms: number[]; steps: number[] } {
  const read = { terms: [] as number[], steps: [] as number[] };
  let start = 0;
  let last = 0;
  for (const chunk of text.replaceAll("\n", " ").split(" ")) {
    for (const term of termsOf(chunk)) {
      read.terms.push(term);
      read.steps.push(start - last);
      last = start;
    }
    start += chunk.length + 1;
  }
  return read;
}

/** A shard without forms is written too: a missing one means that no shards are at hand. */
function buildPositionShards(
  documents: readonly SearchDocument[],
  analyzer: Analyzer,
): [string, Uint8Array][] {
  const positions = collectPositions(documents, analyzer);
  const count = countPositionShards(documents);
  const formsIn = Map.groupBy([...positions.keys()].sort(), (form) => positionShardOf(form, count));
  return Array.from({ length: count }, (_, number) => {
    const forms = formsIn.get(positionShardName(number)) ?? [];
    return [
      positionShardName(number),
      packPositions(
        forms,
        forms.map((form) => positions.get(form) ?? []),
      ),
    ];
  });
}

/** `pairs` are for each form document, position, document, position and so on, ascending. */
function packPositions(forms: readonly string[], pairs: readonly (readonly number[])[]): Uint8Array {
  const counts: number[] = [];
  const positions: number[] = [];
  const documents = pairs.map((list) => {
    const own: number[] = [];
    for (let at = 0; at < list.length; at += 2) {
      const document = list[at] ?? 0;
      if (own.at(-1) === document) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        own.push(document);
        counts.push(1);
      }
      positions.push(list[at + 1] ?? 0);
    }
    return own;
  });
  const file = new FileWriter();
  const header: PositionsHeader = {
    forms: file.words(forms),
    documents: file.lists(documents),
    counts: file.lengths(counts),
    positions: file.numbers(positions),
  };
  return file.toFile(header);
}

/** Document and position of every form, pair after pair; fields stand one after the other. */
function collectPositions(documents: readonly SearchDocument[], analyzer: Analyzer): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  documents.forEach((document, number) => {
    const text = INDEXED_FIELDS.map((field) => field.text(document)).join("\n\n");
    for (const { form, position } of positionTokens(text, analyzer)) {
      const list = positions.get(form);
      if (list) list.push(number, position);
      else positions.set(form, [number, position]);
    }
  });
  return positions;
}
