import type { SearchIndex } from "../open-index.ts";
import { fromImpact, IMPACT_LEVELS, RELATED_CEILING, toFrequency, toLevel } from "../ranking.ts";
import type { TermDictionary } from "../term-dictionary.ts";
import type { Expansion } from "./find-terms.ts";

/**
 * Adds to the scores of some documents, or for null of all, what they say by related words, as frequency of the word itself. A document
 * without the word stays below all that have it.
 */
export function addRelated(
  { words, count, scores, room }: SearchIndex,
  groups: readonly Expansion[],
  documents: Int32Array | null,
): void {
  if (groups.length === 0) return;
  const { first: own, second: added } = room;
  setFlags(room.flags, documents, 1);
  const length = documents?.length ?? count;
  for (const { term, weight, others } of groups) {
    const ceiling = ceilingOf(words, term);
    if (term >= 0) addFrequencies(words, term, 1, room, own);
    for (const other of others) addFrequencies(words, other.term, other.frequency, room, added);
    for (let at = 0; at < length; at++) {
      const document = documents === null ? at : (documents[at] ?? 0);
      const before = own[document] ?? 0;
      const more = added[document] ?? 0;
      own[document] = 0;
      if (more === 0) continue;
      added[document] = 0;
      const gain = before > 0 ? toLevel(before + more) - toLevel(before) : Math.min(ceiling, toLevel(more));
      scores[document] = (scores[document] ?? 0) + weight * gain;
    }
  }
  setFlags(room.flags, documents, 0);
}

/** What no document gains more than by related words. */
export function mostRelatedGain({ words }: SearchIndex, groups: readonly Expansion[]): number {
  let sum = 0;
  for (const { term, weight, others } of groups) {
    let more = 0;
    for (const other of others) more += other.frequency * frequencyOf(words.mostImpact(other.term));
    // The more is said already, the less is added: of the documents with the word, the one that says it least may gain most.
    const before = term < 0 ? 0 : frequencyOf(words.leastImpact(term));
    const gain = toLevel(before + more) - toLevel(before);
    sum += weight * Math.max(gain, Math.min(ceilingOf(words, term), toLevel(more)));
  }
  return sum;
}

/** What documents without a word stay below that say words near it; 1 for a word that no document has. */
const ceilingOf = (words: TermDictionary, term: number): number =>
  term < 0 ? 1 : Math.min(1, RELATED_CEILING * fromImpact(words.leastImpact(term)));

/** The frequency of each impact. */
const FREQUENCIES = Float64Array.from({ length: IMPACT_LEVELS }, (_, impact) => toFrequency(impact));
const frequencyOf = (impact: number): number => FREQUENCIES[impact] ?? 0;

/** Adds how often documents that may gain say a term. */
function addFrequencies(
  words: TermDictionary,
  term: number,
  share: number,
  { flags, touched }: SearchIndex["room"],
  frequencies: Float32Array,
): void {
  const { documents, impacts } = words;
  const length = selectFlagged(words, term, flags, touched);
  for (let selected = 0; selected < length; selected++) {
    const at = touched[selected] ?? 0;
    const document = documents[at] ?? 0;
    frequencies[document] = (frequencies[document] ?? 0) + share * (FREQUENCIES[impacts[at] ?? 0] ?? 0);
  }
}

/**
 * Writes down where in the list of a term those documents stand that have a flag, and returns how many there are. Without a branch, which would be mispredicted
 * for each of them: of a question over many documents this is the innermost loop.
 */
export function selectFlagged(
  { documents, startOf }: TermDictionary,
  term: number,
  flags: Uint8Array,
  places: Int32Array,
): number {
  let length = 0;
  const end = startOf(term + 1);
  for (let at = startOf(term); at < end; at++) {
    places[length] = at;
    length += flags[documents[at] ?? 0] ?? 0;
  }
  return length;
}

/** Sets the flags of some documents, or for null of all. */
export function setFlags(flags: Uint8Array, documents: Int32Array | null, flag: number): void {
  if (documents === null) flags.fill(flag);
  else for (let at = 0; at < documents.length; at++) flags[documents[at] ?? 0] = flag;
}
