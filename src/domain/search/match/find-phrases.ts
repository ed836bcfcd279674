import type { SearchIndex } from "../open-index.ts";
import { NO_POSITION, type Positions } from "../shards.ts";
import { type PositionedToken, positionTokens } from "../text/analyzer.ts";
import { isLoneLetter, PERCENT_IN_TWO_WORDS, splitWords } from "../text/tokenizer.ts";

/** A phrase as tokens, each with its distance from the first. */
type Phrase = PositionedToken[];

/** A phrase and the documents that hold it, ascending. */
export type FoundPhrase = { phrase: Phrase; documents: number[] };

/** Where phrases stand, and the words of those that stand nowhere. One word alone is a phrase that stands for its very form. */
export function findPhrases(
  index: SearchIndex,
  texts: readonly string[],
): { phrases: FoundPhrase[]; lostWords: string[] } {
  const phrases: FoundPhrase[] = [];
  const lostWords: string[] = [];
  for (const text of texts) {
    const phrase = toPhrase(index, text);
    if (phrase.length === 0) continue;
    const documents = [text, ...writePercent(text)].flatMap((own) => findPhrase(index, toPhrase(index, own)));
    documents.sort((a, b) => a - b);
    // Who asks for "50%" does not mean 50 of anything.
    const others = splitWords(text.replace(/(?<![\d.,])[\d.,]+\s?%/g, " "));
    if (documents.length === 0 && phrase.length > 1 && others.length > 0) lostWords.push(...others);
    else phrases.push({ phrase, documents: [...new Set(documents)] });
  }
  return { phrases, lostWords };
}

/** A phrase with a percent sign as documents may write it in two words. */
const writePercent = (text: string): string[] =>
  /\d\s?%/.test(text)
    ? PERCENT_IN_TWO_WORDS.map((words) => text.replaceAll(/(?<=\d)\s?%/g, ` ${words}`))
    : [];

export function toPhrase({ analyzer }: SearchIndex, text: string): Phrase {
  const tokens = positionTokens(text, analyzer);
  const first = tokens[0]?.position ?? 0;
  return tokens
    .filter(({ form }, at) => at === 0 || !isLoneLetter(form))
    .map((token) => ({ ...token, position: token.position - first }));
}

/**
 * The documents that hold a phrase as it is written, accents and case aside, ascending. Without shards at hand, those
 * that hold all its words.
 */
export function findPhrase(index: SearchIndex, phrase: Phrase): number[] {
  const parts: Part[] = [];
  for (const { form, position } of phrase) {
    const found = index.shards.positionsOf(form);
    if (found === null) return findAllTerms(index, phrase);
    parts.push({ position, found, entry: 0 });
  }
  parts.sort((a, b) => a.found.size - b.found.size);
  const [rarest] = parts;
  return Array.from(rarest?.found.documents ?? []).filter(
    (document) => parts.every((part) => moveTo(part, document)) && standTogether(parts),
  );
}

/** A word of a phrase, where it stands in it, and the entry of the document that is looked at. */
type Part = { position: number; found: Positions; entry: number };

/** Whether a document holds a word; documents are asked for in ascending order. */
function moveTo(part: Part, document: number): boolean {
  const { documents, seek } = part.found;
  while (part.entry < documents.length && (documents[part.entry] ?? 0) < document) part.entry += 1;
  if (documents[part.entry] !== document) return false;
  seek(part.entry);
  return true;
}

/**
 * Whether the words stand as in the phrase. The rarest says where it could start; a word that does not agree says where
 * next, and the rarest is asked again: the commonest is read least.
 */
function standTogether(parts: readonly Part[]): boolean {
  let start = 0;
  for (let at = 0; at < parts.length; ) {
    const part = parts[at];
    if (!part) return false;
    const position = part.found.next(start + part.position);
    if (position === NO_POSITION) return false;
    const agrees = at === 0 || position === start + part.position;
    start = position - part.position;
    at = agrees ? at + 1 : 0;
  }
  return true;
}

function findAllTerms({ words, count }: SearchIndex, phrase: Phrase): number[] {
  const terms = new Set(phrase.map(({ term }) => words.find(term)));
  if (terms.has(-1)) return [];
  const held = new Uint16Array(count);
  for (const term of terms) {
    for (const document of words.postings(term).documents) held[document] = (held[document] ?? 0) + 1;
  }
  return Array.from(held.keys()).filter((document) => held[document] === terms.size);
}
