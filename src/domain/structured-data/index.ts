import type { CaseStudy, NamedClient } from "../case-study/types.ts";
import { allFacetFacts } from "../content-model/facets.ts";
import type { Locale } from "../locale/index.ts";
import { LIST_URL } from "../page-addresses.ts";
import type { Site } from "../site.ts";

/** JSON-LD 1.1 in the vocabulary of schema.org; `scriptJson` writes it into a page. */
export type StructuredData = { "@context": "https://schema.org"; "@graph": object[] };

const listCrumb = ({ t }: Locale): Crumb => ({ name: t("results.title"), path: LIST_URL });

export const describeHome = (site: Site): StructuredData => graph(toOrganization(site), toWebSite(site));

/** `image`: absolute address of the social card. */
/** `language`: that of the study, where it is not that of the site. */
export const describeStudy = (
  study: CaseStudy,
  image: string,
  site: Site,
  locale: Locale,
  language = site.language,
): StructuredData =>
  graph(
    { ...toArticle(study, image, site), inLanguage: language },
    toBreadcrumbs(site, [listCrumb(locale), { name: study.title, path: study.url }]),
  );

export const describeList = (site: Site, locale: Locale): StructuredData =>
  graph(toBreadcrumbs(site, [listCrumb(locale)]));

export const describeLanding = (title: string, path: string, site: Site, locale: Locale): StructuredData =>
  graph(toBreadcrumbs(site, [listCrumb(locale), { name: title, path }]));

const graph = (...nodes: object[]): StructuredData => ({
  "@context": "https://schema.org",
  "@graph": nodes,
});

/** A case study (schema.org/Article). `image` is an absolute address. It carries no review: a firm does not rate itself. */
export function toArticle(study: CaseStudy, image: string, site: Site) {
  const keywords = allFacetFacts(study)
    .filter(({ form }) => form !== "link")
    .flatMap(({ terms }) => terms.map(({ label }) => label));
  const publisher = {
    "@type": "Organization",
    "@id": organizationId(site),
    name: site.name,
    url: `${site.url}/`,
  };
  return {
    "@type": "Article",
    headline: study.title,
    description: study.snippet,
    image,
    url: site.url + study.url,
    mainEntityOfPage: site.url + study.url,
    datePublished: study.publishDate,
    dateModified: study.updated ?? study.publishDate,
    inLanguage: site.language,
    author: study.author === null ? publisher : { "@type": "Person", name: study.author },
    publisher,
    ...(study.client?.kind === "named" ? { about: toClient(study.client) } : {}),
    ...(study.industry === null ? {} : { articleSection: study.industry.label }),
    ...(keywords.length === 0 ? {} : { keywords: [...new Set(keywords)] }),
  };
}

const toClient = ({ name, url }: NamedClient) => ({
  "@type": "Organization",
  name,
  ...(url === null ? {} : { url }),
});

/** A page on the way to the one at hand: its name, and its path on the site. */
export type Crumb = { name: string; path: string };

/** The way to a page (schema.org/BreadcrumbList), from the home page; the last crumb is the page itself. */
export function toBreadcrumbs(site: Site, crumbs: readonly Crumb[]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ name: site.name, path: "/" }, ...crumbs].map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: site.url + path,
    })),
  };
}

/** Identifies the firm in the JSON-LD of every page. */
export const organizationId = ({ url }: Site): string => `${url}/#organization`;

/** The firm (schema.org/Organization), in full on the home page. */
export function toOrganization(site: Site) {
  return {
    "@type": "Organization",
    "@id": organizationId(site),
    name: site.name,
    url: `${site.url}/`,
    logo: `${site.url}/icon-512.png`,
    description: site.description,
    email: site.email,
    telephone: site.telephone,
    address: site.address.join(", "),
    ...(site.social.length === 0 ? {} : { sameAs: site.social.map(({ url }) => url) }),
  };
}

/** The site and how it is searched (schema.org/WebSite, SearchAction). */
export function toWebSite(site: Site) {
  return {
    "@type": "WebSite",
    "@id": `${site.url}/#website`,
    name: site.name,
    url: `${site.url}/`,
    inLanguage: site.language,
    publisher: { "@id": organizationId(site) },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site.url}/search?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}
