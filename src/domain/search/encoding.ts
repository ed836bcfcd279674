import { openWords, packWords, type WordList } from "./word-list.ts";

/**
 * The files of an index: a JSON value and, behind it, arrays of numbers that are read where they lie, without being parsed.
 *
 * Layout, little-endian: the length of the JSON in bytes (4 bytes), the JSON, and the arrays one after the other, each from
 * an offset that is a multiple of 4. In the JSON an array stands as its number; `arrays` gives bytes a number and count.
 */

/** Whole numbers from 0 in as few bytes each as the largest needs. */
export type Numbers = Uint8Array | Uint16Array | Int32Array;

/** A list of numbers for each of many things, all in one array: `values.subarray(starts[n], starts[n + 1])`. */
export type Lists = { starts: Int32Array; values: Numbers };

/** Lengths of lists that lie one after the other, and where each starts. */
export type Lengths = { lengthOf(list: number): number; startOf(list: number): number };

/** An array of a file by its number. */
export type NumbersRef = number;
/** Where each list starts, which is read where it lies; or its length, which takes less room and is added up when the file is opened. */
export type ListsRef = { values: NumbersRef } & (
  | { starts: NumbersRef }
  // Null where each list has one number.
  | { lengths: NumbersRef | null }
);
/** `samples`: where every sixteenth list starts. `isHalved`: two lengths, of 15 at most, share a byte. */
export type LengthsRef = { lengths: NumbersRef; samples: NumbersRef; isHalved: boolean };
/** Words in blocks (`packWords`), and where in `bytes` each block starts. */
export type WordsRef = { count: number; bytes: NumbersRef; starts: NumbersRef };

type Layout = { arrays: [bytesEach: number, count: number][]; value: unknown };

const ALIGNMENT = 4;
const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Collects the arrays of a file. */
export class FileWriter {
  private readonly arrays: Numbers[] = [];

  numbers(numbers: ArrayLike<number>): NumbersRef {
    return this.arrays.push(toNumbers(numbers)) - 1;
  }

  lists(lists: readonly ArrayLike<number>[]): ListsRef {
    return { starts: this.starts(toLengths(lists)), values: this.numbers(concatenate(lists)) };
  }

  /** In less room, for lists that are all read when the file is opened. */
  packedLists(lists: readonly ArrayLike<number>[]): ListsRef {
    const values = this.numbers(concatenate(lists));
    const areSingle = lists.every(({ length }) => length === 1);
    return { lengths: areSingle ? null : this.numbers(toLengths(lists)), values };
  }

  /** Where each of some lists starts, in four bytes whatever it is: all such arrays are of one kind, which loops over them are quicker for. */
  starts(lengths: readonly number[]): NumbersRef {
    return this.arrays.push(addUp(lengths)) - 1;
  }

  lengths(lengths: readonly number[]): LengthsRef {
    const isHalved = lengths.every((length) => length < 16);
    const halves = (): number[] =>
      Array.from({ length: Math.ceil(lengths.length / 2) }, (_, at) => {
        return (lengths[2 * at] ?? 0) | ((lengths[2 * at + 1] ?? 0) << 4);
      });
    return {
      lengths: this.numbers(isHalved ? halves() : lengths),
      samples: this.numbers(addUp(lengths).filter((_, list) => list % LISTS_PER_SAMPLE === 0)),
      isHalved,
    };
  }

  /** `words` in order; none holds a space. */
  words(words: readonly string[]): WordsRef {
    const blocks = packWords(words).map((block) => new TextEncoder().encode(block));
    return {
      count: words.length,
      bytes: this.numbers(concatenate(blocks)),
      starts: this.starts(toLengths(blocks)),
    };
  }

  /** The file of a JSON value that refers to the arrays. */
  toFile(value: unknown): Uint8Array {
    const layout: Layout = {
      arrays: this.arrays.map(({ BYTES_PER_ELEMENT, length }) => [BYTES_PER_ELEMENT, length]),
      value,
    };
    const json = new TextEncoder().encode(toAsciiJson(layout));
    const size = this.arrays.reduce((end, { byteLength }) => align(end) + byteLength, 4 + json.length);
    const file = new Uint8Array(size);
    new DataView(file.buffer).setUint32(0, json.length, true);
    file.set(json, 4);
    let offset = 4 + json.length;
    for (const { buffer, byteOffset, byteLength } of this.arrays) {
      offset = align(offset);
      file.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
      offset += byteLength;
    }
    return file;
  }
}

