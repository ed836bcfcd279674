import type { Places } from "../codec/places.ts";
import type { SearchIndex } from "../open-index.ts";
import { type PlacedToken, placeTokens } from "../text/place-tokens.ts";
import { isLoneLetter } from "../text/split-compound.ts";

/** A phrase as tokens, each with its distance from the first. */
export type Phrase = PlacedToken[];

export function toPhrase({ analyzer }: SearchIndex, text: string): Phrase {
  const tokens = placeTokens(text, analyzer);
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
  const parts: { place: number; found: Places }[] = [];
  for (const { form, place } of phrase) {
    const found = index.shards.placesOf(form);
    if (found === null) return findAllTerms(index, phrase);
    parts.push({ place, found });
  }
  const [rarest, ...others] = parts.sort((a, b) => a.found.documents.length - b.found.documents.length);
  if (!rarest) return [];
  const cursors = others.map(() => 0);
  const holdsPhrase = (document: number, entry: number): boolean => {
    for (const [at, { found }] of others.entries()) {
      const cursor = advance(found.documents, document, cursors[at] ?? 0);
      cursors[at] = cursor;
      if (found.documents[cursor] !== document) return false;
    }
    let starts: Int32Array = rarest.found.placesIn(entry).map((place) => place - rarest.place);
    for (const [at, { place, found }] of others.entries()) {
      starts = keepFollowed(starts, found.placesIn(cursors[at] ?? 0), place);
      if (starts.length === 0) return false;
    }
    return true;
  };
  return Array.from(rarest.found.documents).filter(holdsPhrase);
}

/** The first place from `at` on in an ascending list that holds `wanted` or more. */
function advance(list: Int32Array, wanted: number, at: number): number {
  let place = at;
  while (place < list.length && (list[place] ?? 0) < wanted) place += 1;
  return place;
}

/** Those of `starts` that have a place so far behind them. */
function keepFollowed(starts: Int32Array, places: Int32Array, distance: number): Int32Array {
  let kept = 0;
  let at = 0;
  for (let next = 0; next < starts.length; next++) {
    const start = starts[next] ?? 0;
    at = advance(places, start + distance, at);
    if (places[at] === start + distance) starts[kept++] = start;
  }
  return starts.subarray(0, kept);
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
