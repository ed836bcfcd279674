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
  const holdsAt = (document: number, start: number): boolean =>
    others.every(({ place, found }) => {
      const entry = seek(found.documents, document, 0, found.documents.length);
      const end = found.starts[entry + 1] ?? 0;
      const at = seek(found.places, start + place, found.starts[entry] ?? 0, end);
      return found.documents[entry] === document && at < end && found.places[at] === start + place;
    });
  const { documents, starts, places } = rarest.found;
  return Array.from(documents).filter((document, entry) =>
    places
      .subarray(starts[entry], starts[entry + 1])
      .some((place) => holdsAt(document, place - rarest.place)),
  );
}

/** Where in an ascending list, between two places, `wanted` stands or would stand. */
function seek(list: Int32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
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
