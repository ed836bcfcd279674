import { fromAscii, SEPARATOR } from "./codec/ascii.ts";
import { fromDigit } from "./codec/bits.ts";
import { NumeralReader, toNumeral } from "./codec/numbers.ts";
import { unpackWords } from "./codec/strings.ts";

/** Documents whose texts lie in one shard. */
export const DOCUMENTS_PER_TEXT_SHARD = 8;

/** The name of the shard that holds the text of a document. */
export const textShardOf = (document: number): string =>
  `texts-${Math.floor(document / DOCUMENTS_PER_TEXT_SHARD)}`;

/** The name of the shard, out of `count`, that holds the positions of a form (FNV-1a over its UTF-16 units). */
export function positionShardOf(form: string, count: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return positionShardName((hash >>> 0) % count);
}

export const positionShardName = (number: number): string => `positions-${number}`;

export type ReadShard = (name: string) => string | null;

/** What lies beside the index; null where it is not at hand. */
export type ShardReader = {
  bodyOf(document: number): string | null;
  positionsOf(form: string): Positions | null;
};

/** So many shards are kept unpacked; the one not used for longest goes first. */
const MAX_KEPT_SHARDS = 32;

/** Positions are spread over `positionShards` shards. */
export function createShardReader(read: ReadShard, positionShards: number): ShardReader {
  const texts = keepRecent((name) => read(name)?.split(SEPARATOR) ?? null);
  const positions = keepRecent((name) => {
    const [forms = "", lists] = read(name)?.split("\n") ?? [];
    return lists === undefined ? null : { forms: unpackWords(forms), lists: lists.split(" ") };
  });
  return {
    bodyOf: (document) => {
      const packed = texts(textShardOf(document))?.[document % DOCUMENTS_PER_TEXT_SHARD];
      return packed === undefined ? null : fromAscii(packed);
    },
    positionsOf: (form) => {
      const shard = positions(positionShardOf(form, positionShards));
      const packed = shard?.lists[shard.forms.indexOf(form)];
      return shard === null ? null : packed === undefined ? NO_POSITIONS : unpackPositions(packed);
    },
  };
}

function keepRecent<Value>(make: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, Value>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT_SHARDS && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** Where a form stands: its documents, ascending, and its positions in the one that was sought last. */
export type Positions = {
  /** How long it takes to read them all: characters. */
  size: number;
  documents: Int32Array;
  /** Goes to the first place in `documents[entry]`. */
  seek(entry: number): void;
  /** The first place from where it is that is not before `least`, and goes there; `NO_POSITION` where there is none. */
  next(least: number): number;
};

export const NO_POSITION = -1;

const NO_POSITIONS: Positions = {
  size: 0,
  documents: new Int32Array(),
  seek: () => {},
  next: () => NO_POSITION,
};

/**
 * Numerals: how many documents; then for each the gap to the one before, how many characters its positions take, and the
 * positions as gaps. `pairs` is document, place, document, place and so on, ascending.
 */
export function packPositions(pairs: readonly number[]): string {
  const positionsOf = new Map<number, string>();
  let lastDocument = -1;
  let lastPlace = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const document = pairs[at] ?? 0;
    const place = pairs[at + 1] ?? 0;
    if (document !== lastDocument) lastPlace = 0;
    positionsOf.set(document, (positionsOf.get(document) ?? "") + toNumeral(place - lastPlace));
    lastDocument = document;
    lastPlace = place;
  }
  let packed = toNumeral(positionsOf.size);
  lastDocument = 0;
  for (const [document, positions] of positionsOf) {
    packed += toNumeral(document - lastDocument) + toNumeral(positions.length) + positions;
    lastDocument = document;
  }
  return packed;
}

export function unpackPositions(packed: string): Positions {
  const reader = new NumeralReader(packed);
  const documents = new Int32Array(reader.next());
  const starts = new Int32Array(documents.length);
  const ends = new Int32Array(documents.length);
  let document = 0;
  for (let entry = 0; entry < documents.length; entry++) {
    document += reader.next();
    documents[entry] = document;
    const length = reader.next();
    starts[entry] = reader.at;
    reader.at += length;
    ends[entry] = reader.at;
  }
  let place = 0;
  let end = 0;
  const seek = (entry: number): void => {
    reader.at = starts[entry] ?? 0;
    end = ends[entry] ?? 0;
    place = reader.next();
  };
  // What is written out here, its state in variables of its own, is `reader.next()`: phrases spend their time in this loop.
  const next = (least: number): number => {
    let { at } = reader;
    let found = place;
    while (found < least && at < end) {
      let digit = fromDigit(packed, at++);
      found += digit & 31;
      for (let shift = 5; digit >= 32; shift += 5) {
        digit = fromDigit(packed, at++);
        found += (digit & 31) << shift;
      }
    }
    reader.at = at;
    place = found;
    return found < least ? NO_POSITION : found;
  };
  return { size: packed.length, documents, seek, next };
}
