import { pattern } from "../pattern.ts";
import { type FigureForms, type Mention, mentionsIn } from "./mentions.ts";

/**
 * A sentence whose figures are each replaced by one mark, so that grammar can be matched without knowing how
 * numbers are written. A mark is OPEN, the letter of its kind, its index, CLOSE.
 */
export type Marked = { text: string; mentions: Mention[]; source: string };

const OPEN = "\ue000";
const CLOSE = "\ue001";
/** The last character of a mark. */
export const MARK_END = CLOSE;

const LETTERS: Record<Mention["kind"], string> = {
  percent: "p",
  times: "x",
  points: "t",
  money: "m",
  time: "d",
  size: "s",
  count: "c",
  number: "n",
  fraction: "f",
  vague: "v",
};

/** Any mark, for telling figures from words. */
export const ANY_MARK = `${OPEN}[a-z]\\d+${CLOSE}`;

const MARKS = pattern(ANY_MARK, "g");

/** Source of a regular expression for a mark of the given kinds; its index is captured under `name`. */
export function markOf(name: string, ...kinds: Mention["kind"][]): string {
  const letters = kinds.map((kind) => LETTERS[kind]).join("");
  return `${OPEN}[${letters}](?<${name}>\\d+)${CLOSE}`;
}

export function markFigures(sentence: string, decimalComma: boolean, forms?: FigureForms): Marked {
  const mentions = mentionsIn(sentence, decimalComma, forms);
  let text = "";
  let at = 0;
  for (const [index, mention] of mentions.entries()) {
    text += `${sentence.slice(at, mention.start)}${OPEN}${LETTERS[mention.kind]}${index}${CLOSE}`;
    at = mention.end;
  }
  return { text: (text + sentence.slice(at)).replace(/[^\S ]/g, " "), mentions, source: sentence };
}

const words = new WeakMap<Pick<Marked, "text">, ReadonlySet<string>>();

/** The words of a sentence in lower case, whole and at their hyphens: what a pattern may look for. Made once. */
export function wordsOfMarked(marked: Pick<Marked, "text">): ReadonlySet<string> {
  const known = words.get(marked);
  if (known) return known;
  const made = new Set<string>();
  for (const word of marked.text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
    made.add(word);
    if (word.includes("-")) for (const part of word.split("-")) made.add(part);
  }
  words.set(marked, made);
  return made;
}

/** The letters of the kinds that a pattern takes for its figure, as its source writes them; null where it names none. */
export function kindsOf({ source }: RegExp): string | null {
  return /\ue000\[([a-z]+)\]\(\?<figure>/.exec(source)?.[1] ?? null;
}

/** True of a sentence that has a figure of one of the kinds. */
export const hasKind = ({ mentions }: Pick<Marked, "mentions">, kinds: string): boolean =>
  mentions.some(({ kind }) => kinds.includes(LETTERS[kind]));

/** Where the mark of a figure stands in a text, one of the kind where that is told; -1: nowhere. */
export function indexOfMark(text: string, index: number, kind?: Mention["kind"]): number {
  const end = `${index}${CLOSE}`;
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) {
    const isMark = text.charAt(at - 2) === OPEN;
    if (isMark && (kind === undefined || text.charAt(at - 1) === LETTERS[kind])) return at - 2;
  }
  return -1;
}

/** The index of the figure a pattern captured under `name`. */
export function figureOf(
  match: RegExpMatchArray,
  marked: Marked,
  name: string,
): { index: number; mention: Mention } | null {
  const index = Number(match.groups?.[name] ?? Number.NaN);
  const mention = marked.mentions[index];
  return mention ? { index, mention } : null;
}

/** Text with the marks taken out. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, " ");
}

/** A pattern of which a sentence has to hold one of some words, in lower case and as `wordsOfMarked` has them; without words any may. */
type WithWords = { words?: Iterable<string> };

/** Finds the patterns that a sentence of these words may match, in their order: most match none, and to try one takes a microsecond. */
export function createPatternIndex<Pattern extends WithWords>(
  patterns: readonly Pattern[],
): (words: ReadonlySet<string>) => Pattern[] {
  const byWord = new Map<string, number[]>();
  for (const [place, { words: own = [] }] of patterns.entries())
    for (const word of own) {
      const places = byWord.get(word);
      if (places) places.push(place);
      else byWord.set(word, [place]);
    }
  const ofAny = Uint8Array.from(patterns, (pattern) => (pattern.words === undefined ? 1 : 0));
  return (words) => {
    const may = ofAny.slice();
    for (const word of words) for (const place of byWord.get(word) ?? []) may[place] = 1;
    return patterns.filter((_, place) => may[place] === 1);
  };
}
