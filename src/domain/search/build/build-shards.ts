import { FileWriter, packWords, toLines } from "../encoding.ts";
import {
  DOCUMENTS_PER_TEXT_SHARD,
  type DocumentText,
  type PositionsHeader,
  positionShardName,
  positionShardOf,
  textShardOf,
} from "../shards.ts";
import { type Analyzer, positionTokens } from "../text/analyzer.ts";
import type { SearchDocument } from "../types.ts";
import { INDEXED_FIELDS } from "./documents.ts";

/** What quoted phrases and excerpts need, as files to lie beside the index: text by name. */
export function buildShards(
  documents: readonly SearchDocument[],
  analyzer: Analyzer,
): [string, Uint8Array][] {
  return [...buildTextShards(documents), ...buildPositionShards(documents, analyzer)];
}

/** A shard of positions holds about so many letters of text: some 64 kB to read for one word. */
const LETTERS_PER_SHARD = 200_000;

/** Over how many shards the positions of all words are spread. */
export function countPositionShards(documents: readonly SearchDocument[]): number {
  const letters = documents.reduce((sum, { body }) => sum + body.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_PER_SHARD));
}

function buildTextShards(documents: readonly SearchDocument[]): [string, Uint8Array][] {
  const shards: [string, Uint8Array][] = [];
  for (let first = 0; first < documents.length; first += DOCUMENTS_PER_TEXT_SHARD) {
    const texts = documents
      .slice(first, first + DOCUMENTS_PER_TEXT_SHARD)
      .map(({ body, sections }): DocumentText => ({ body, sections }));
    shards.push([textShardOf(first), toLines(texts)]);
  }
  return shards;
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
  const frequencies: number[] = [];
  const documents: number[] = [];
  const counts: number[] = [];
  const positions: number[] = [];
  for (const list of pairs) {
    const first = documents.length;
    for (let at = 0; at < list.length; at += 2) {
      const document = list[at] ?? 0;
      const isSame = documents.length > first && documents.at(-1) === document;
      if (isSame) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      else {
        documents.push(document);
        counts.push(1);
      }
      positions.push(list[at + 1] ?? 0);
    }
    frequencies.push(documents.length - first);
  }
  const file = new FileWriter();
  const header: PositionsHeader = {
    forms: packWords(forms),
    frequencies: file.numbers(frequencies),
    documents: file.numbers(documents),
    counts: file.numbers(counts),
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
