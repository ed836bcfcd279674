import { fromDigit } from "./bits.ts";
import { NumeralReader, toNumeral } from "./numbers.ts";

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

export const NO_POSITIONS: Positions = {
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
