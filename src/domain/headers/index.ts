import { type DeployContext, isPublic } from "../deploy-context.ts";
import { type AnswerKind, CACHE_HEADERS } from "./cache.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { PERMISSIONS_POLICY } from "./permissions-policy.ts";

export { type AnswerKind, CACHE_HEADERS } from "./cache.ts";

/** What the headers depend on; the build knows it and hands it to the functions. */
export type HeaderFacts = { context: DeployContext; styleHashes: readonly string[] };

const TWO_YEARS = 63_072_000;

/** The headers of every answer, whatever it is: static files and functions cannot differ. */
export function securityHeaders({ context, styleHashes }: HeaderFacts): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(styleHashes),
    "Strict-Transport-Security": `max-age=${TWO_YEARS}; includeSubDomains; preload`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS_POLICY,
    ...(isPublic(context) ? {} : { "X-Robots-Tag": "noindex, nofollow" }),
  };
}

/** Everything our code says in the header of an answer, but for its own type and status. */
export function answerHeaders(kind: AnswerKind, facts: HeaderFacts): Record<string, string> {
  return {
    ...securityHeaders(facts),
    ...CACHE_HEADERS[kind],
    ...(kind === "private" ? { "X-Robots-Tag": "noindex, nofollow" } : {}),
  };
}
