import { BitReader, type BitWriter, riceWidth } from "./bits.ts";

/** Where a form stands: `places.slice(starts[i], starts[i + 1])` are its places in `documents[i]`; all ascend. */
export type Places = { documents: Int32Array; starts: Int32Array; places: Int32Array };

/** Texts are taken to have about so many places; it only decides how short the codes come out. */
const USUAL_PLACES = 1024;

/** `pairs` is document, place, document, place and so on, ascending; `universe` the number of documents. */
export function packPlaces(writer: BitWriter, pairs: readonly number[], universe: number): string {
  const counts = new Map<number, number>();
  for (let at = 0; at < pairs.length; at += 2)
    counts.set(pairs[at] ?? 0, (counts.get(pairs[at] ?? 0) ?? 0) + 1);
  const gapWidth = riceWidth(counts.size, universe);
  writer.gamma(counts.size);
  writer.gamma(pairs.length / 2);
  let lastDocument = -1;
  let at = 1;
  for (const [document, count] of counts) {
    writer.rice(document - lastDocument - 1, gapWidth);
    writer.gamma(count);
    lastDocument = document;
    const placeWidth = riceWidth(count, USUAL_PLACES);
    let lastPlace = -1;
    for (const end = at + 2 * count; at < end; at += 2) {
      const place = pairs[at] ?? 0;
      writer.rice(place - lastPlace - 1, placeWidth);
      lastPlace = place;
    }
  }
  return writer.take();
}

export function unpackPlaces(packed: string, universe: number): Places {
  const reader = new BitReader(packed);
  const documents = new Int32Array(reader.gamma());
  const places = new Int32Array(reader.gamma());
  const starts = new Int32Array(documents.length + 1);
  const gapWidth = riceWidth(documents.length, universe);
  let lastDocument = -1;
  let at = 0;
  for (let entry = 0; entry < documents.length; entry++) {
    lastDocument += reader.rice(gapWidth) + 1;
    documents[entry] = lastDocument;
    const count = reader.gamma();
    const placeWidth = riceWidth(count, USUAL_PLACES);
    let lastPlace = -1;
    for (const end = at + count; at < end; at++) {
      lastPlace += reader.rice(placeWidth) + 1;
      places[at] = lastPlace;
    }
    starts[entry + 1] = at;
  }
  return { documents, starts, places };
}
