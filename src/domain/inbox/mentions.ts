/** What stands where a mail address was taken out of a text. */
export const ERASED = "[erased]";

/**
 * A regular expression, case aside, for an address in running text or percent-encoded in a query string; not for the end or
 * the beginning of a longer one (`joanna@` for `anna@`, `.example.org` for `.example`). Means the same in JavaScript and
 * in Postgres: special characters stand in brackets, which both read alike.
 */
export function mentionPattern(email: string): string {
  const spellings = [...new Set([email, encodeURIComponent(email)])].map(literally);
  return `(?<![a-z0-9._%+-])(?:${spellings.join("|")})(?![a-z0-9-]|[.][a-z0-9])`;
}

/** A text with every mention of an address taken out. */
export const eraseMentions = (text: string, email: string): string =>
  text.replace(new RegExp(mentionPattern(email), "giu"), ERASED);

const literally = (text: string): string =>
  text.replace(/[\\^[\]]/g, "\\$&").replace(/[.*+?${}()|/]/g, "[$&]");
