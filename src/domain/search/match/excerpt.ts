import { lazy } from "../../memoize.ts";
import type { SearchIndex } from "../open-index.ts";
import { isConceptTerm } from "../term-dictionary.ts";
import { isFormKey, toFormText } from "../text/analyzer.ts";
import { locateWords } from "../text/tokenizer.ts";
import type { DocumentSection, ExcerptPart } from "../types.ts";
import type { TermGroup } from "./find-terms.ts";

/** About how long a passage is, in UTF-16 units, and how far before it a sentence is looked for to start with. */
const PASSAGE_LENGTH = 220;
const LEAD_LENGTH = 60;
const MAX_HITS_IN_A_PASSAGE = 60;

/** Words worth marking, as terms, and how much a passage gains by each. */
export type Marks = Map<string, number>;

/** A part of a text that holds a marked word. */
type Hit = { start: number; end: number; term: string; weight: number };

/** A passage in parts, and where in its text the first word that was asked for stands. */
type Excerpt = { parts: ExcerptPart[]; start: number };

type Excerpter = {
  /**
   * The passage of a text that holds most of what was asked, its words marked; null where it holds none of them. The parts joined are a
   * piece of the text on one line, with an ellipsis where it was cut.
   */
  excerptOf(text: string): Excerpt | null;
  /** All of a line, its words marked; null where it holds none of them. */
  markLine(line: string): ExcerptPart[] | null;
};

export function createExcerpter({ analyzer }: SearchIndex, marks: Marks): Excerpter {
  const termIn = (chunk: string): string | undefined =>
    analyzer.termsIn(chunk).find((term) => marks.has(term));
  const beginnings = lazy(() => beginningsOf(marks.keys()));
  // "3.4M" has "million" in it.
  const isMarked = (word: string): boolean =>
    (/\d/.test(word) || word.search(beginnings()) >= 0) && termIn(word) !== undefined;
  return {
    excerptOf: (text) => {
      const first = bestStart(findHits(text, termIn, marks, beginnings()));
      if (first === null) return null;
      const start = startOfPassage(text, first.start);
      const end = endOfPassage(text, first.end, start + PASSAGE_LENGTH);
      return { parts: toParts(text, start, end, isMarked), start: first.start };
    },
    markLine: (line) => {
      const parts = toParts(line, 0, line.length, isMarked);
      return parts.some(({ marked }) => marked) ? parts : null;
    },
  };
}

/** The section that a place of a text stands in. */
export const sectionAt = (sections: readonly DocumentSection[], place: number): DocumentSection | null =>
  sections.findLast(({ start }) => start <= place) ?? null;

/**
 * Looks at what stands between spaces, which is much quicker than at words. Where all marked words stand side by side it
 * ends with that passage: hardly one is better.
 */
function findHits(
  text: string,
  termIn: (chunk: string) => string | undefined,
  marks: Marks,
  beginnings: RegExp,
): Hit[] {
  const line = text.replaceAll("\n", " ");
  const hits: Hit[] = [];
  let together = new Set<string>();
  let limit = line.length;
  beginnings.lastIndex = 0;
  for (let match = beginnings.exec(line); match !== null; match = beginnings.exec(line)) {
    const start = line.lastIndexOf(" ", match.index) + 1;
    if (start >= limit) break;
    const next = line.indexOf(" ", match.index);
    const end = next < 0 ? line.length : next;
    beginnings.lastIndex = end;
    const term = termIn(line.slice(start, end));
    if (term === undefined) continue;
    if (hits.at(-1)?.end !== start - 1) together = new Set();
    hits.push({ start, end, term, weight: marks.get(term) ?? 0 });
    if (together.add(term).size === marks.size) limit = Math.min(limit, start + PASSAGE_LENGTH);
  }
  return hits;
}

/**
 * What a word of these terms may begin with, and every letter beyond ASCII: nearly all words are told apart by two letters. A word and
 * its stem begin alike, but for an "i" that stands for a "y" ("dying", "die").
 */
