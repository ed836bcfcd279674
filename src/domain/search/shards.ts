import { addUp, type Numbers, type NumbersRef, openFile, openLines, openWords } from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { SearchDocument } from "./types.ts";

/** What a text shard has of a document, as a line of JSON. */
export type DocumentText = Pick<SearchDocument, "body" | "sections">;

/** Documents whose texts lie in one shard, a line of JSON each. */
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

/**
 * A shard of positions: forms (packWords); how many documents hold each; those documents, and how often; and the positions
 * in each, ascending, form by form and document by document.
 */
export type PositionsHeader = {
  forms: string;
  frequencies: NumbersRef;
  documents: NumbersRef;
  counts: NumbersRef;
  positions: NumbersRef;
};

/** Where a form stands: the documents that hold it, ascending, and its positions in the one sought last. */
export type Positions = {
  /** How many there are in all. */
  size: number;
  documents: Numbers;
  /** Goes to the first position in `documents[entry]`. */
  seek(entry: number): void;
  /** The first position from where it is that is not before `least`, and goes there; `NO_POSITION` where there is none. */
  next(least: number): number;
};

export const NO_POSITION = -1;

/** What lies beside the index; null where it is not at hand. */
export type ShardReader = {
  textOf(document: number): DocumentText | null;
  positionsOf(form: string): Positions | null;
};

/** So many shards are kept open; the one not used for longest goes first. Texts, 30 kB of bytes each, are those of a thousand documents. */
const MOST_KEPT = { texts: 128, positions: 32 };

/** Positions are spread over `positionShards` shards. */
export function createShardReader(read: ReadSearchFile, positionShards: number): ShardReader {
  const texts = keepRecent(MOST_KEPT.texts, (name) => {
    const file = read(name);
    return file && openLines(file);
  });
  const positions = keepRecent(MOST_KEPT.positions, (name) => {
    const file = read(name);
    return file && openPositions(file);
  });
  return {
    textOf: (document) => {
      const line = texts(textShardOf(document))?.(document % DOCUMENTS_PER_TEXT_SHARD);
      return line === undefined ? null : JSON.parse(line);
    },
    positionsOf: (form) => positions(positionShardOf(form, positionShards))?.(form) ?? null,
  };
}

/** Gives the positions of the shard's forms; of another form it says that no document holds it. */
function openPositions(file: Uint8Array): (form: string) => Positions {
  const { value, numbers } = openFile(file);
  const packed = value as PositionsHeader;
  const forms = openWords(packed.forms);
  const firstEntries = addUp(numbers(packed.frequencies));
  const documents = numbers(packed.documents);
  const firstPositions = addUp(numbers(packed.counts));
  const positions = numbers(packed.positions);
  return (form) => {
    const number = forms.find(form);
    const first = firstEntries[number] ?? 0;
    const last = number < 0 ? first : (firstEntries[number + 1] ?? 0);
    let at = 0;
    let end = 0;
    return {
      size: (firstPositions[last] ?? 0) - (firstPositions[first] ?? 0),
      documents: documents.subarray(first, last),
      seek: (entry) => {
        at = firstPositions[first + entry] ?? 0;
        end = firstPositions[first + entry + 1] ?? 0;
      },
      next: (least) => {
        while (at < end && (positions[at] ?? 0) < least) at += 1;
        return at < end ? (positions[at] ?? NO_POSITION) : NO_POSITION;
      },
    };
  };
}

function keepRecent<Value>(most: number, make: (name: string) => Value): (name: string) => Value {
  const kept = new Map<string, Value>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
