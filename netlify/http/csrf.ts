/**
 * Whether a post comes from a page of ours, by `Sec-Fetch-Site` and `Origin`. `siteOrigin` counts as ours too: a proxy in front
 * may show the site under that name and ask us under another.
 *
 * `lenient`: a post that names neither is taken, for no browser sent it and so nobody was tricked into it. `strict`: it must
 * name its origin, as every form of ours does; for what only a signed-in person may do.
 */
export function isSameOrigin(request: Request, siteOrigin: string, policy: "lenient" | "strict"): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const isOurs = origin !== null && (origin === siteOrigin || hostOf(origin) === new URL(request.url).host);
  if (policy === "strict") return (site === null || site === "same-origin") && isOurs;
  if (site !== null) return site === "same-origin" || site === "none";
  return origin === null || isOurs;
}

/** Only the host is compared: behind Netlify's proxy the scheme we see need not be the visitor's. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** The page of this host that a request was sent from; null where the browser does not say, or names another host. */
export function readReferer(request: Request): URL | null {
  const referer = request.headers.get("Referer");
  if (referer === null || !URL.canParse(referer)) return null;
  const page = new URL(referer);
  return page.host === new URL(request.url).host ? page : null;
}
