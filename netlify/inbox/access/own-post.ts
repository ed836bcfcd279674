/**
 * Whether a post comes from a page of this very host. Stricter than the contact form: a post that names no origin was not
 * sent by a form of ours either. `siteOrigin` counts too: a proxy in front may show the site under that name.
 */
export function isOwnPost(request: Request, siteOrigin: string): boolean {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null && site !== "same-origin") return false;
  const origin = request.headers.get("Origin");
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === siteOrigin || new URL(origin).host === new URL(request.url).host;
}
