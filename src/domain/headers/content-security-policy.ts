/** The one Trusted Types policy our scripts may make: see `src/scripts/search/show-answer.ts`. */
export const TRUSTED_TYPES_POLICY = "casebook";

/**
 * The policy of every page, CSP Level 3. Styles stand in the page and are let in by hash; scripts are files of our own.
 * `styleHashes` are `sha256-...` in base64, without quotes.
 */
export function contentSecurityPolicy(styleHashes: readonly string[]): string {
  const directives: Record<string, string> = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": styleHashes.length === 0 ? "'none'" : styleHashes.map((hash) => `'${hash}'`).join(" "),
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": TRUSTED_TYPES_POLICY,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