/** What a `FileWriter` wrote. */
export type OpenFile = {
  value: unknown;
  numbers(ref: NumbersRef): Numbers;
  starts(ref: NumbersRef): Int32Array;
  lists(ref: ListsRef): Lists;
  lengths(ref: LengthsRef): Lengths;
  words(ref: WordsRef): WordList;
};

/** @throws {SyntaxError | RangeError} where the bytes are something else. */
export function openFile(file: Uint8Array): OpenFile {
  const bytes = file.byteOffset % ALIGNMENT === 0 ? file : new Uint8Array(file);
  const { buffer, byteOffset, byteLength } = bytes;
  const start = 4 + new DataView(buffer, byteOffset, byteLength).getUint32(0, true);
  const { arrays, value }: Layout = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)));
  let offset = start;
  const offsets = arrays.map(([bytesEach, count]) => {
    const own = align(offset);
    offset = own + bytesEach * count;
    return byteOffset + own;
  });
  const numbers = (ref: NumbersRef): Numbers => {
    const [bytesEach = 1, count = 0] = arrays[ref] ?? [];
    if (bytesEach === 1) return new Uint8Array(buffer, offsets[ref], count);
    return bytesEach === 2
      ? new Uint16Array(buffer, offsets[ref], count)
      : new Int32Array(buffer, offsets[ref], count);
  };
  const starts = (ref: NumbersRef): Int32Array => new Int32Array(buffer, offsets[ref], arrays[ref]?.[1] ?? 0);
  const lists = (ref: ListsRef): Lists => {
    const values = numbers(ref.values);
    if ("starts" in ref) return { starts: starts(ref.starts), values };
    const { lengths } = ref;
    return {
      starts: addUp(lengths === null ? new Uint8Array(values.length).fill(1) : numbers(lengths)),
      values,
    };
  };
  return {
    value,
    numbers,
    starts,
    lists,
    lengths: ({ lengths, samples, isHalved }) => openLengths(numbers(lengths), numbers(samples), isHalved),
    words: (ref) => {
      const { byteOffset: first, length } = numbers(ref.bytes);
      return openWords(new Uint8Array(buffer, first, length), starts(ref.starts), ref.count);
    },
  };
}

const LISTS_PER_SAMPLE = 16;

function openLengths(lengths: Numbers, samples: Numbers, isHalved: boolean): Lengths {
  const lengthOf = (list: number): number =>
    isHalved ? ((lengths[list >> 1] ?? 0) >> (4 * (list & 1))) & 15 : (lengths[list] ?? 0);
  const startOf = (list: number): number => {
    const sampled = list - (list % LISTS_PER_SAMPLE);
    let start = samples[sampled / LISTS_PER_SAMPLE] ?? 0;
    for (let at = sampled; at < list; at++) start += lengthOf(at);
    return start;
  };
  return { lengthOf, startOf };
}

const toLengths = (lists: readonly ArrayLike<number>[]): number[] => lists.map(({ length }) => length);

function toNumbers(numbers: ArrayLike<number>): Numbers {
  if (numbers instanceof Uint8Array) return numbers;
  let largest = 0;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    if (number > largest) largest = number;
  }
  if (largest < 2 ** 8) return new Uint8Array(numbers);
  return largest < 2 ** 16 ? new Uint16Array(numbers) : new Int32Array(numbers);
}

export function concatenate(lists: readonly ArrayLike<number>[]): Int32Array {
  const values = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    values.set(list, at);
    at += list.length;
  }
  return values;
}

/** Where each list starts; the last entry is where they all end. */
export function addUp(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) {
    sum += lengths[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}

/** JSON in ASCII alone: it is decoded twice as fast, and V8 keeps its text in half the memory. */
export const toAsciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Pieces of bytes one after the other, each filled up with spaces to a multiple of four, and how long each is then. */
export function joinPieces(pieces: readonly Uint8Array[]): { file: Uint8Array; lengths: number[] } {
  const lengths = pieces.map(({ length }) => align(length));
  const file = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  pieces.forEach((piece, number) => {
    const end = at + (lengths[number] ?? 0);
    file.set(piece, at);
    file.fill(SPACE, at + piece.length, end);
    at = end;
  });
  return { file, lengths };
}

const SPACE = 32;
