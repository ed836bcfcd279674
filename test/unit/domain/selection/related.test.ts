import fc from "fast-check";
import { expect, it } from "vitest";
import type { Term } from "../../../../src/domain/case-study/types.ts";
import { createRelatedFinder, type Related } from "../../../../src/domain/selection/related.ts";
import { good, study } from "../case-study/study-text.ts";

const term = (label: string): Term => ({ value: label.toLowerCase().replace(/ /g, "-"), label });
const BASE = good(study({}, "Just text."));
const page = (
  name: string,
  facets: { industry?: string; services?: string[]; technologies?: string[]; topics?: string[] },
) => ({
  name,
  study: {
    ...BASE,
    industry: facets.industry ? term(facets.industry) : null,
    services: (facets.services ?? []).map(term),
    technologies: (facets.technologies ?? []).map(term),
    topics: (facets.topics ?? []).map(term),
  },
});
type Page = ReturnType<typeof page>;
const relatedTo = (own: Page, pages: Page[], count: number): Related<Page>[] =>
  createRelatedFinder(pages)(own, count);
const said = (related: Related<Page>[]) =>
  related.map(({ page: { name }, shared }) => [name, shared.map(({ label }) => label)]);

it("prefers what few share, and says the rarest first", () => {
  const own = page("own", { industry: "Retail", technologies: ["React", "Kafka"] });
  const pages = [
    own,
    page("react", { technologies: ["React"] }),
    page("kafka", { technologies: ["React", "Kafka"] }),
    page("retail", { industry: "Retail" }),
    page("other", { technologies: ["React"] }),
  ];
  expect(said(relatedTo(own, pages, 2))).toEqual([
    ["retail", ["Retail"]],
    ["kafka", ["Kafka", "React"]],
  ]);
});

it("leaves out what shares nothing, and itself", () => {
  const own = page("own", { topics: ["Search"] });
  expect(relatedTo(own, [own, page("other", { topics: ["Cost"] })], 3)).toEqual([]);
});

it("says a name once, and not one that another one says already", () => {
  const facets = { topics: ["Mobile", "Search"], services: ["Mobile development", "Search"] };
  const own = page("own", facets);
  const [related] = relatedTo(own, [own, page("other", facets)], 1);
  expect(related?.shared.map(({ label }) => label).sort()).toEqual(["Mobile development", "Search"]);
});

/** Each page weighed by all it shares, without the index: what the finder must agree with. */
function relatedByComparing(own: Page, pages: Page[], count: number): string[] {
  const WEIGHTS = { industry: 3, services: 2, topics: 2, technologies: 1 };
  const namesOf = ({ study: { industry, services, technologies, topics } }: Page) =>
    Object.entries({ services, technologies, topics, industry: industry ? [industry] : [] }).flatMap(
      ([facet, terms]) =>
        terms.map(({ value }) => ({
          key: `${facet}/${value}`,
          weight: WEIGHTS[facet as keyof typeof WEIGHTS],
        })),
    );
  const keys = new Map(
    pages.map((one) => [one, new Map(namesOf(one).map(({ key, weight }) => [key, weight]))]),
  );
  const frequency = (key: string) => pages.filter((one) => keys.get(one)?.has(key)).length;
  return pages
    .filter((one) => one !== own)
    .map((one) => {
      const weights = [...(keys.get(one)?.keys() ?? [])]
        .filter((key) => keys.get(own)?.has(key))
        .map((key) => (keys.get(own)?.get(key) ?? 0) * Math.log(1 + pages.length / frequency(key)));
      return { one, weight: weights.sort((a, b) => b - a).reduce((sum, weight) => sum + weight, 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ one: { name } }) => name);
}

it("finds what comparing each page with each other finds, in that order", () => {
  const names = (...labels: string[]) => fc.uniqueArray(fc.constantFrom(...labels), { maxLength: 3 });
  const facets = fc.record({
    services: names("Audit", "Search", "Build"),
    topics: names("Cost", "Search", "Speed"),
    technologies: names("React", "Kafka", "Go", "PHP"),
    industry: fc.constantFrom("", "Retail", "Energy"),
  });
  fc.assert(
    fc.property(fc.array(facets, { minLength: 1, maxLength: 12 }), (all) => {
      const pages = all.map((one, index) => page(`${index}`, one));
      for (const own of pages) {
        expect(relatedTo(own, pages, 3).map((related) => related.page.name)).toEqual(
          relatedByComparing(own, pages, 3),
        );
      }
    }),
  );
});
