import { packPlaces } from "../codec/places.ts";
import { packTexts, packWords } from "../codec/strings.ts";
import { DOCUMENTS_PER_TEXT_SHARD, placeShardName, placeShardOf, textShardOf } from "../shards.ts";
import { createAnalyzer } from "../text/analyzer.ts";
import { languageOf } from "../text/languages.ts";
import { placeTokens } from "../text/place-tokens.ts";
import type { SearchDocument } from "../types.ts";
import { FIELDS } from "./fields.ts";
import { newestFirst } from "./newest-first.ts";
import { type BuildOptions, DEFAULT_LANGUAGE } from "./options.ts";
import { placeShardsFor } from "./place-shards.ts";

/**
 * What quoted phrases and excerpts need, as files to lie beside the index: text by name. They belong to the index of
 * the same documents and options, and `openIndex` asks for them by name.
 */
export function buildShards(
  documents: readonly SearchDocument[],
  options: BuildOptions = {},
): Map<string, string> {
  const sorted = newestFirst(documents);
  return new Map([...packTextShards(sorted), ...packPlaceShards(sorted, options)]);
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
 * Each shard: its forms (packWords), a line break, and their places in the same order, parted by spaces. One that holds no
 * form is written too: where it were missing, nobody could tell that from shards not being at hand.
 */
function packPlaceShards(documents: readonly SearchDocument[], options: BuildOptions): [string, string][] {
  const places = collectPlaces(documents, options);
  const count = placeShardsFor(documents);
  const forms = [...places.keys()].sort();
  const formsIn = Map.groupBy(forms, (form) => placeShardOf(form, count));
  return Array.from({ length: count }, (_, number) => {
    const name = placeShardName(number);
    const own = formsIn.get(name) ?? [];
    const packed = own.map((form) => packPlaces(places.get(form) ?? []));
    return [name, `${packWords(own)}\n${packed.join(" ")}`];
  });
}

/** Document and place of every form, pair after pair, fields one after the other. */
function collectPlaces(documents: readonly SearchDocument[], options: BuildOptions): Map<string, number[]> {
  const analyzer = createAnalyzer(languageOf(options.language ?? DEFAULT_LANGUAGE));
  const places = new Map<string, number[]>();
  documents.forEach((document, number) => {
    const text = FIELDS.map((field) => field.text(document)).join("\n\n");
    for (const { form, place } of placeTokens(text, analyzer)) {
      const list = places.get(form);
      if (list) list.push(number, place);
      else places.set(form, [number, place]);
    }
  });
  return places;
}
