import { NO_POSITION, type Positions } from "../codec/positions.ts";
import type { SearchIndex } from "../open-index.ts";
import { type PositionedToken, positionTokens } from "../text/position-tokens.ts";
import { isLoneLetter } from "../text/split-compound.ts";

/** A phrase as tokens, each with its distance from the first. */
export type Phrase = PositionedToken[];

export function toPhrase({ analyzer }: SearchIndex, text: string): Phrase {
  const tokens = positionTokens(text, analyzer);
  const first = tokens[0]?.place ?? 0;
  return tokens
    .filter(({ form }, at) => at === 0 || !isLoneLetter(form))
    .map((token) => ({ ...token, place: token.place - first }));
}

/**
 * The documents that hold a phrase as it is written, accents and case aside, ascending. Without shards at hand, those
 * that hold all its words.
 */
export function findPhrase(index: SearchIndex, phrase: Phrase): number[] {
  const parts: Part[] = [];
  for (const { form, place } of phrase) {
    const found = index.shards.positionsOf(form);
    if (found === null) return findAllTerms(index, phrase);
    parts.push({ place, found, entry: 0 });
  }
  parts.sort((a, b) => a.found.size - b.found.size);
  const [rarest] = parts;
  return Array.from(rarest?.found.documents ?? []).filter(
    (document) => parts.every((part) => moveTo(part, document)) && standTogether(parts),
  );
}

/** A word of a phrase, where it stands in it, and the entry of the document that is looked at. */
type Part = { place: number; found: Positions; entry: number };

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
    const place = part.found.next(start + part.place);
    if (place === NO_POSITION) return false;
    const agrees = at === 0 || place === start + part.place;
    start = place - part.place;
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
