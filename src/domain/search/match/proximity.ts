import type { SearchIndex } from "../open-index.ts";
import { DOCUMENTS_FOR_PROXIMITY, isShortQuestion, proximityOf } from "../ranking.ts";
import { NO_POSITION, type Positions } from "../shards.ts";
import { bestDocuments } from "./score-documents.ts";

/** A word of a question as it was written, the numbers in the dictionary of it and of what is written together with it, and its rarity. */
export type QueryForm = { form: string; numbers: number[]; idf: number };

/** Lifts those of the best documents in which neighbours of the question stand near each other, in whatever order. */
export function addProximity(
  { scores, shards }: SearchIndex,
  forms: readonly QueryForm[],
  documents: Int32Array,
): void {
  if (forms.length < 2 || !isShortQuestion(forms.length)) return;
  const places = forms.map(({ form }) => shards.positionsOf(form));
  const best = bestDocuments(documents, scores, DOCUMENTS_FOR_PROXIMITY).sort((a, b) => a - b);
  const entries = places.map(() => 0);
  for (const document of best) {
    let gain = 0;
    let before: Positions | null = null;
    places.forEach((place, at) => {
      const entry = place ? entryFrom(place.documents, entries[at] ?? 0, document) : 0;
      entries[at] = entry;
      const here = place?.documents[entry] === document ? place : null;
      here?.seek(entry);
      if (before && here) {
        // What stands before was gone through when it was compared with its own neighbour.
        before.seek(entries[at - 1] ?? 0);
        const idf = Math.min(forms[at - 1]?.idf ?? 0, forms[at]?.idf ?? 0);
        gain += proximityOf(leastDistance(before, here), idf, forms.length);
      }
      before = here;
    });
    if (gain > 0) scores[document] = (scores[document] ?? 0) + gain;
  }
}

/** The first entry from `start` that is not before a document. */
function entryFrom(documents: Positions["documents"], start: number, document: number): number {
  let entry = start;
  while (entry < documents.length && (documents[entry] ?? 0) < document) entry += 1;
  return entry;
}

/** How far apart two forms stand where they are nearest. */
export function leastDistance(a: Positions, b: Positions): number {
  let least = Infinity;
  let first = a.next(0);
  let second = b.next(0);
  while (first !== NO_POSITION && second !== NO_POSITION) {
    if (first !== second) least = Math.min(least, Math.abs(first - second));
    if (first < second) first = a.next(first + 1);
    else second = b.next(second + 1);
  }
  return least;
}
