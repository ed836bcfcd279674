import { packTexts, packWords } from "../codec/strings.ts";
import {
  DOCUMENTS_PER_TEXT_SHARD,
  packPositions,
  positionShardName,
  positionShardOf,
  textShardOf,
} from "../shards.ts";
import { createAnalyzer, positionTokens } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import type { SearchDocument } from "../types.ts";
import { type BuildOptions, DEFAULT_LANGUAGE, INDEXED_FIELDS, newestFirst } from "./documents.ts";

/**
 * What quoted phrases and excerpts need, as files to lie beside the index: text by name. They belong to the index of
 * the same documents and options, and `openIndex` asks for them by name.
 */
export function buildShards(
  documents: readonly SearchDocument[],
  options: BuildOptions = {},
): Map<string, string> {
  const sorted = newestFirst(documents);
  return new Map([...packTextShards(sorted), ...packPositionShards(sorted, options)]);
}

function packTextShards(documents: readonly SearchDocument[]): [string, string][] {
  const shards: [string, string][] = [];
  for (let first = 0; first < documents.length; first += DOCUMENTS_PER_TEXT_SHARD) {
    const bodies = documents.slice(first, first + DOCUMENTS_PER_TEXT_SHARD).map(({ body }) => body);
    shards.push([textShardOf(first), packTexts(bodies)]);
  }
  return shards;
}

/**
 * Each shard: its forms (packWords), a line break, and their positions in the same order, parted by spaces. One that holds no
 * form is written too: where it were missing, nobody could tell that from shards not being at hand.
 */
function packPositionShards(documents: readonly SearchDocument[], options: BuildOptions): [string, string][] {
  const positions = collectPositions(documents, options);
  const count = countPositionShards(documents);
  const forms = [...positions.keys()].sort();
  const formsIn = Map.groupBy(forms, (form) => positionShardOf(form, count));
  return Array.from({ length: count }, (_, number) => {
    const name = positionShardName(number);
    const own = formsIn.get(name) ?? [];
    const packed = own.map((form) => packPositions(positions.get(form) ?? []));
    return [name, `${packWords(own)}\n${packed.join(" ")}`];
  });
}

/** Document and place of every form, pair after pair, fields one after the other. */
function collectPositions(
  documents: readonly SearchDocument[],
  options: BuildOptions,
): Map<string, number[]> {
  const analyzer = createAnalyzer(languageOf(options.language ?? DEFAULT_LANGUAGE));
  const positions = new Map<string, number[]>();
  documents.forEach((document, number) => {
    const text = INDEXED_FIELDS.map((field) => field.text(document)).join("\n\n");
    for (const { form, place } of positionTokens(text, analyzer)) {
      const list = positions.get(form);
      if (list) list.push(number, place);
      else positions.set(form, [number, place]);
    }
  });
  return positions;
}

/** A shard of positions holds about so many letters of text: some 64 kB to read for one word. */
const LETTERS_PER_SHARD = 200_000;

/** Over how many shards the positions of all words are spread. */
export function countPositionShards(documents: readonly SearchDocument[]): number {
  const letters = documents.reduce((sum, { body }) => sum + body.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_PER_SHARD));
}
