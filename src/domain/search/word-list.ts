/** So many words are read together. One digit in base 36 says how many letters a word shares with the one before. */
const WORDS_PER_BLOCK = 16;
const MAX_SHARED = 35;

/**
 * Sorted words as blocks, each of words parted by spaces, front-coded (I. Witten, A. Moffat, T. Bell: Managing Gigabytes, 1999, section
 * 4.1). No word holds a space.
 */
export function packWords(words: readonly string[]): string[] {
  const blocks: string[] = [];
  for (let first = 0; first < words.length; first += WORDS_PER_BLOCK) {
    const block = words.slice(first, first + WORDS_PER_BLOCK);
    const entries = block.map((word, at) => {
      const shared = at === 0 ? 0 : sharedLength(block[at - 1] ?? "", word);
      return shared.toString(36) + word.slice(shared);
    });
    blocks.push(entries.join(" "));
  }
  return blocks;
}

/** All words of some blocks. */
export const unpackWords = (blocks: readonly string[]): string[] => blocks.flatMap(unpackBlock);

/** Sorted words, numbered in order. Only the blocks that are asked for are unpacked. */
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

/** Opens what `packWords` packed: the blocks in UTF-8, where each starts, and how many words they hold. */
export function openWords(bytes: Uint8Array, starts: Int32Array, length: number): WordList {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const count = starts.length - 1;
  const unpacked = new Map<number, string[]>();
  const read = (wanted: number): string => decoder.decode(bytes.subarray(starts[wanted], starts[wanted + 1]));
  const block = (wanted: number): string[] => {
    const known = unpacked.get(wanted);
    if (known) return known;
    const words = wanted < count ? unpackBlock(read(wanted)) : [];
    if (unpacked.size >= MOST_BLOCKS_KEPT) unpacked.clear();
    unpacked.set(wanted, words);
    return words;
  };
  const at = (word: number): string =>
    block(Math.floor(word / WORDS_PER_BLOCK))[word % WORDS_PER_BLOCK] ?? "";
  /** Whether a block begins with a word behind `text`. The head is read letter by letter as long as both are ASCII. */
  const isBehind = (wanted: number, text: string): boolean => {
    const end = starts[wanted + 1] ?? 0;
    const first = (starts[wanted] ?? 0) + 1;
    for (let place = 0; ; place++) {
      const byte = first + place < end ? (bytes[first + place] ?? SPACE) : SPACE;
      if (byte === SPACE) return false;
      if (place === text.length) return true;
      const unit = text.charCodeAt(place);
      if (byte > LAST_ASCII && unit > LAST_ASCII) return (unpackBlock(read(wanted))[0] ?? "") > text;
      if (byte !== unit) return byte > unit;
    }
  };
  const firstFrom = (text: string): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBehind(middle, text)) high = middle;
      else low = middle + 1;
    }
    const start = Math.max(0, low - 1);
    const within = block(start).findIndex((word) => word >= text);
    return within < 0 ? start * WORDS_PER_BLOCK + block(start).length : start * WORDS_PER_BLOCK + within;
  };
  return {
    length,
    at,
    find: (word) => {
      const first = firstFrom(word);
      return word !== "" && at(first) === word ? first : -1;
    },
    firstFrom,
    all: () => Array.from({ length: count }, (_, wanted) => unpackBlock(read(wanted))).flat(),
  };
}

/** Words of one question lie in few blocks, and are asked for many times. */
const MOST_BLOCKS_KEPT = 128;

const SPACE = 32;
const LAST_ASCII = 127;

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
  // Half a letter cannot be written in UTF-8.
  return /[\uD800-\uDBFF]/.test(a.charAt(length - 1)) ? length - 1 : length;
}
