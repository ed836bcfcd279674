import { FACETS } from "../content-model/facets.ts";
import { type HeaderFacts, securityHeaders } from "./security.ts";

/** Everything our code says in the header of an answer, but for its own type and status. */
export function responseHeaders(kind: CachePolicy, facts: HeaderFacts): Record<string, string> {
  return {
    ...securityHeaders(facts),
    ...CACHE_HEADERS[kind],
    ...(kind === "private" ? { "X-Robots-Tag": "noindex, nofollow" } : {}),
  };
}

/**
 * Kinds of answer. `asset`: a file whose name holds its hash. `page`: anything static that keeps its address.
 * `search`: the same for everyone who asks the same question. `private`: for one person, or changing something.
 */
export type CachePolicy = "asset" | "page" | "search" | "private";

/** The parameters the cache tells addresses apart by: any other (utm_source ...) shares the entry. */
export const SEARCH_PARAMETERS = ["q", ...FACETS, "metric", "sort", "match", "figures", "page", "facet"];
const YEAR = 31_536_000;
const DAY = 86_400;

/** How long an answer may be kept, and by whom (RFC 9111; Netlify's caching headers). A deploy empties Netlify's CDN. */
export const CACHE_HEADERS: Record<CachePolicy, Record<string, string>> = {
  asset: { "Cache-Control": `public, max-age=${YEAR}, immutable` },
  page: { "Cache-Control": "public, max-age=0, must-revalidate" },
  search: {
    "Cache-Control": "public, max-age=0, must-revalidate",
    "Netlify-CDN-Cache-Control": `public, durable, max-age=${DAY}, stale-while-revalidate=${DAY}`,
    "Netlify-Vary": `query=${SEARCH_PARAMETERS.join("|")}`,
  },
  private: { "Cache-Control": "no-store" },
};
