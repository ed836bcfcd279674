import type { FacetName } from "./search/types.ts";

/** The page that lists every case study. */
export const LIST_URL = "/case-studies/";

/** The facets whose values have a page of their own. */
export const LANDING_FACETS = ["industry", "technology", "topic", "service"] as const satisfies FacetName[];
export type LandingFacet = (typeof LANDING_FACETS)[number];

/** The folder those pages lie in. */
export const LANDING_FOLDERS: Record<LandingFacet, string> = {
  industry: "industries",
  technology: "technologies",
  topic: "topics",
  service: "services",
};

export const isLandingFacet = (name: FacetName): name is LandingFacet => Object.hasOwn(LANDING_FOLDERS, name);

/** `/technologies/kubernetes/`; `value` is a slug. */
export const landingUrl = (name: LandingFacet, value: string): string =>
  `/${LANDING_FOLDERS[name]}/${value}/`;

/** Where page `page` of a list lies whose first page is `first`: `/case-studies/`, `/case-studies/page/2/` ... */
export const pageUrl = (first: string, page: number): string =>
  page === 1 ? first : `${first}page/${page}/`;
