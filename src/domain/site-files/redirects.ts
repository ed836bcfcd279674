import type { CaseStudy } from "../case-study/types.ts";
import { LANDING_FACETS, termsOf } from "../content-model/facets.ts";
import { LIST_URL, landingUrl } from "../page-addresses.ts";

/** An address that was given up, and where its page is now; both are paths on this site. */
export type Redirect = { from: string; to: string };

export const redirectsOf = (studies: readonly CaseStudy[]): Redirect[] =>
  studies.flatMap(({ redirectFrom, url }) => [...new Set(redirectFrom)].map((from) => ({ from, to: url })));

/** Netlify's `_redirects` file; every redirect is permanent. */
export const toRedirectsFile = (redirects: readonly Redirect[]): string =>
  redirects.flatMap(({ from, to }) => spellingsOf(from).map((path) => `${path} ${to} 301\n`)).join("");

/**
 * A path as it reads and as a browser asks for it. Netlify's tools compare rules with the decoded path, and others that
 * read the file with the encoded one. Spaces part the columns of the file, so a path with one stands there encoded alone.
 */
function spellingsOf(path: string): string[] {
  const decoded = decodePath(path);
  // What stays encoded when decoded, as %2F does, must not be encoded again.
  const encoded = encodeURI(decoded).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  return /[\s\p{C}]/u.test(decoded) ? [encoded] : [...new Set([decoded, encoded])];
}

/** What an author may write already encoded, or as it reads. */
function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** First parts of addresses that are the site's own, whatever follows them. */
const SITE_FOLDERS = [".netlify", ".well-known", "api", "assets", "contact", "covers", "files", "inbox"];
/** Pages and files the site always has, without the slash at their end. */
export const SITE_PAGES = [
  "",
  "/404.html",
  "/about",
  "/accessibility",
  "/apple-touch-icon.png",
  "/case-studies",
  "/case-studies.json",
  "/contact",
  "/contact/thanks",
  "/favicon.ico",
  "/feed.json",
  "/feed.xml",
  "/icon-192.png",
  "/icon-512.png",
  "/icon-maskable-512.png",
  "/icon.svg",
  "/llms.txt",
  "/manifest.webmanifest",
  "/preview",
  "/privacy",
  "/robots.txt",
  "/third-party-notices.txt",
  "/search",
  "/search/feed.xml",
  "/search/problem",
  "/sitemap.xml",
  "/social-card.png",
  "/speculation-rules.json",
  "/styleguide",
];

/** An address as two spellings of it compare: lower case, without the slash at its end. */
export const comparePath = (path: string): string => decodePath(path).toLowerCase().replace(/\/+$/, "");

/** The pages a site of these studies has beside them, as `comparePath` writes them. */
export function sitePages(studies: readonly CaseStudy[]): Set<string> {
  const landings = studies.flatMap((study) =>
    LANDING_FACETS.flatMap((name) => termsOf(study, name).map(({ value }) => landingUrl(name, value))),
  );
  return new Set([...SITE_PAGES, ...[...new Set(landings)].map(comparePath)]);
}

/** Whether an address, as `comparePath` writes it, lies in a folder of the site's own. */
export const isSiteAddress = (compared: string): boolean =>
  SITE_FOLDERS.includes(compared.split("/")[1] ?? "");

/** Why an address cannot be redirected, whichever study asks for it; null where it can. */
export function explainRedirect(path: string, pages: ReadonlySet<string>): string | null {
  if (!path.isWellFormed()) return "holds half a character; write the address anew";
  if (/[?#]/.test(path))
    return "holds a question mark or a #, and only the path before it can lead on; write that";
  if (/[*:]/.test(decodePath(path)))
    return "holds a * or a colon, which would stand for other addresses as well; write one address";
  const compared = comparePath(path);
  const isPageOfList = new RegExp(`^${LIST_URL}page/\\d+$`).test(compared);
  if (isSiteAddress(compared) || pages.has(compared) || isPageOfList) {
    return "is a page of this site, which a redirect would hide; remove it from redirectFrom";
  }
  return null;
}
