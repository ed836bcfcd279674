import {
  type LengthsRef,
  type ListsRef,
  type Numbers,
  type NumbersRef,
  openFile,
  type WordsRef,
} from "./encoding.ts";
import type { ReadSearchFile, SearchRecord } from "./index-format.ts";
import type { DocumentSection } from "./types.ts";

/** What results show of all documents: JSON each (`SearchRecord`), one after the other. */
export const RECORDS_FILE = "records";
/** The texts of all documents (`TextHeader`), one after the other. */
export const TEXTS_FILE = "texts";

/** The text of a document: the body and its sections, as JSON, in UTF-8; and what stands in its title and body. */
export type TextHeader = {
  body: NumbersRef;
  sections: NumbersRef;
  inTitle: PlacedTermsRef;
  inBody: PlacedTermsRef;
};

type PlacedTermsRef = { terms: NumbersRef; steps: NumbersRef };

/**
 * The terms of a text in order, and how far the chunk that holds each, which stands between spaces or lines, starts behind the one of the term
 * before (UTF-16 units).
 */
export type PlacedTerms = { terms: Numbers; steps: Numbers };

/** The same, ready to be read. */
export type DocumentText = {
  body(): string;
  sections(): DocumentSection[];
  inTitle: PlacedTerms;
  inBody: PlacedTerms;
};

/** The name of the shard, out of `count`, that holds the positions of a form (FNV-1a over its UTF-16 units). */
export function positionShardOf(form: string, count: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return positionShardName((hash >>> 0) % count);
}

export const positionShardName = (number: number): string => `positions-${number}`;

/**
 * A shard of positions: forms; the documents that hold each; in how many positions each of these does; and these positions,
 * ascending, form by form and document by document.
 */
export type PositionsHeader = {
  forms: WordsRef;
  documents: ListsRef;
  counts: LengthsRef;
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
  /** Null too where what is there is not the JSON of a record. */
  recordOf(document: number): SearchRecord | null;
  textOf(document: number): DocumentText | null;
  positionsOf(form: string): Positions | null;
};

/**
 * What was read last is kept: a text is 6 kB, a shard of positions 60 to 130. All records and texts of a thousand studies are:
 * with half of the texts kept, bytes come and go faster than they are collected, and memory trebles. Of more studies than that few
 * records are asked for twice, and each, as it is parsed, has 4 to 8 kB of the heap.
 */
const MOST_KEPT = { records: 1024, recordsOfMore: 256, texts: 1024, positions: 32 };

/** Where records and texts start, and over how many shards positions are spread. */
type ShardLayout = { records: Int32Array; texts: Int32Array; positionShards: number };

export function createShardReader(
  read: ReadSearchFile,
  { records, texts, positionShards }: ShardLayout,
): ShardReader {
  const readPart = (name: string, starts: Int32Array, document: number): Uint8Array | null => {
    const [start = 0, end = 0] = [starts[document], starts[document + 1]];
    const bytes = read(name, { start, end });
    return bytes !== null && bytes.length > end - start ? bytes.subarray(start, end) : bytes;
  };
  const decoder = new TextDecoder();
  const documentCount = records.length - 1;
  const mostRecords = documentCount > MOST_KEPT.records ? MOST_KEPT.recordsOfMore : MOST_KEPT.records;
  const positions = keepRecent(MOST_KEPT.positions, (name: string) => {
    const file = read(name);
    return file && openPositions(file);
  });
  return {
    recordOf: keepRecent(mostRecords, (document) => {
      const bytes = readPart(RECORDS_FILE, records, document);
      return bytes && parseOrNull(decoder.decode(bytes));
    }),
    textOf: keepRecent(MOST_KEPT.texts, (document) => {
      const bytes = readPart(TEXTS_FILE, texts, document);
      return bytes && openTextOrNull(bytes);
    }),
    positionsOf: (form) => positions(positionShardOf(form, positionShards))?.(form) ?? null,
  };
}

function parseOrNull(json: string): SearchRecord | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Null where the bytes are cut at other places, of another build that is being written: answers are plainer then. */
function openTextOrNull(bytes: Uint8Array): DocumentText | null {
  try {
    return openText(bytes);
  } catch {
    return null;
  }
}

function openText(bytes: Uint8Array): DocumentText {
  const { value, numbers } = openFile(bytes);
  const packed = value as TextHeader;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const read = (ref: NumbersRef): string => decoder.decode(numbers(ref));
  const openPlaced = ({ terms, steps }: PlacedTermsRef): PlacedTerms => ({
    terms: numbers(terms),
    steps: numbers(steps),
  });
  return {
    body: () => read(packed.body),
    sections: () => JSON.parse(read(packed.sections)),
    inTitle: openPlaced(packed.inTitle),
    inBody: openPlaced(packed.inBody),
  };
}

/** Gives the positions of the shard's forms; of another form it says that no document holds it. */
function openPositions(file: Uint8Array): (form: string) => Positions {
  const { value, numbers, lists, lengths, words } = openFile(file);
  const packed = value as PositionsHeader;
  const forms = words(packed.forms);
  const { starts, values: documents } = lists(packed.documents);
  const counts = lengths(packed.counts);
  const positions = numbers(packed.positions);
  return (form) => {
    const number = forms.find(form);
    const first = starts[number] ?? 0;
    const last = number < 0 ? first : (starts[number + 1] ?? 0);
    let at = 0;
    let end = 0;
    return {
      size: counts.startOf(last) - counts.startOf(first),
      documents: documents.subarray(first, last),
      seek: (entry) => {
        at = counts.startOf(first + entry);
        end = at + counts.lengthOf(first + entry);
      },
      next: (least) => {
        while (at < end && (positions[at] ?? 0) < least) at += 1;
        return at < end ? (positions[at] ?? NO_POSITION) : NO_POSITION;
      },
    };
  };
}

function keepRecent<Key, Value>(most: number, make: (name: Key) => Value): (name: Key) => Value {
  const kept = new Map<Key, Value>();
  return (name) => {
    const value = kept.get(name) ?? make(name);
    kept.delete(name);
    kept.set(name, value);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
