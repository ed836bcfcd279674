import type { Site } from "../site.ts";

/** Identifies the firm in the JSON-LD of every page. */
export const organizationId = ({ url }: Site): string => `${url}/#organization`;

/** The firm (schema.org/Organization), told in full on the home page. */
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
