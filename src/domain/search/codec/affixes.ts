import { sharedLength } from "./strings.ts";

/** What all of several texts begin and end with, and what is left of each; empty texts stay empty, and no other becomes so. */
export type Stripped = { before: string; after: string; middles: string[] };

export function stripAffixes(texts: readonly string[]): Stripped {
  const filled = texts.filter((text) => text !== "");
  const before = sharedStart(filled);
  const after = sharedEnd(filled, before.length);
  const middles = texts.map((text) => text.slice(before.length, text.length - after.length));
  return { before, after, middles };
}

function sharedStart(texts: readonly string[]): string {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) length = sharedLength(first, text, Math.min(length, text.length - 1));
  return first.slice(0, length);
}

function sharedEnd(texts: readonly string[], start: number): string {
  const [first = ""] = texts;
  let length = first.length;
  for (const text of texts) {
    length = Math.min(length, text.length - start - 1);
    while (!text.endsWith(first.slice(first.length - length))) length -= 1;
  }
  return first.slice(first.length - length);
}
