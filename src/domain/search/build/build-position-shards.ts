import { addUp, concatenate, FileWriter } from "../encoding.ts";
import { type PositionsHeader, positionShardName, positionShardOf } from "../shards.ts";
import type { Analyzer } from "../text/analyzer.ts";
import { isApart, locateWords } from "../text/tokenizer.ts";
import type { SearchDocument } from "../types.ts";
import { type Chunks, chunkOf, type DocumentChunks, startsLine } from "./read-chunks.ts";

/** A shard of positions holds about so many letters of text: some 64 kB to read for one word. */
const LETTERS_PER_SHARD = 200_000;

/** Over how many shards the positions of all words are spread. */
export function countPositionShards(documents: readonly SearchDocument[]): number {
  const letters = documents.reduce((sum, { body }) => sum + body.length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_PER_SHARD));
}

/** A shard without forms is written too: a missing one means that no shards are at hand. `count`: of shards. */
export function buildPositionShards(
  chunks: Chunks,
  count: number,
  analyzer: Analyzer,
): [string, Uint8Array][] {
  const { forms, ...lists } = collectPositions(chunks, analyzer);
  const sorted = [...forms.keys()].sort();
  const formsIn = Map.groupBy(sorted, (form) => positionShardOf(form, count));
  return Array.from({ length: count }, (_, shard) => {
    const own = formsIn.get(positionShardName(shard)) ?? [];
    const numbers = own.map((form) => forms.get(form) ?? 0);
    return [positionShardName(shard), packPositions(own, numbers, lists)];
  });
}

/** Document and position of every form by its number, those of a form from `starts[form]` to `starts[form + 1]`, ascending. */
type PositionLists = { starts: Int32Array; documents: Int32Array; positions: Int32Array };

function packPositions(
  forms: readonly string[],
  numbers: readonly number[],
  lists: PositionLists,
): Uint8Array {
  const counts: number[] = [];
  const positions: Int32Array[] = [];
  const documents = numbers.map((number) => {
    const [start = 0, end = 0] = [lists.starts[number], lists.starts[number + 1]];
    positions.push(lists.positions.subarray(start, end));
    const own: number[] = [];
    let last = -1;
    for (let at = start; at < end; at++) {
      const document = lists.documents[at] ?? 0;
      if (document === last) counts[counts.length - 1] = (counts[counts.length - 1] ?? 0) + 1;
      else {
        own.push(document);
        counts.push(1);
      }
      last = document;
    }
    return own;
  });
  const file = new FileWriter();
  const header: PositionsHeader = {
    forms: file.words(forms),
    documents: file.lists(documents),
    counts: file.lengths(counts),
    positions: file.numbers(concatenate(positions)),
  };
  return file.toFile(header);
}

/**
 * The forms in a chunk, word by word, and whether a sign parts a word from the one before, or from the start of the chunk. `count`: how often it
 * stands in documents.
 */
type PlacedForms = {
  count: number;
  words: { apart: boolean; forms: number[] }[];
  /** Of what follows its words, or of all of it where it has none. */
  endsApart: boolean;
  /** The same behind a number; null where it makes no difference: a percent sign is a word there. */
  behindNumber: PlacedForms | null;
  isNumber: boolean;
};

/** Positions as `positionTokens` counts them in the fields of a document, which stand one after the other with a line between them. */
function collectPositions(
  { texts, documents }: Chunks,
  analyzer: Analyzer,
): PositionLists & { forms: ReadonlyMap<string, number> } {
  const forms = new Map<string, number>();
  const numberOf = (form: string): number => {
    const known = forms.get(form);
    if (known !== undefined) return known;
    forms.set(form, forms.size);
    return forms.size - 1;
  };
  const placed = texts.map((text) => placeForms(text, analyzer, numberOf));
  for (const document of documents)
    visitChunks(document, placed, (read) => {
      read.count += 1;
    });
  const lengths = new Int32Array(forms.size);
  const all = placed.flatMap((own) => (own.behindNumber ? [own, own.behindNumber] : [own]));
  for (const { words, count } of all)
    for (const form of words.flatMap((word) => word.forms)) lengths[form] = (lengths[form] ?? 0) + count;
  const starts = addUp(lengths);
  const next = starts.slice();
  const total = starts[forms.size] ?? 0;
  const lists = { starts, documents: new Int32Array(total), positions: new Int32Array(total) };
  documents.forEach((document, number) => {
    let position = 0;
    let isParted = false;
    let isFirst = true;
    visitChunks(document, placed, ({ words, endsApart }, isLineStart) => {
      if (isLineStart) isParted = true;
      for (const { apart, forms: own } of words) {
        if ((apart || isParted) && !isFirst) position += 1;
        isFirst = false;
        isParted = false;
        for (const form of own) {
          const at = next[form] ?? 0;
          lists.documents[at] = number;
          lists.positions[at] = position++;
          next[form] = at + 1;
        }
      }
      isParted ||= endsApart;
    });
  });
  return { forms, ...lists };
}

function placeForms(text: string, analyzer: Analyzer, numberOf: (form: string) => number): PlacedForms {
  const place = (before: string): PlacedForms => {
    let end = before.length;
    const located = locateWords(before + text).filter(({ start }) => start >= before.length);
    const words = located.map(({ word, start, end: own }) => {
      const apart = isApart((before + text).slice(end, start));
      end = own;
      return { apart, forms: analyzer.analyze(word).parts.map(({ form }) => numberOf(form)) };
    });
    return {
      count: 0,
      words,
      endsApart: isApart((before + text).slice(end)),
      behindNumber: null,
      isNumber: /\p{Nd}$/u.test(text),
    };
  };
  return text.startsWith("%") ? { ...place(""), behindNumber: place(NUMBER) } : place("");
}

const NUMBER = "0 ";

/** Tells the chunks of a document in their order, as they stand there, and whether each begins a line. */
function visitChunks(
  { marks }: DocumentChunks,
  placed: readonly PlacedForms[],
  visit: (chunk: PlacedForms, isLineStart: boolean) => void,
): void {
  let isBehindNumber = false;
  for (const mark of marks) {
    const own = placed[chunkOf(mark)];
    if (own === undefined) continue;
    const isLineStart = startsLine(mark);
    visit(own.behindNumber && isBehindNumber && !isLineStart ? own.behindNumber : own, isLineStart);
    isBehindNumber = own.isNumber;
  }
}
