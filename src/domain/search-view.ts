import { type FacetName, type SearchQuery, type SearchReply, toSearchParams } from "./search/index.ts";

/** What people call the facets. */
export const FACET_NAMES: Record<FacetName, string> = {
  industry: "Industry",
  technology: "Technology",
  topic: "Topic",
  service: "Service",
  client: "Client",
  year: "Year",
};

/** A reply with all that its page says and links to; the templates read nothing else. */
export type SearchView = {
  reply: SearchReply;
  title: string;
  /** "3 case studies in Retail using Kubernetes" */
  sentence: string;
  facetNames: Record<FacetName, string>;
  applied: { label: string; removeUrl: string }[];
  links: { page: number; url: string }[];
};

/** `pageUrl` says where page n of this list is: an address of its own in the build, a parameter in a search. */
export function toSearchView(reply: SearchReply, pageUrl: (page: number) => string): SearchView {
  const sentence = sayResult(reply);
  return {
    reply,
    title: reply.query.q || reply.applied.length > 0 ? sentence : "Case studies",
    sentence,
    facetNames: FACET_NAMES,
    applied: reply.applied.map((filter) => ({
      label: filter.label,
      removeUrl: searchUrl(without(reply.query, filter)),
    })),
    links: Array.from({ length: reply.pages }, (_, index) => ({ page: index + 1, url: pageUrl(index + 1) })),
  };
}

/** The address of a question, in canonical order. */
export function searchUrl(query: SearchQuery): string {
  const parameters = toSearchParams(query).toString();
  return parameters === "" ? "/search" : `/search?${parameters}`;
}

function without(query: SearchQuery, filter: SearchReply["applied"][number]): SearchQuery {
  if (filter.name === "metric") return { ...query, metric: null, page: 1 };
  const values = query.facets[filter.name].filter((value) => value !== filter.value);
  return { ...query, facets: { ...query.facets, [filter.name]: values }, page: 1 };
}

function sayResult({ total, query, applied }: SearchReply): string {
  const count = total === 0 ? "No case studies" : total === 1 ? "1 case study" : `${total} case studies`;
  const words = query.q ? ` for “${query.q}”` : "";
  const filters = applied.length > 0 ? ` in ${applied.map((filter) => filter.label).join(", ")}` : "";
  return count + words + filters;
}
