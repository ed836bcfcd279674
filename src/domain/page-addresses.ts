import { type FacetName, facetRow, LANDING_FACETS, type LandingFacet } from "./content-model/facets.ts";

/** The page that lists every case study. */
export const LIST_URL = "/case-studies/";

export const isLandingFacet = (name: FacetName): name is LandingFacet =>
  LANDING_FACETS.some((landing) => landing === name);

/** `/technologies/kubernetes/`; `value` is a slug. */
export const landingUrl = (name: LandingFacet, value: string): string =>
  `/${facetRow(name).landing}/${value}/`;

/** Whether an address is that of a landing page, or of a page of its list. */
export const isLandingUrl = (url: string): boolean =>
  LANDING_FACETS.some((name) => {
    const folder = `/${facetRow(name).landing}/`;
    return url.startsWith(folder) && url.length > folder.length;
  });

/** Where page `page` of a list lies whose first page is `first`: `/case-studies/`, `/case-studies/page/2/` ... */
export const pageUrl = (first: string, page: number): string =>
  page === 1 ? first : `${first}page/${page}/`;
