import { NumeralReader, toNumeral } from "./numbers.ts";

/** Where a form stands. Its documents come at once, the places in a document when they are asked for; all ascend. */
export type Places = {
  documents: Int32Array;
  /** The places in `documents[entry]`, good until the next are asked for. */
  placesIn(entry: number): Int32Array;
};

export const NO_PLACES: Places = { documents: new Int32Array(), placesIn: () => new Int32Array() };

/**
 * Numerals: how many documents; then for each the gap to the one before, how many characters its places take, and the
 * places as gaps. `pairs` is document, place, document, place and so on, ascending.
 */
export function packPlaces(pairs: readonly number[]): string {
  const placesOf = new Map<number, string>();
  let lastDocument = -1;
  let lastPlace = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const document = pairs[at] ?? 0;
    const place = pairs[at + 1] ?? 0;
    if (document !== lastDocument) lastPlace = 0;
    placesOf.set(document, (placesOf.get(document) ?? "") + toNumeral(place - lastPlace));
    lastDocument = document;
    lastPlace = place;
  }
  let packed = toNumeral(placesOf.size);
  lastDocument = 0;
  for (const [document, places] of placesOf) {
    packed += toNumeral(document - lastDocument) + toNumeral(places.length) + places;
    lastDocument = document;
  }
  return packed;
}

export function unpackPlaces(packed: string): Places {
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
  let room = new Int32Array(256);
  const placesIn = (entry: number): Int32Array => {
    const end = ends[entry] ?? 0;
    reader.at = starts[entry] ?? 0;
    if (end - reader.at > room.length) room = new Int32Array(2 * (end - reader.at));
    let count = 0;
    for (let place = 0; reader.at < end; count++) {
      place += reader.next();
      room[count] = place;
    }
    return room.subarray(0, count);
  };
  return { documents, placesIn };
}
