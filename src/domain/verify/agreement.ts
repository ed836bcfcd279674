import { isPublic } from "../deploy-context.ts";
import { LIST_URL } from "../page-addresses.ts";
import { FEED_LENGTH } from "../site-files/feed.ts";
import { type PublishedPage, readXmlAddresses } from "./read-page.ts";
import type { PublishedSite, VerifyFinding } from "./types.ts";

/** The lists of a site and the pages it has: what one of them says and another does not. */
export function checkAgreement(
  site: PublishedSite,
  pages: ReadonlyMap<string, PublishedPage>,
): VerifyFinding[] {
  return [
    ...checkIndex(site, pages),
    ...checkCanonical(site, pages),
    ...checkSitemap(site, pages),
    ...checkFeeds(site, pages),
    ...checkDataFile(site),
  ];
}

const finding = (file: string, message: string): VerifyFinding => ({ rule: "agreement", file, message });

const AGAIN = "build the site again, and look at what writes both where it stays";

/** Pages of studies, and studies the search finds. */
function checkIndex(site: PublishedSite, pages: ReadonlyMap<string, PublishedPage>): VerifyFinding[] {
  const indexed = new Set(site.indexed);
  const studies = [...pages.values()].filter(({ isStudy }) => isStudy);
  return [
    ...[...indexed]
      .filter((url) => !pages.has(url))
      .map((url) => finding("the search index", `finds ${url}, which has no page; ${AGAIN}`)),
    ...studies
      .filter(({ url }) => !indexed.has(url))
      .map(({ file }) => finding(file, `is the page of a study that the search does not find; ${AGAIN}`)),
  ];
}

/** A page that names another as the right one is left out by search engines. */
function checkCanonical(site: PublishedSite, pages: ReadonlyMap<string, PublishedPage>): VerifyFinding[] {
  return [...pages.values()].flatMap(({ url, file, canonical, isHidden }) => {
    if (isHidden || url === NOT_FOUND) return [];
    if (canonical === null) return [finding(file, "names no canonical address; let it extend the layout")];
    const path = canonical.startsWith(`${site.origins.at(-1)}/`) ? pathOf(canonical, site) : null;
    return path === url || isCopy(url, path, pages)
      ? []
      : [finding(file, `names ${canonical} as its canonical address; that of the page is ${url}`)];
  });
}

/**
 * Whether a page shows a study that is not translated among the pages of another language: it names the page of that study, which names itself, in
 * the language it is in.
 */
function isCopy(url: string, original: string | null, pages: ReadonlyMap<string, PublishedPage>): boolean {
  const page = pages.get(url);
  const other = pages.get(original ?? "");
  if (!page?.isStudy || !other?.isStudy || languageOf(url) === languageOf(other.url)) return false;
  return other.canonical?.endsWith(other.url) ?? false;
}

/** What stands before the addresses of a language: nothing for the first. */
const languageOf = (url: string): string => url.slice(0, url.indexOf(LIST_URL));

const NOT_FOUND = "/404.html";
const SITEMAP = "/sitemap.xml";

function checkSitemap(site: PublishedSite, pages: ReadonlyMap<string, PublishedPage>): VerifyFinding[] {
  if (!site.files.has(SITEMAP)) return [finding(SITEMAP, `is missing; ${AGAIN}`)];
  const listed = readXmlAddresses(site.read(SITEMAP));
  const paths = new Set(listed.map((address) => pathOf(address, site)));
  const unpublished = new Set(site.unpublished);
  // Lists of what reviewers alone see are in no sitemap: of a preview only the studies tell.
  const wanted = [...pages.values()].filter(
    ({ url, isHidden, isStudy, canonical }) =>
      url.endsWith("/") &&
      !isHidden &&
      !unpublished.has(url) &&
      (isStudy || isPublic(site.context)) &&
      !isCopy(url, canonical && pathOf(canonical, site), pages),
  );
  const once = new Set<string>();
  const twice = listed.filter((address) => once.size === once.add(address).size);
  return [
    ...listed.flatMap((address) => {
      const path = pathOf(address, site);
      const page = path === null ? undefined : pages.get(path);
      if (page === undefined) return [finding(SITEMAP, `lists ${address}, which has no page; ${AGAIN}`)];
      if (page.isHidden)
        return [
          finding(SITEMAP, `lists ${address}, whose page asks search engines to leave it out; ${AGAIN}`),
        ];
      return unpublished.has(page.url)
        ? [finding(SITEMAP, `lists ${address}, which is not published yet; ${AGAIN}`)]
        : [];
    }),
    ...[...new Set(twice)].map((address) => finding(SITEMAP, `lists ${address} twice; ${AGAIN}`)),
    ...wanted
      .filter(({ url }) => !paths.has(url))
      .map(({ file }) => finding(file, `is missing in the sitemap; ${AGAIN}`)),
  ];
}

