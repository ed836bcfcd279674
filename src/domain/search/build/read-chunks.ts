import type { SearchDocument } from "../types.ts";
import { INDEXED_FIELDS } from "./documents.ts";

/**
 * The texts of one document, field after field, as marks of their chunks, which stand between spaces or ends of lines, empty ones
 * too: words never reach over either.
 */
export type DocumentChunks = { marks: Int32Array; fieldEnds: Int32Array };

/** Each different chunk once, and documents by the numbers of theirs. */
export type Chunks = { texts: string[]; documents: DocumentChunks[] };

/** A chunk in a document by its number, and whether it begins a line. */
const toMark = (chunk: number, startsLine: boolean): number => chunk * 2 + (startsLine ? 1 : 0);
export const chunkOf = (mark: number): number => mark >> 1;
export const startsLine = (mark: number): boolean => (mark & 1) === 1;

const SPACE = 32;
const LINE_FEED = 10;

/** Parts the texts of documents once for all that looks at their words: most chunks come a hundred times. */
export function readChunks(documents: readonly SearchDocument[]): Chunks {
  const table = createChunkTable();
  const marks: number[] = [];
  const readText = (text: string): void => {
    let isFirst = true;
    for (let start = 0; start <= text.length; ) {
      let hash = FNV_OFFSET;
      let end = start;
      let code = 0;
      for (; end < text.length; end++) {
        code = text.charCodeAt(end);
        if (code === SPACE || code === LINE_FEED) break;
        hash = Math.imul(hash ^ code, FNV_PRIME);
      }
      marks.push(toMark(table.numberOf(text, start, end, hash), isFirst));
      isFirst = code === LINE_FEED;
      start = end + 1;
    }
  };
  const read = documents.map((document): DocumentChunks => {
    marks.length = 0;
    const fieldEnds = INDEXED_FIELDS.map(({ text }) => {
      readText(text(document));
      return marks.length;
    });
    return { marks: new Int32Array(marks), fieldEnds: new Int32Array(fieldEnds) };
  });
  return { texts: table.texts, documents: read };
}

/** FNV-1a (draft-eastlake-fnv), 32 bits, over UTF-16 units. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

type ChunkTable = {
  texts: string[];
  /** The number of a piece of a text, which is told with its hash. */
  numberOf(text: string, start: number, end: number, hash: number): number;
};

/** A map would need each piece as a text of its own, which takes longer than to look for it. */
function createChunkTable(): ChunkTable {
  const texts: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(2 ** 12).fill(-1);
  const freeSlotFrom = (hash: number): number => {
    let slot = firstSlot(hash, slots.length);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const add = (text: string, hash: number): number => {
    const number = texts.push(text) - 1;
    hashes.push(hash);
    if (texts.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1);
      hashes.forEach((known, each) => {
        slots[freeSlotFrom(known)] = each;
      });
    } else slots[freeSlotFrom(hash)] = number;
    return number;
  };
  return {
    texts,
    numberOf: (text, start, end, hash) => {
      for (let slot = firstSlot(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
        const number = slots[slot] ?? -1;
        if (number < 0) return add(text.slice(start, end), hash);
        if (hashes[number] !== hash) continue;
        const known = texts[number] ?? "";
        if (known.length === end - start && text.startsWith(known, start)) return number;
      }
    },
  };
}

const firstSlot = (hash: number, size: number): number => (hash ^ (hash >>> 15)) & (size - 1);
