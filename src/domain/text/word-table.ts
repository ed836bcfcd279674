/** Words of a language by which a text is looked through without cutting it into words. */
type WordTable = {
  /** Calls `visit` with the number of each word of the table that stands in a text, as often as it does; returns how many words the text has. */
  scan(text: string, visit: (word: number) => void): number;
};

/** UTF-16 units below this are looked up; the languages whose words are listed are written with them. */
const TABLED = 0x500;
let letters: Uint8Array | null = null;

function lettersOf(): Uint8Array {
  letters ??= Uint8Array.from({ length: TABLED }, (_, code) => (isLetter(String.fromCharCode(code)) ? 1 : 0));
  return letters;
}

/** The second half of a pair is a letter where the pair is one. */
function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isSecond = code >= 0xdc00 && code < 0xe000;
  return isLetter(String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0));
}

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/** Punctuation, and the private signs that stand for figures: no letters, and commoner than all else from `TABLED` on. */
const isSign = (code: number): boolean =>
  (code >= 0x2000 && code < 0x2070) || (code >= 0xe000 && code < 0xf000);

/** FNV-1a (draft-eastlake-fnv), 32 bits, over UTF-16 units. */
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/**
 * A table of words, which are runs of letters in lower case; a word is known by its place in the list. Looking for each word of a
 * text in a set takes three times as long, most of it for making the words.
 */
export function createWordTable(words: readonly string[]): WordTable {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (size - 1);
  for (const [number, word] of words.entries()) {
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
    let slot = slotOf(hash);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number;
  }
  const find = (text: string, start: number, end: number, hash: number): number => {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (size - 1)) {
      const number = slots[slot] ?? -1;
      const word = words[number];
      if (word === undefined) return -1;
      if (word.length === end - start && text.startsWith(word, start)) return number;
    }
  };
  return {
    scan: (text, visit) => {
      const lower = text.toLowerCase();
      const { length } = lower;
      const tabled = lettersOf();
      let count = 0;
      let start = -1;
      let hash = FNV_OFFSET;
      for (let at = 0; at < length; at++) {
        const code = lower.charCodeAt(at);
        if (code < TABLED ? tabled[code] === 1 : !isSign(code) && isLetterAt(lower, at)) {
          if (start < 0) {
            start = at;
            hash = FNV_OFFSET;
          }
          hash = Math.imul(hash ^ code, FNV_PRIME);
        } else if (start >= 0) {
          count++;
          const word = find(lower, start, at, hash);
          if (word >= 0) visit(word);
          start = -1;
        }
      }
      if (start < 0) return count;
      const word = find(lower, start, length, hash);
      if (word >= 0) visit(word);
      return count + 1;
    },
  };
}

/** Tells which of some sets of words a text has a word of: bit n of the result is of set n. */
export function createWordClasses(sets: readonly Iterable<string>[]): (text: string) => number {
  const bits = new Map<string, number>();
  sets.forEach((set, place) => {
    for (const word of set) bits.set(word, (bits.get(word) ?? 0) | (1 << place));
  });
  const values = [...bits.values()];
  const table = createWordTable([...bits.keys()]);
  return (text) => {
    let found = 0;
    table.scan(text, (word) => {
      found |= values[word] ?? 0;
    });
    return found;
  };
}
