import type { CaseStudy } from "./case-study/types.ts";
import { byPosition, type Diagnostic } from "./diagnostic.ts";
import type { Site, SiteLink } from "./site.ts";
import { comparePath, redirectsOf, sitePages } from "./site-files/redirects.ts";

/** Where the value of a field stands in a data file or, if it is not there, what it would stand in. Line and column begin at 1. */
export type PlaceInFile = (path: readonly (string | number)[]) => { line: number; column: number };

/** What the links of a site may lead to beside the pages every site has. */
type SitePages = {
  studies: readonly CaseStudy[];
  /** Addresses of pages of the site's own: `/services/`. */
  pages: readonly string[];
  /** Addresses of pages that are held back, though every site has one there: `/about/`. */
  drafts?: readonly string[];
  /** Whether a file is published at a path, `/files/terms.pdf`, decoded. */
  hasFile: (path: string) => boolean;
};

/** The links of `site.yaml` to pages and files of this site that are not there. */
export function findDeadLinks(site: Site, placeOf: PlaceInFile, targets: SitePages): Diagnostic[] {
  const addresses = new Set([
    ...sitePages(targets.studies),
    ...targets.studies.map(({ url }) => comparePath(url)),
    ...redirectsOf(targets.studies).map(({ from }) => comparePath(from)),
    ...targets.pages.map(comparePath),
  ]);
  for (const address of targets.drafts ?? []) addresses.delete(comparePath(address));
  const isThere = (path: string): boolean =>
    addresses.has(comparePath(path)) || isFeedOfPage(path, addresses) || targets.hasFile(decode(path));
  return (["navigation", "footer"] as const)
    .flatMap((list) =>
      site[list].flatMap((link, index): Diagnostic[] => {
        const path = pathOn(link, site);
        if (path === null || isThere(path)) return [];
        return [
          {
            level: "error",
            rule: "link-missing",
            field: `${list}.${index}.url`,
            ...placeOf([list, index, "url"]),
            message: `there is no page \`${path}\` on this site; correct the address, add the page, or remove the link`,
          },
        ];
      }),
    )
    .sort(byPosition);
}

/** The path of a link to this site without query and fragment; null for a link elsewhere. */
export function pathOn({ url }: Pick<SiteLink, "url">, site: Site): string | null {
  const own = url.startsWith(`${site.url}/`) ? url.slice(site.url.length) : url;
  return own.startsWith("/") ? own.replace(/[?#].*$/s, "") : null;
}

/** Feeds and further pages of a list lie under it. */
const isFeedOfPage = (path: string, addresses: ReadonlySet<string>): boolean =>
  /\/(?:feed\.(?:xml|json)|index\.md)$/.test(path) && addresses.has(comparePath(path.replace(/[^/]*$/, "")));

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
