import type { CaseStudy } from "../case-study/types.ts";
import { LIST_URL } from "../landing.ts";
import type { Site } from "../site.ts";
import { toArticle } from "./article.ts";
import { type Crumb, toBreadcrumbs } from "./breadcrumbs.ts";
import { toOrganization, toWebSite } from "./site.ts";

/** JSON-LD 1.1 in the vocabulary of schema.org; `scriptJson` writes it into a page. */
export type StructuredData = { "@context": "https://schema.org"; "@graph": object[] };

const LIST: Crumb = { name: "Case studies", path: LIST_URL };

export const describeHome = (site: Site): StructuredData => graph(toOrganization(site), toWebSite(site));

/** `image`: absolute address of the social card. */
export const describeStudy = (study: CaseStudy, image: string, site: Site): StructuredData =>
  graph(toArticle(study, image, site), toBreadcrumbs(site, [LIST, { name: study.title, path: study.url }]));

export const describeList = (site: Site): StructuredData => graph(toBreadcrumbs(site, [LIST]));

export const describeLanding = (title: string, path: string, site: Site): StructuredData =>
  graph(toBreadcrumbs(site, [LIST, { name: title, path }]));

const graph = (...things: object[]): StructuredData => ({
  "@context": "https://schema.org",
  "@graph": things,
});
