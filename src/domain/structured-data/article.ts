import type { CaseStudy, NamedClient } from "../case-study/types.ts";
import type { Site } from "../site.ts";
import { organizationId } from "./site.ts";

/** A case study (schema.org/Article). `image` is an absolute address. It carries no review: a firm does not rate itself. */
export function toArticle(study: CaseStudy, image: string, site: Site) {
  const keywords = [...study.services, ...study.technologies, ...study.topics].map(({ label }) => label);
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
