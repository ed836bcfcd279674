import { fromDigit, toDigit } from "./bits.ts";

/** A character no text needs; JSON writes it as it is, in one byte. */
const SEPARATOR = "\u007F";

/** Texts as one string, without what all that are not empty begin and end with. */
export function packTexts(texts: readonly string[]): string {
  const clean = texts.map((text) => text.replaceAll(SEPARATOR, " "));
  const before = sharedStart(clean);
  const after = sharedEnd(clean, before.length);
  const middles = clean.map((text) => text.slice(before.length, text.length - after.length));
  return [before, after, ...middles].join(SEPARATOR);
}

export function unpackTexts(packed: string): string[] {
  const [before = "", after = "", ...middles] = packed.split(SEPARATOR);
  if (before === "" && after === "") return middles;
  return middles.map((text) => (text === "" ? "" : before + text + after));
}

/** Words without spaces as one string: each as the length it shares with the one before, and the rest. */
export function packWords(words: readonly string[]): string {
  let last = "";
  const packed = words.map((word) => {
    const shared = sharedLength(last, word, 63);
    last = word;
    return toDigit(shared) + word.slice(shared);
  });
  return packed.join(" ");
}

export function unpackWords(packed: string): string[] {
  if (packed === "") return [];
  let last = "";
  return packed.split(" ").map((entry) => {
    const shared = fromDigit(entry, 0);
    last = shared === 0 ? entry.slice(1) : last.slice(0, shared) + entry.slice(1);
    return last;
  });
}

function sharedLength(a: string, b: string, limit: number): number {
  const end = Math.min(a.length, b.length, limit);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** What all texts but the empty ones begin with; at least one character of each is left. */
function sharedStart(texts: readonly string[]): string {
  const filled = texts.filter((text) => text !== "");
  const first = filled[0] ?? "";
  let length = first.length;
  for (const text of filled) length = sharedLength(first, text, Math.min(length, text.length - 1));
  return first.slice(0, length);
}

/** What all texts but the empty ones end with; at least one character after `start` is left. */
function sharedEnd(texts: readonly string[], start: number): string {
  const filled = texts.filter((text) => text !== "");
  const first = filled[0] ?? "";
  let length = first.length;
  for (const text of filled) {
    length = Math.min(length, text.length - start - 1);
    while (!text.endsWith(first.slice(first.length - length))) length -= 1;
  }
  return first.slice(first.length - length);
}
