import { concatenate, FileWriter, packWords, toLines } from "../encoding.ts";
import {
  DOCUMENTS_PER_TEXT_SHARD,
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
    const bodies = documents.slice(first, first + DOCUMENTS_PER_TEXT_SHARD).map(({ body }) => body);
    shards.push([textShardOf(first), toLines(bodies)]);
  }
  return shards;
}

/** One that holds no form is written too: where it were missing, nobody could tell that from shards not being at hand. */
function buildPositionShards(
  documents: readonly SearchDocument[],
  analyzer: Analyzer,
): [string, Uint8Array][] {
  const positions = collectPositions(documents, analyzer);
  const count = countPositionShards(documents);
  const formsIn = Map.groupBy([...positions.keys()].sort(), (form) => positionShardOf(form, count));
  return Array.from({ length: count }, (_, number) => {
    const forms = formsIn.get(positionShardName(number)) ?? [];
    const entries = forms.map((form) => positions.get(form) ?? new Map<number, number[]>());
    const lists = entries.flatMap((byDocument) => [...byDocument.values()]);
    const file = new FileWriter();
    const header: PositionsHeader = {
      forms: packWords(forms),
      frequencies: file.numbers(entries.map(({ size }) => size)),
      documents: file.numbers(entries.flatMap((byDocument) => [...byDocument.keys()])),
      counts: file.numbers(lists.map(({ length }) => length)),
      positions: file.numbers(concatenate(lists)),
    };
    return [positionShardName(number), file.toFile(header)];
  });
}

/** For every form its positions in each document that holds it; fields stand one after the other. */
function collectPositions(
  documents: readonly SearchDocument[],
  analyzer: Analyzer,
): Map<string, Map<number, number[]>> {
  const positions = new Map<string, Map<number, number[]>>();
  documents.forEach((document, number) => {
    const text = INDEXED_FIELDS.map((field) => field.text(document)).join("\n\n");
    for (const { form, place } of positionTokens(text, analyzer)) {
      const byDocument = positions.get(form) ?? new Map<number, number[]>();
      positions.set(form, byDocument);
      const list = byDocument.get(number);
      if (list) list.push(place);
      else byDocument.set(number, [place]);
    }
  });
  return positions;
}
