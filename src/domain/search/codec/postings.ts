import { BitReader, type BitWriter, fromDigit, riceWidth } from "./bits.ts";

/** The documents that hold a term, ascending, and for each how much it says of it: a level from 0. */
export type Postings = { documents: Int32Array; impacts: Uint8Array };

/** Levels are written as their rank by frequency, so that the common ones are short. */
const RANK_WIDTH = 1;

/** A posting list out of `universe` documents: its length (gamma), then gap and level rank of each (Rice). */
export function packPostings(
  writer: BitWriter,
  postings: Postings,
  universe: number,
  ranks: Uint8Array,
): string {
  const { documents, impacts } = postings;
  const width = riceWidth(documents.length, universe);
  writer.gamma(documents.length);
  let last = -1;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    writer.rice(document - last - 1, width);
    writer.rice(ranks[impacts[at] ?? 0] ?? 0, RANK_WIDTH);
    last = document;
  }
  return writer.take();
}

export function unpackPostings(packed: string, universe: number, impactsByRank: Uint8Array): Postings {
  const reader = new BitReader(packed);
  const documents = new Int32Array(reader.gamma());
  const impacts = new Uint8Array(documents.length);
  readPostings(reader, riceWidth(documents.length, universe), documents, impacts);
  for (let at = 0; at < impacts.length; at++) impacts[at] = impactsByRank[impacts[at] ?? 0] ?? 0;
  return { documents, impacts };
}

/**
 * Fills `documents`, and `ranks` with the ranks of their impacts. What is written out here, its state in variables of its
 * own, is `reader.rice` twice: a search spends most of its time in this loop.
 */
function readPostings(reader: BitReader, width: number, documents: Int32Array, ranks: Uint8Array): void {
  const { text } = reader;
  const mask = (1 << width) - 1;
  let { at, buffer, filled } = reader;
  let last = -1;
  for (let entry = 0; entry < documents.length; entry++) {
    while (filled < 1 + width || (buffer & (1 << (filled - 1))) !== 0) {
      if (filled >= 1 + width) {
        last += 1 << width;
        filled -= 1;
      } else {
        buffer = (buffer << 6) | fromDigit(text, at++);
        filled += 6;
      }
    }
    filled -= 1 + width;
    last += 1 + ((buffer >>> filled) & mask);
    documents[entry] = last;
    let rank = 0;
    while (filled < 2 || (buffer & (1 << (filled - 1))) !== 0) {
      if (filled >= 2) {
        rank += 2;
        filled -= 1;
      } else {
        buffer = (buffer << 6) | fromDigit(text, at++);
        filled += 6;
      }
    }
    filled -= 2;
    ranks[entry] = rank + ((buffer >>> filled) & 1);
  }
}

/** How many documents a packed posting list holds. */
export const countPostings = (packed: string): number => new BitReader(packed).gamma();

/** Ascending numbers below `universe`. */
export function packAscending(writer: BitWriter, numbers: readonly number[], universe: number): string {
  const width = riceWidth(numbers.length, universe);
  writer.gamma(numbers.length + 1);
  let last = -1;
  for (const number of numbers) {
    writer.rice(number - last - 1, width);
    last = number;
  }
  return writer.take();
}

export function unpackAscending(packed: string, universe: number): Int32Array {
  const reader = new BitReader(packed);
  const numbers = new Int32Array(reader.gamma() - 1);
  const width = riceWidth(numbers.length, universe);
  let last = -1;
  for (let at = 0; at < numbers.length; at++) {
    last += reader.rice(width) + 1;
    numbers[at] = last;
  }
  return numbers;
}
