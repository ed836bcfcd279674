import { findEntry, type Vocabulary } from "../../vocabulary.ts";
import { splitNames } from "../body/technology-names.ts";
import type { Term } from "../types.ts";
import { type Finding, warning } from "./finding.ts";
import { nearestName } from "./names.ts";
import type { FrontMatterFields } from "./schema.ts";
import { findRepeats, toTerm, toTerms, uniqueTerms } from "./terms.ts";

export type SortedTerms = {
  industry: Term | null;
  technologies: Term[];
  topics: Term[];
  services: Term[];
  findings: Finding[];
};

/** Sorts the words of a study by the vocabulary. `named`: technologies read from the body. */
export function sortTerms(fields: FrontMatterFields, named: string[], vocabulary: Vocabulary): SortedTerms {
  const isTechnology = (tag: string): boolean => findEntry(vocabulary, "technologies", tag) !== null;
  const technologyTags = fields.tags.filter(isTechnology);
  const topicTags = fields.tags.filter((tag) => !isTechnology(tag));
  const technologies = [...fields.technologies.flatMap(splitNames), ...technologyTags, ...named];
  return {
    industry: fields.industry === undefined ? null : toTerm(fields.industry, vocabulary, "industries"),
    technologies: uniqueTerms(toTerms(technologies, vocabulary, "technologies")),
    topics: toTerms(topicTags, vocabulary, "topics"),
    services: toTerms(fields.services, vocabulary, "services"),
    findings: [
      ...findUnknownIndustry(fields.industry, vocabulary),
      ...findRepeats("tags", fields.tags, (tag) =>
        toTerm(tag, vocabulary, isTechnology(tag) ? "technologies" : "topics"),
      ),
      ...findRepeats("technologies", fields.technologies, (name) => toTerm(name, vocabulary, "technologies")),
      ...findRepeats("services", fields.services, (name) => toTerm(name, vocabulary, "services")),
    ],
  };
}

function findUnknownIndustry(industry: string | undefined, vocabulary: Vocabulary): Finding[] {
  if (industry === undefined || findEntry(vocabulary, "industries", industry)) return [];
  const labels = vocabulary.industries.map(({ label }) => label);
  const near = nearestName(industry, labels);
  const cure = near
    ? `did you mean ${near}?`
    : `use one of ${labels.slice(0, 3).join(", ")} ..., or add it to src/data/vocabulary.yaml`;
  return [
    warning("industry-unknown", ["industry"], `\`${industry}\` is no industry of the vocabulary; ${cure}`),
  ];
}
