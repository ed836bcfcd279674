import { type DeployContext, isPublic } from "../deploy-context.ts";

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

/** The one Trusted Types policy our scripts may make: see `src/scripts/search/show-results.ts`. */
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

/** Powerful features that browsers know by the Permissions Policy registry; this site uses none. An unknown name is a console warning on every page. */
const FEATURES = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

export const PERMISSIONS_POLICY = FEATURES.map((feature) => `${feature}=()`).join(", ");
