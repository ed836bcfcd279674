/** A `mailto:` address (RFC 6068): whatever stands in `email`, nothing of it can become a header of the mail. */
export function mailtoUrl(email: string, subject: string): string {
  const at = email.lastIndexOf("@");
  const address = `${encodeURIComponent(email.slice(0, at))}@${encodeURIComponent(email.slice(at + 1))}`;
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`;
}

/** The search somebody came from, as our search reads it and as a person does: `q: checkout, technology: react`. */
export function searchLink(search: string): { url: string; words: string } {
  const parameters = new URLSearchParams(search);
  const words = [...parameters].map(([name, value]) => `${name}: ${value}`).join(", ");
  return { url: `/search?${parameters}`, words: words || search };
}

/** Whether a path that was sent along can stand in a link: `//host/` and `/\host/` would lead off the site. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path);
