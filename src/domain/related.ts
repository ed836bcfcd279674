import type { CaseStudy, Term } from "./case-study/types.ts";

/** A study worth reading next, and what it shares with the one at hand, the rarest first. */
export type Related<Page> = { page: Page; shared: Term[] };

type Facets = Pick<CaseStudy, "industry" | "services" | "technologies" | "topics">;

/** How many shared names the reason mentions. */
const NAMES_SAID = 2;

/** What a firm does and for whom says more than what it does it with. */
const WEIGHTS = { industry: 3, services: 2, topics: 2, technologies: 1 };

/**
 * The pages that share most with `page`, at most `count`. A name counts the more the fewer pages have it, the logarithm
 * of their inverse share (Spärck Jones 1972): nearly all use PostgreSQL, two are about ferries. Ties keep their order.
 */
export function relatedTo<Page extends { study: Facets }>(
  page: Page,
  pages: readonly Page[],
  count: number,
): Related<Page>[] {
  const frequency = new Map<string, number>();
  for (const { study } of pages) {
    for (const key of namesOf(study).keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const own = namesOf(page.study);
  const weigh = (key: string) =>
    (own.get(key)?.weight ?? 0) * Math.log(1 + pages.length / (frequency.get(key) ?? 1));
  return pages
    .filter((other) => other !== page)
    .map((other) => {
      const keys = [...namesOf(other.study).keys()]
        .filter((key) => own.has(key))
        .sort((a, b) => weigh(b) - weigh(a));
      return { page: other, keys, weight: keys.reduce((sum, key) => sum + weigh(key), 0) };
    })
    .filter(({ keys }) => keys.length > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ page: other, keys }) => ({
      page: other,
      shared: distinct(keys.flatMap((key) => own.get(key)?.term ?? [])).slice(0, NAMES_SAID),
    }));
}

/** Without names that another one says already: "Mobile" beside "Mobile development". */
const distinct = (terms: Term[]): Term[] =>
  terms.filter((term, index) => !terms.some((other, at) => at !== index && repeats(other, term, at < index)));

const repeats = (other: Term, { value }: Term, isEarlier: boolean): boolean =>
  other.value === value ? isEarlier : `${other.value}-`.startsWith(`${value}-`);

type Name = { term: Term; weight: number };

/** Names by facet and slug: a topic and a service of the same name are two things. */
function namesOf({ industry, services, technologies, topics }: Facets): Map<string, Name> {
  const names = new Map<string, Name>();
  const add = (facet: keyof typeof WEIGHTS, terms: readonly Term[]) => {
    for (const term of terms) names.set(`${facet}/${term.value}`, { term, weight: WEIGHTS[facet] });
  };
  add("industry", industry ? [industry] : []);
  add("services", services);
  add("topics", topics);
  add("technologies", technologies);
  return names;
}
