import { fromAscii, SEPARATOR, toAscii } from "./ascii.ts";
import { fromDigit, toDigit } from "./bits.ts";

/** Texts as one string. */
export const packTexts = (texts: readonly string[]): string => texts.map(toAscii).join(SEPARATOR);

export const unpackTexts = (packed: string): string[] =>
  packed === "" ? [] : packed.split(SEPARATOR).map(fromAscii);

/** Words without spaces as one string: each as the length it shares with the one before, and the rest. */
export function packWords(words: readonly string[]): string {
  let last = "";
  const packed = words.map((word) => {
    const shared = sharedLength(last, word, 63);
    last = word;
    return toDigit(shared) + word.slice(shared);
  });
  return toAscii(packed.join(" "));
}

export function unpackWords(packed: string): string[] {
  if (packed === "") return [];
  let last = "";
  return fromAscii(packed)
    .split(" ")
    .map((entry) => {
      const shared = fromDigit(entry, 0);
      last = shared === 0 ? entry.slice(1) : last.slice(0, shared) + entry.slice(1);
      return last;
    });
}

/** How many UTF-16 units two texts begin with alike, up to `limit`. */
function sharedLength(a: string, b: string, limit: number): number {
  const end = Math.min(a.length, b.length, limit);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
