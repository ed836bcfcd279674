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

/** An array of a file by its number. */
export type NumbersRef = number;
/** `lengths` is null where each list has one number. */
export type ListsRef = { lengths: NumbersRef | null; values: NumbersRef };

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
    const values = this.numbers(concatenate(lists));
    const areSingle = lists.every(({ length }) => length === 1);
    return { lengths: areSingle ? null : this.numbers(lists.map(({ length }) => length)), values };
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
export type OpenFile = { value: unknown; numbers(ref: NumbersRef): Numbers; lists(ref: ListsRef): Lists };

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
  const lists = ({ lengths, values: ref }: ListsRef): Lists => {
    const values = numbers(ref);
    return {
      starts: addUp(lengths === null ? new Uint8Array(values.length).fill(1) : numbers(lengths)),
      values,
    };
  };
  return { value, numbers, lists };
}

function toNumbers(numbers: ArrayLike<number>): Numbers {
  let largest = 0;
  for (let at = 0; at < numbers.length; at++) largest = Math.max(largest, numbers[at] ?? 0);
  if (largest < 2 ** 8) return Uint8Array.from(numbers);
  return largest < 2 ** 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
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
export function addUp(lengths: Numbers): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) {
    sum += lengths[at] ?? 0;
    starts[at + 1] = sum;
  }
  return starts;
}

/** So many words are read together. One digit in base 36 says how many letters a word shares with the one before. */
const WORDS_PER_BLOCK = 16;
const MAX_SHARED = 35;

/**
 * Sorted words as text: blocks parted by line breaks, each of words parted by spaces, front-coded (I. Witten, A. Moffat,
 * T. Bell: Managing Gigabytes, 1999, section 4.1). No word holds a space.
 */
export function packWords(words: readonly string[]): string {
  let packed = "";
  words.forEach((word, at) => {
    const isFirst = at % WORDS_PER_BLOCK === 0;
    const shared = isFirst ? 0 : sharedLength(words[at - 1] ?? "", word);
    packed += (at === 0 ? "" : isFirst ? "\n" : " ") + shared.toString(36) + word.slice(shared);
  });
  return packed;
}

/** What `packWords` packed, numbered in order. Only the blocks that are asked for are unpacked. */
export type WordList = {
  length: number;
  /** The word of a number; "" past the end. */
  at(number: number): string;
  /** The number of a word, or -1. */
  find(word: string): number;
  /** The number of the first word that is not before `text`. */
  firstFrom(text: string): number;
  all(): string[];
};

export function openWords(packed: string): WordList {
  const blocks = packed === "" ? [] : packed.split("\n");
  let number = -1;
  let unpacked: string[] = [];
  const block = (wanted: number): string[] => {
    if (wanted !== number) unpacked = unpackBlock(blocks[wanted] ?? "");
    number = wanted;
    return unpacked;
  };
  const at = (word: number): string =>
    block(Math.floor(word / WORDS_PER_BLOCK))[word % WORDS_PER_BLOCK] ?? "";
  const firstFrom = (text: string): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (headOf(blocks[middle] ?? "") > text) high = middle;
      else low = middle + 1;
    }
    const start = Math.max(0, low - 1);
    const within = block(start).findIndex((word) => word >= text);
    return within < 0 ? start * WORDS_PER_BLOCK + block(start).length : start * WORDS_PER_BLOCK + within;
  };
  return {
    length: Math.max(0, blocks.length - 1) * WORDS_PER_BLOCK + block(blocks.length - 1).length,
    at,
    find: (word) => {
      const first = firstFrom(word);
      return word !== "" && at(first) === word ? first : -1;
    },
    firstFrom,
    all: () => blocks.flatMap(unpackBlock),
  };
}

const headOf = (block: string): string =>
  block.slice(1, block.includes(" ") ? block.indexOf(" ") : undefined);

function unpackBlock(block: string): string[] {
  if (block === "") return [];
  let last = "";
  return block.split(" ").map((entry) => {
    const digit = entry.charCodeAt(0);
    const shared = digit < 58 ? digit - 48 : digit - 87;
    last = last.slice(0, shared) + entry.slice(1);
    return last;
  });
}

function sharedLength(a: string, b: string): number {
  const end = Math.min(a.length, b.length, MAX_SHARED);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** JSON in ASCII alone: it is decoded twice as fast, and V8 keeps its text in half the memory. */
export const toAsciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Values as a file of lines, one as JSON each. */
export const toLines = (values: readonly unknown[]): Uint8Array =>
  new TextEncoder().encode(values.map(toAsciiJson).join("\n"));

/** Gives a line of such a file by its number, from 0; undefined past the end. Only the lines that are asked for become text. */
export function openLines(file: Uint8Array): (line: number) => string | undefined {
  const decoder = new TextDecoder();
  const starts = [0];
  for (let end = file.indexOf(LINE_FEED); end >= 0; end = file.indexOf(LINE_FEED, end + 1))
    starts.push(end + 1);
  starts.push(file.length + 1);
  return (line) => {
    const [start, next] = [starts[line], starts[line + 1]];
    return next === undefined ? undefined : decoder.decode(file.subarray(start, next - 1));
  };
}

const LINE_FEED = 10;