/** Every feed lists pages that are there, both of its forms the same, and that of the site its newest studies. */
function checkFeeds(site: PublishedSite, pages: ReadonlyMap<string, PublishedPage>): VerifyFinding[] {
  const feeds = [...site.files.keys()].filter((path) => path.endsWith("/feed.xml"));
  const indexed = new Set(site.indexed);
  const main = feeds.includes("/feed.xml") ? [] : [finding("/feed.xml", `is missing; ${AGAIN}`)];
  return feeds.reduce((found, file) => {
    const entries = readXmlAddresses(site.read(file)).map((address) => pathOf(address, site) ?? address);
    const json = file.replace(/\.xml$/, ".json");
    const other = site.files.has(json) ? readJsonAddresses(site.read(json), "items") : null;
    const strangers = entries.filter((entry) => !pages.has(entry) || !indexed.has(entry));
    const wanted = Math.min(FEED_LENGTH, site.indexedFirst);
    found.push(
      ...strangers.map((entry) => finding(file, `lists ${entry}, which is no page of a study; ${AGAIN}`)),
    );
    if (other === null) found.push(finding(json, `is missing or no JSON feed; ${AGAIN}`));
    else if (other.map((address) => pathOf(address, site) ?? address).join("\n") !== entries.join("\n"))
      found.push(finding(json, `lists other studies than ${file}; ${AGAIN}`));
    if (file === "/feed.xml" && new Set(entries).size !== wanted)
      found.push(finding(file, `lists ${new Set(entries).size} studies of the ${wanted} newest; ${AGAIN}`));
    return found;
  }, main);
}

/** Studies in other languages stand under those, and in the files that lie there. */
const isOfFirstLanguage = (path: string): boolean => path.startsWith(LIST_URL);

const DATA_FILE = "/case-studies.json";

function checkDataFile(site: PublishedSite): VerifyFinding[] {
  const listed = site.files.has(DATA_FILE) ? readJsonAddresses(site.read(DATA_FILE), "caseStudies") : null;
  if (listed === null) return [finding(DATA_FILE, `is missing or cannot be read; ${AGAIN}`)];
  const paths = new Set(listed.map((address) => pathOf(address, site) ?? address));
  const indexed = new Set(site.indexed);
  return [
    ...[...paths]
      .filter((path) => !indexed.has(path))
      .map((path) => finding(DATA_FILE, `lists ${path}, which the search does not find; ${AGAIN}`)),
    ...[...indexed]
      .filter((path) => isOfFirstLanguage(path) && !paths.has(path))
      .map((path) => finding(DATA_FILE, `does not list ${path}, which the search finds; ${AGAIN}`)),
  ];
}

/** The `url` of each entry of a list in a JSON document; null where there is none. */
function readJsonAddresses(json: string, list: string): string[] | null {
  try {
    const entries: unknown = JSON.parse(json)[list];
    if (!Array.isArray(entries)) return null;
    return entries.map((entry: { url?: unknown } | null) => String(entry?.url));
  } catch {
    return null;
  }
}

/** The path of an address of the site; null for one of another site. */
function pathOf(address: string, { origins }: PublishedSite): string | null {
  const origin = origins.find((own) => address.startsWith(`${own}/`));
  if (origin === undefined || !URL.canParse(address)) return null;
  return decodeURI(new URL(address).pathname);
}