function beginningsOf(terms: Iterable<string>): RegExp {
  const beginnings = new Set<string>();
  for (const term of terms) {
    const [, first, second] = /([a-z0-9])([a-z0-9])?/.exec(term) ?? [];
    if (first === undefined) continue;
    // "2" is a part of "2bn" and the start of "2.0"; the sign in "e-commerce" stands in no term.
    beginnings.add(
      second === undefined ? first : `${first}(?:${/[iy]/.test(second) ? "[iy]" : second}|(?![a-z0-9]))`,
    );
  }
  return new RegExp(
    `${beginnings.size === 0 ? "" : `(?:\\b|(?<=[a-z_](?=\\d)|_))(?:${[...beginnings].join("|")})|`}[^\\0-\\x7f]`,
    "gi",
  );
}

/** The hit from which a passage gains most: each term counts once, and a half more where two hits are neighbours. */
function bestStart(hits: readonly Hit[]): Hit | null {
  const gains = hits.map((first, from) => {
    const seen = new Set<string>();
    let gain = 0;
    for (const [step, hit] of hits.slice(from, from + MAX_HITS_IN_A_PASSAGE).entries()) {
      if (hit.end > first.start + PASSAGE_LENGTH) break;
      if (!seen.has(hit.term)) gain += hit.weight;
      if (step > 0 && hit.start - (hits[from + step - 1]?.end ?? 0) === 1) gain += hit.weight / 2;
      seen.add(hit.term);
    }
    return gain;
  });
  return hits[gains.indexOf(Math.max(...gains))] ?? null;
}

/** The start of the sentence or line, if it is near, else of a word. */
function startOfPassage(text: string, hit: number): number {
  const from = Math.max(0, hit - LEAD_LENGTH);
  const lead = text.slice(from, hit);
  const sentence = /^[\s\S]*(?:[.!?]\s+|\n\s*)/u.exec(lead);
  if (sentence) return from + sentence[0].length;
  return from === 0 ? 0 : from + (/^\S*\s+/u.exec(lead)?.[0].length ?? 0);
}

/** Where the last whole word before `limit` ends, but not before `least`. */
function endOfPassage(text: string, least: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const tail = /^[\s\S]*(?=\s)/u.exec(text.slice(least, limit + 1))?.[0] ?? "";
  return least + tail.trimEnd().length;
}

function toParts(
  text: string,
  start: number,
  end: number,
  isMarked: (word: string) => boolean,
): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== "") parts.push({ text: toOneLine(piece), marked });
  };
  if (start > 0 && !/[.!?\n]\s*$/u.test(text.slice(Math.max(0, start - 3), start))) add("… ", false);
  const passage = text.slice(start, end);
  let at = 0;
  for (const placed of locateWords(passage)) {
    if (!isMarked(placed.word)) continue;
    add(passage.slice(at, placed.start), false);
    add(passage.slice(placed.start, placed.end), true);
    at = placed.end;
  }
  add(passage.slice(at) + (end < text.length ? " …" : ""), false);
  return parts;
}

/** Lines that end without a stop, such as headings and entries of lists, are parted by a dot. */
function toOneLine(text: string): string {
  if (!/\s\s|[^\S ]/.test(text)) return text;
  return text
    .replace(/([.!?:;,…]["”»’)]*)?\s*\n\s*/gu, (_, stop?: string) =>
      stop === undefined ? " · " : `${stop} `,
    )
    .replace(/\s+/gu, " ");
}

/** The terms to mark in texts for what was asked: a concept by those of its names that are one word. */
export function toMarks(index: SearchIndex, groups: readonly TermGroup[]): Marks {
  const marks: Marks = new Map();
  for (const { term, weight } of groups.flat()) {
    if (index.words.isForm(term)) continue;
    const word = index.words.term(term);
    for (const key of isConceptTerm(word) ? namesOf(index, word) : [word]) {
      marks.set(key, Math.max(marks.get(key) ?? 0, weight));
    }
  }
  return marks;
}

/** Those names of a concept that are one word, as terms. */
const namesOf = ({ concepts, analyzer }: SearchIndex, concept: string): readonly string[] =>
  concepts.namesOf(concept).flatMap(({ keys: [key = "", ...others] }) => {
    if (others.length > 0) return [];
    return isFormKey(key) ? analyzer.termsIn(toFormText(key)) : [key];
  });
