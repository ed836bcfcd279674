import { expect, it } from "vitest";
import type { Term } from "../../../src/domain/case-study/types.ts";
import { relatedTo } from "../../../src/domain/related.ts";

const term = (label: string): Term => ({ value: label.toLowerCase().replace(/ /g, "-"), label });
const page = (
  name: string,
  facets: { industry?: string; services?: string[]; technologies?: string[]; topics?: string[] },
) => ({
  name,
  study: {
    industry: facets.industry ? term(facets.industry) : null,
    services: (facets.services ?? []).map(term),
    technologies: (facets.technologies ?? []).map(term),
    topics: (facets.topics ?? []).map(term),
  },
});
const said = (related: ReturnType<typeof relatedTo<ReturnType<typeof page>>>) =>
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
