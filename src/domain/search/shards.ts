import {
  type LengthsRef,
  type ListsRef,
  type Numbers,
  type NumbersRef,
  openFile,
  openLines,
  type WordsRef,
} from "./encoding.ts";
import type { ReadSearchFile } from "./index-format.ts";
import type { DocumentSection } from "./types.ts";

/** Documents whose records, or texts, lie in one shard. */
export const DOCUMENTS_PER_SHARD = 8;

/** The name of the shard that holds what a result shows of a document: a line of JSON each (`SearchRecord`). */
export const recordShardOf = (document: number): string =>
  `records-${Math.floor(document / DOCUMENTS_PER_SHARD)}`;

/** A shard of texts: of each document the body and its sections, as JSON, in UTF-8; and what stands in its title and body. */
export type TextsHeader = {
  bodies: ListsRef;
  sections: ListsRef;
  inTitles: PlacedTermsRef;
  inBodies: PlacedTermsRef;
};

type PlacedTermsRef = { terms: ListsRef; steps: NumbersRef };

/**
 * The terms of a text in order, and how far the chunk that holds each, which stands between spaces or lines, starts behind the one of the term
 * before (UTF-16 units).
 */
export type PlacedTerms = { terms: Numbers; steps: Numbers };

/** What a text shard has of a document. */
export type DocumentText = {
  body(): string;
  sections(): DocumentSection[];
  inTitle: PlacedTerms;
  inBody: PlacedTerms;
};

/** The name of the shard that holds the text of a document. */
export const textShardOf = (document: number): string =>
  `texts-${Math.floor(document / DOCUMENTS_PER_SHARD)}`;

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
  /** A line of JSON. */
  recordOf(document: number): string | undefined;
  textOf(document: number): DocumentText | null;
  positionsOf(form: string): Positions | null;
};

/** So many shards are kept open; the one not used for longest goes first. Texts, 50 kB each, and records are those of a thousand documents. */
const MOST_KEPT = { records: 128, texts: 128, positions: 32 };

/** Positions are spread over `positionShards` shards. */
export function createShardReader(read: ReadSearchFile, positionShards: number): ShardReader {
  const records = keepRecent(MOST_KEPT.records, (name) => {
    const file = read(name);
    return file && openLines(file);
  });
  const texts = keepRecent(MOST_KEPT.texts, (name) => {
    const file = read(name);
    return file && openTexts(file);
  });
  const positions = keepRecent(MOST_KEPT.positions, (name) => {
    const file = read(name);
    return file && openPositions(file);
  });
  return {
    recordOf: (document) => records(recordShardOf(document))?.(document % DOCUMENTS_PER_SHARD),
    textOf: (document) => texts(textShardOf(document))?.(document % DOCUMENTS_PER_SHARD) ?? null,
    positionsOf: (form) => positions(positionShardOf(form, positionShards))?.(form) ?? null,
  };
}

function openTexts(file: Uint8Array): (place: number) => DocumentText | null {
  const { value, lists, numbers } = openFile(file);
  const packed = value as TextsHeader;
  const openPlaced = ({ terms, steps }: PlacedTermsRef): ((place: number) => PlacedTerms) => {
    const { starts, values } = lists(terms);
    const ownSteps = numbers(steps);
    return (place) => ({
      terms: values.subarray(starts[place], starts[place + 1]),
      steps: ownSteps.subarray(starts[place], starts[place + 1]),
    });
  };
  const [titles, bodies] = [openPlaced(packed.inTitles), openPlaced(packed.inBodies)];
  const count = lists(packed.bodies).starts.length - 1;
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const read = (ref: ListsRef, place: number): string => {
    const { starts: first, values } = lists(ref);
    return decoder.decode(values.subarray(first[place], first[place + 1]));
  };
  return (place) => {
    if (place >= count) return null;
    return {
      body: () => read(packed.bodies, place),
      sections: () => JSON.parse(read(packed.sections, place)),
      inTitle: titles(place),
      inBody: bodies(place),
    };
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
