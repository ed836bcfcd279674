import type { Site } from "../site.ts";

/** Months a file stays good for; RFC 9116 advises less than a year. */
const MONTHS_GOOD = 11;

/**
 * `/.well-known/security.txt` (RFC 9116). It expires at the start of a month, ten to eleven months from now, so that it
 * is the same for every build of a month.
 */
export function toSecurityTxt(site: Site, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_GOOD, 1));
  const { language } = new Intl.Locale(site.language);
  return [
    `Contact: mailto:${site.email}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${site.url}/.well-known/security.txt`,
    "",
  ].join("\n");
}
