import type { SearchIndex } from "../open-index.ts";
import type { AnalyzedWord } from "../text/analyzer.ts";
import { PARTED_THOUSANDS } from "../text/tokenizer.ts";
import { leastDistance } from "./proximity.ts";

/** A part of a word that is two has so many letters at least, and the words together. */
const LETTERS_OF_A_PART = 3;
const LETTERS_OF_BOTH = 5;

/** A name and its version: "java17", "vue3", "iso27001". */
const VERSION = /^(\p{L}{2,})(\d+)$/u;
/** A number and its unit: "5kg". */
const MEASURE = /^(\d+)(\p{L}{1,4})$/u;

/**
 * For each word the terms of those that documents write together with a neighbour: "tech flow" is also "techflow", "Java 17" also
 * "java17". Such a term counts as either word, so that "boundary-layer" says no more than "boundary layer".
 */
export function findJoined({ words, analyzer }: SearchIndex, asked: readonly AnalyzedWord[]): number[][] {
  const forms = asked.map(({ parts }) => (parts.length === 1 ? (parts[0]?.form ?? "") : ""));
  const joined = asked.map((): number[] => []);
  for (let at = 1; at < forms.length; at++) {
    const [first = "", second = ""] = [forms[at - 1], forms[at]];
    const form = first + second;
    if (first === "" || second === "" || analyzer.isFunctionWord(form)) continue;
    const isWord = /^\p{N}*\p{L}[\p{L}\p{N}]*$/u.test(form) && form.length >= LETTERS_OF_BOTH;
    if (
      !isWord &&
      !VERSION.test(form) &&
      !MEASURE.test(form) &&
      !(PARTED_THOUSANDS.test(form) && second.length === 3)
    )
      continue;
    const term = words.find(analyzer.analyze(form).parts[0]?.term ?? "");
    if (term < 0) continue;
    joined[at - 1]?.push(term);
    joined[at]?.push(term);
  }
  return joined;
}

/**
 * The two words, both in some document, that a word no document holds is written as there: "techflow" is "tech flow". A word of the language,
 * `isKnown`, is two only where they stand side by side: "airport" is no air in a port.
 */
export function findParts(index: SearchIndex, form: string, isKnown: boolean): number[] {
  const { words, analyzer } = index;
  const termOf = (part: string): number => words.find(analyzer.analyze(part).parts[0]?.term ?? "");
  for (const [first, second] of partsOf(form)) {
    const [one, other] = [termOf(first), termOf(second)];
    if (one < 0 || other < 0) continue;
    const held = new Set(words.postings(one).documents);
    if (!words.postings(other).documents.some((document) => held.has(document))) continue;
    // Words that only hold a sentence together stand beside everything: "down time" is one word only side by side.
    const mayStandApart = !isKnown && ![first, second].some(analyzer.isFunctionWord);
    if (mayStandApart || standTogether(index, first, second)) return [one, other];
  }
  return [];
}

function partsOf(form: string): [string, string][] {
  const [, first, second] = PARTED_THOUSANDS.exec(form) ?? VERSION.exec(form) ?? MEASURE.exec(form) ?? [];
  if (first !== undefined && second !== undefined) return [[first, second]];
  const parts: [string, string][] = [];
  for (let at = LETTERS_OF_A_PART; at <= form.length - LETTERS_OF_A_PART; at++)
    parts.push([form.slice(0, at), form.slice(at)]);
  return parts;
}

/** Whether two forms are neighbours somewhere. */
function standTogether({ shards }: SearchIndex, first: string, second: string): boolean {
  const [one, other] = [shards.positionsOf(first), shards.positionsOf(second)];
  if (one === null || other === null) return false;
  return one.documents.some((document, entry) => {
    const found = other.documents.indexOf(document);
    if (found < 0) return false;
    one.seek(entry);
    other.seek(found);
    return leastDistance(one, other) === 1;
  });
}
