/**
 * Whether a post comes from a page of ours. Browsers say so in `Sec-Fetch-Site`, older ones in `Origin`; where neither is
 * there no browser sent it, so nobody was tricked into it. `siteOrigin` counts as ours too: a proxy in front may show the
 * site under that name and ask us under another.
 */
export function isSameOrigin(request: Request, siteOrigin: string): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("Origin");
  return origin === null || origin === siteOrigin || hostOf(origin) === new URL(request.url).host;
}

/** Only the host is compared: behind Netlify's proxy the scheme we see need not be the visitor's. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
