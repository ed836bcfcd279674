import type { CaseStudy, Term } from "../case-study/types.ts";
import { FACETS, facetRow, termsOf } from "../content-model/facets.ts";

/** A study worth reading next, and what it shares with the one at hand, the rarest first. */
export type Related<Page> = { page: Page; shared: Term[] };

/** How many shared names the reason mentions. */
const NAMES_SHOWN = 2;

/**
 * The facets that relate studies, the weightiest first, of equals the later one in a sentence: what a firm does
 * and for whom counts more than what it does it with.
 */
const WEIGHTED_FACETS = FACETS.flatMap((name) => {
  const { relatedWeight, sentenceOrder } = facetRow(name);
  return relatedWeight === undefined ? [] : [{ name, weight: relatedWeight, sentenceOrder }];
}).toSorted((a, b) => b.weight - a.weight || b.sentenceOrder - a.sentenceOrder);

/**
 * A function that gives the pages that share most with one of `pages`, at most `count`. A name counts the more the fewer
 * pages have it, the logarithm of their inverse share (Spärck Jones 1972): nearly all use PostgreSQL, two are about
 * ferries. Ties keep their order. Names and the pages that have them are found once, so that a page costs what it shares.
 */
export function createRelatedFinder<Page extends { study: CaseStudy }>(
  pages: readonly Page[],
): (page: Page, count: number) => Related<Page>[] {
  const names = pages.map(({ study }) => namesOf(study));
  const positions = new Map(pages.map((page, position) => [page, position]));
  const postings = new Map<string, number[]>();
  for (const [position, ofPage] of names.entries()) {
    for (const key of ofPage.keys()) {
      const posting = postings.get(key);
      if (posting) posting.push(position);
      else postings.set(key, [position]);
    }
  }
  const weights = new Float64Array(pages.length);
  const namesAt = (page: Page): Map<string, Name> => names[positions.get(page) ?? -1] ?? namesOf(page.study);
  return (page, count) => {
    const own = namesAt(page);
    const weigh = (key: string) =>
      (own.get(key)?.weight ?? 0) * Math.log(1 + pages.length / (postings.get(key)?.length ?? 1));
    const weighed = [...own.keys()].map((key) => ({ key, weight: weigh(key) }));
    weights.fill(0);
    // The heaviest first, so that a sum does not depend on the order in which a page names things.
    for (const { key, weight } of weighed.sort((a, b) => b.weight - a.weight)) {
      for (const position of postings.get(key) ?? []) weights[position] = (weights[position] ?? 0) + weight;
    }
    return heaviest(weights, count, positions.get(page)).flatMap((position) => {
      const other = pages[position];
      if (!other) return [];
      const keys = [...namesAt(other).keys()]
        .filter((key) => own.has(key))
        .sort((a, b) => weigh(b) - weigh(a));
      const terms = keys.flatMap((key) => own.get(key)?.term ?? []);
      return [{ page: other, shared: distinct(terms).slice(0, NAMES_SHOWN) }];
    });
  };
}

/** The positions of the `count` largest weights above 0, the largest first, of equals the first; `but` is left out. */
function heaviest(weights: Float64Array, count: number, but: number | undefined): number[] {
  const found: number[] = [];
  const weightAt = (position: number | undefined): number =>
    position === undefined ? 0 : (weights[position] ?? 0);
  for (let position = 0; position < weights.length; position++) {
    const weight = weightAt(position);
    if (position === but || weight <= (found.length < count ? 0 : weightAt(found.at(-1)))) continue;
    const place = found.findIndex((other) => weightAt(other) < weight);
    found.splice(place < 0 ? found.length : place, 0, position);
    if (found.length > count) found.pop();
  }
  return found;
}

/** Without names that another one contains: "Mobile" beside "Mobile development". */
const distinct = (terms: Term[]): Term[] =>
  terms.filter((term, index) => !terms.some((other, at) => at !== index && repeats(other, term, at < index)));

const repeats = (other: Term, { value }: Term, isEarlier: boolean): boolean =>
  other.value === value ? isEarlier : `${other.value}-`.startsWith(`${value}-`);

type Name = { term: Term; weight: number };

/** All of a study that decides to which others it is related. */
export const namesThatRelate = (study: CaseStudy): string[] =>
  [...namesOf(study)].flatMap(([key, { term }]) => [key, term.label]);

/** Names by facet and slug: a topic and a service of the same name are two things. */
function namesOf(study: CaseStudy): Map<string, Name> {
  return new Map(
    WEIGHTED_FACETS.flatMap(({ name, weight }) =>
      termsOf(study, name).map((term): [string, Name] => [`${name}/${term.value}`, { term, weight }]),
    ),
  );
}
