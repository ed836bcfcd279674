import { BitReader, type BitWriter, riceWidth } from "./bits.ts";

/** The documents that hold a term, ascending, and for each how much it says of it: a level from 0. */
export type Postings = { documents: Int32Array; levels: Uint8Array };

/** Levels are written as their rank by frequency, so that the common ones are short. */
const RANK_WIDTH = 1;

/** A posting list out of `universe` documents: its length (gamma), then gap and level rank of each (Rice). */
export function packPostings(
  writer: BitWriter,
  postings: Postings,
  universe: number,
  ranks: Uint8Array,
): string {
  const { documents, levels } = postings;
  const width = riceWidth(documents.length, universe);
  writer.gamma(documents.length);
  let last = -1;
  for (let at = 0; at < documents.length; at++) {
    const document = documents[at] ?? 0;
    writer.rice(document - last - 1, width);
    writer.rice(ranks[levels[at] ?? 0] ?? 0, RANK_WIDTH);
    last = document;
  }
  return writer.take();
}

export function unpackPostings(packed: string, universe: number, levelsByRank: Uint8Array): Postings {
  const reader = new BitReader(packed);
  const count = reader.gamma();
  const width = riceWidth(count, universe);
  const documents = new Int32Array(count);
  const levels = new Uint8Array(count);
  let last = -1;
  for (let at = 0; at < count; at++) {
    last += reader.rice(width) + 1;
    documents[at] = last;
    levels[at] = levelsByRank[reader.rice(RANK_WIDTH)] ?? 0;
  }
  return { documents, levels };
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
