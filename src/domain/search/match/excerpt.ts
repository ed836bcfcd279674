import type { SearchIndex } from "../open-index.ts";
import type { DocumentText, PlacedTerms } from "../shards.ts";
import { isConceptTerm } from "../term-dictionary.ts";
import { isFormKey, toFormText } from "../text/analyzer.ts";
import { locateWords } from "../text/tokenizer.ts";
import type { DocumentSection, ExcerptPart } from "../types.ts";
import type { TermGroup } from "./find-terms.ts";

/** About how long a passage is, in UTF-16 units, and how far before it a sentence is looked for to start with. */
const PASSAGE_LENGTH = 220;
const LEAD_LENGTH = 60;
const MAX_HITS_IN_A_PASSAGE = 60;

/** Words worth marking, as terms: the number of each, or -1 where no document holds it, and how much a passage gains by it. */
export type Marks = Map<string, Mark>;
type Mark = { number: number; weight: number };

/** A part of a text between spaces that holds a marked word. `mark`: which of all marks, from 1. */
type Hit = { start: number; end: number; mark: number };

/** A passage in parts, and where in its text the first word that was asked for stands. */
type Excerpt = { parts: ExcerptPart[]; start: number };

type Excerpter = {
  /**
   * The passage of a text that holds most of what was asked, its words marked; null where it holds none of them. The parts joined are a
   * piece of the text on one line, with an ellipsis where it was cut.
   */
  excerptOf(text: DocumentText): Excerpt | null;
  /** All of a title, its words marked; null where it holds none of them. */
  markTitle(title: string, text: DocumentText): ExcerptPart[] | null;
};

export function createExcerpter({ analyzer, words }: SearchIndex, marks: Marks): Excerpter {
  const byNumber = new Map([...marks.values()].map(({ number, weight }) => [number, weight]));
  const weights = Float64Array.of(0, ...byNumber.values());
  const markOfTerm = new Uint16Array(words.count);
  [...byNumber.keys()].forEach((number, at) => {
    markOfTerm[number] = at + 1;
  });
  const isMarked = (word: string): boolean => analyzer.termsIn(word).some((term) => marks.has(term));
  return {
    excerptOf: (text) => {
      const chunks = findChunks(text.inBody, markOfTerm);
      if (chunks.length === 0) return null;
      const body = text.body();
      const first = bestStart(toHits(body, chunks, marks.size), weights);
      if (first === null) return null;
      const start = startOfPassage(body, first.start);
      const end = endOfPassage(body, first.end, start + PASSAGE_LENGTH);
      const marked = markChunks(body, chunks, start, end, isMarked);
      return { parts: toParts(body, start, end, marked), start: first.start };
    },
    markTitle: (title, text) => {
      const chunks = findChunks(text.inTitle, markOfTerm);
      const marked = markChunks(title, chunks, 0, title.length, isMarked);
      return marked.length > 0 ? toParts(title, 0, title.length, marked) : null;
    },
  };
}

/** The section that a place of a text stands in. */
export const sectionAt = (sections: readonly DocumentSection[], place: number): DocumentSection | null =>
  sections.findLast(({ start }) => start <= place) ?? null;

/** A chunk, which stands between spaces, by where it starts, and the first mark in it. */
type Chunk = { start: number; mark: number };

function findChunks({ terms, steps }: PlacedTerms, markOfTerm: Uint16Array): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let last = -1;
  for (let at = 0; at < terms.length; at++) {
    start += steps[at] ?? 0;
    const mark = markOfTerm[terms[at] ?? 0] ?? 0;
    if (mark === 0 || start === last) continue;
    last = start;
    chunks.push({ start, mark });
  }
  return chunks;
}

const SPACE = 32;
const LINE_FEED = 10;

function endOfChunk(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit === SPACE || unit === LINE_FEED) break;
    end += 1;
  }
  return end;
}

/** Where all marked words stand side by side it ends with that passage: hardly one is better. */
function toHits(text: string, chunks: readonly Chunk[], markCount: number): Hit[] {
  const hits: Hit[] = [];
  const together = new Set<number>();
  let limit = text.length;
  let last = -1;
  for (const { start, mark } of chunks) {
    if (start >= limit) break;
    if (last !== start - 1) together.clear();
    last = endOfChunk(text, start);
    hits.push({ start, end: last, mark });
    if (together.add(mark).size === markCount) limit = Math.min(limit, start + PASSAGE_LENGTH);
  }
  return hits;
}

/** Where the marked words of a passage stand. */
function markChunks(
  text: string,
  chunks: readonly Chunk[],
  start: number,
  end: number,
  isMarked: (word: string) => boolean,
): Span[] {
  const marked: Span[] = [];
  for (const chunk of chunks) {
    if (chunk.start >= end) break;
    const to = endOfChunk(text, chunk.start);
    // A no-break space may stand in a chunk, and the passage begin or end there.
    const from = Math.max(chunk.start, start);
    if (to <= from) continue;
    for (const placed of locateWords(text.slice(from, Math.min(to, end))))
      if (isMarked(placed.word)) marked.push({ start: from + placed.start, end: from + placed.end });
  }
  return marked;
}

/** The hit from which a passage gains most: each mark counts once, and a half more where two hits are neighbours. */
function bestStart(hits: readonly Hit[], weights: Float64Array): Hit | null {
  let best: Hit | null = null;
  let most = -1;
  /** For each mark the passage it was last met in. */
  const metIn = new Int32Array(weights.length).fill(-1);
  hits.forEach((first, from) => {
    let gain = 0;
    let end = -1;
    const last = Math.min(hits.length, from + MAX_HITS_IN_A_PASSAGE);
    for (let at = from; at < last; at++) {
      const hit = hits[at];
      if (!hit || hit.end > first.start + PASSAGE_LENGTH) break;
      const weight = weights[hit.mark] ?? 0;
      if (metIn[hit.mark] !== from) gain += weight;
      if (hit.start - end === 1 && at > from) gain += weight / 2;
      metIn[hit.mark] = from;
      end = hit.end;
    }
    if (gain > most) [best, most] = [first, gain];
  });
  return best;
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

/** A piece of a text (UTF-16 offsets). */
type Span = { start: number; end: number };

function toParts(text: string, start: number, end: number, marked: readonly Span[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  const add = (piece: string, isMarked: boolean): void => {
    if (piece !== "") parts.push({ text: toOneLine(piece), marked: isMarked });
  };
  if (start > 0 && !/[.!?\n]\s*$/u.test(text.slice(Math.max(0, start - 3), start))) add("… ", false);
  let at = start;
  for (const span of marked) {
    add(text.slice(at, span.start), false);
    add(text.slice(span.start, span.end), true);
    at = span.end;
  }
  add(text.slice(at, end) + (end < text.length ? " …" : ""), false);
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
  const add = (term: string, number: number, weight: number): void => {
    marks.set(term, { number, weight: Math.max(marks.get(term)?.weight ?? 0, weight) });
  };
  for (const { term, weight } of groups.flat()) {
    if (index.words.isForm(term)) continue;
    const word = index.words.term(term);
    if (!isConceptTerm(word)) add(word, term, weight);
    else for (const name of namesOf(index, term)) add(name, index.words.find(name), weight);
  }
  return marks;
}

/** Those names of a concept that are one word, as terms. */
const namesOf = ({ concepts, analyzer }: SearchIndex, concept: number): readonly string[] =>
  concepts.namesOf(concept).flatMap(({ keys: [key = "", ...others] }) => {
    if (others.length > 0) return [];
    return isFormKey(key) ? analyzer.termsIn(toFormText(key)) : [key];
  });
