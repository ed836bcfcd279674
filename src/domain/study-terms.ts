import type { CaseStudy, Term } from "./case-study/types.ts";
import type { LandingFacet } from "./landing.ts";

/** The values a study has of a facet. */
export function termsOf(study: CaseStudy, name: LandingFacet): Term[] {
  switch (name) {
    case "industry":
      return study.industry ? [study.industry] : [];
    case "technology":
      return study.technologies;
    case "topic":
      return study.topics;
    case "service":
      return study.services;
  }
}
