import { comparePath } from "../site-files/redirects.ts";
import type { ComparedStudy } from "./types.ts";

/** A study before and after a change; one of them is null where it came or went. */
export type StudyPair = { before: ComparedStudy | null; after: ComparedStudy | null };

/** How much of their text two files have in common to be one study that was renamed; git takes half, too. */
const LEAST_COMMON = 0.5;

/** Above this many pairs no texts are compared: so many files are not renamed at once. */
const MOST_COMPARED = 2_500;

/**
 * Which study is which: the same file or address, or, where both changed, an old address that leads to the new one, the
 * same text, or most of it.
 */
export function matchStudies(before: readonly ComparedStudy[], after: readonly ComparedStudy[]): StudyPair[] {
  const olds = new Set(before);
  const pairs = new Map<ComparedStudy, ComparedStudy>();
  const matchBy = (isSame: (old: ComparedStudy, now: ComparedStudy) => boolean): void => {
    for (const now of after) {
      if (pairs.has(now)) continue;
      const old = [...olds].find((candidate) => isSame(candidate, now));
      if (old === undefined) continue;
      pairs.set(now, old);
      olds.delete(old);
    }
  };
  matchByKey(before, after, pairs, olds, ({ file, url }) => `${file}\n${url}`);
  matchBy((old, now) => redirectsTo(now, old.url));
  matchByKey(before, after, pairs, olds, ({ url }) => url);
  matchByKey(before, after, pairs, olds, ({ file }) => file);
  matchByKey(before, after, pairs, olds, ({ source }) => source);
  if (olds.size * (after.length - pairs.size) <= MOST_COMPARED)
    matchBy((old, now) => resemblance(old.markdown, now.markdown) >= LEAST_COMMON);
  return [
    ...after.map((now) => ({ before: pairs.get(now) ?? null, after: now })),
    ...[...olds].map((old) => ({ before: old, after: null })),
  ];
}

/** Pairs what is left of both sides and has the same key; of several, the first. */
function matchByKey(
  before: readonly ComparedStudy[],
  after: readonly ComparedStudy[],
  pairs: Map<ComparedStudy, ComparedStudy>,
  olds: Set<ComparedStudy>,
  keyOf: (study: ComparedStudy) => string,
): void {
  const byKey = new Map(before.filter((old) => olds.has(old)).map((old) => [keyOf(old), old]));
  for (const now of after) {
    const old = pairs.has(now) ? undefined : byKey.get(keyOf(now));
    if (old === undefined || !olds.has(old)) continue;
    pairs.set(now, old);
    olds.delete(old);
  }
}

export const redirectsTo = ({ study }: ComparedStudy, url: string): boolean =>
  study?.redirectFrom.some((path) => comparePath(path) === comparePath(url)) ?? false;

/**
 * The share of runs of words (4-shingles; Broder 1997, "On the resemblance and containment of documents") of the longer text
 * that stand in the other: single words are shared by any two texts of one language.
 */
function resemblance(one: string, other: string): number {
  const [ones, others] = [shinglesOf(one), shinglesOf(other)];
  const common = [...ones].filter((shingle) => others.has(shingle)).length;
  return common / Math.max(ones.size, others.size, 1);
}

const SHINGLE = 4;

function shinglesOf(text: string): Set<string> {
  const words = text.split(/\s+/).filter(Boolean);
  const starts = Math.max(words.length - SHINGLE + 1, 1);
  return new Set(Array.from({ length: starts }, (_, at) => words.slice(at, at + SHINGLE).join(" ")));
}
