import { createTargetFinder, readRedirects } from "./addresses.ts";
import type { PublishedPage } from "./read-page.ts";
import type { PublishedSite, VerifyFinding } from "./types.ts";

/** An address that leads to an element of another page, and the first page it stands on. */
type FragmentLink = { address: string; fragment: string; page: string };

/** Fragments every page has: its top (WHATWG HTML, 7.4.6.4), and text that browsers find by themselves. */
const isBuiltIn = (fragment: string): boolean =>
  fragment === "" || fragment.toLowerCase() === "top" || fragment.startsWith(":~:");

/** Looks at each address of each page that leads within the site. One that stands on many pages is named once. */
export function createLinkCheck(site: PublishedSite) {
  const findTarget = createTargetFinder(site);
  const broken = new Map<string, { page: string; pages: number }>();
  const fragments = new Map<string, FragmentLink[]>();
  const seenFragments = new Set<string>();
  const counted = (address: string, page: string): void => {
    const known = broken.get(address);
    broken.set(address, { page: known?.page ?? page, pages: (known?.pages ?? 0) + 1 });
  };
  return {
    /** Takes a page; links to elements of other pages wait until those are known. */
    addPage(page: PublishedPage): void {
      for (const address of new Set(page.links)) {
        const target = findTarget(address, page.url);
        if (target.kind === "nowhere") counted(address, page.file);
        if (target.kind !== "file" || isBuiltIn(target.fragment)) continue;
        if (target.path === page.file) {
          if (!page.ids.has(target.fragment)) counted(address, page.file);
          continue;
        }
        const key = `${target.path}#${target.fragment}`;
        if (seenFragments.has(key)) continue;
        seenFragments.add(key);
        const link = { address, fragment: target.fragment, page: page.file };
        fragments.set(target.path, [...(fragments.get(target.path) ?? []), link]);
      }
    },
    /** What leads nowhere; `idsOf` tells the ids of a page, null where the file is no page. */
    findings(idsOf: (file: string) => ReadonlySet<string> | null): VerifyFinding[] {
      for (const [path, links] of fragments) {
        const ids = idsOf(path);
        for (const { address, fragment, page } of links)
          if (ids !== null && !ids.has(fragment)) counted(address, page);
      }
      return [...[...broken].map(toFinding), ...checkRedirects()];
    },
  };

  function checkRedirects(): VerifyFinding[] {
    return readRedirects(site)
      .filter(({ to }) => findTarget(to, "/").kind === "nowhere")
      .map(({ from, to }) => ({
        rule: "links",
        file: "/_redirects",
        message: `leads ${from} to ${to}, which is not there; mend or remove the redirect`,
      }));
  }
}

function toFinding([address, { page, pages }]: [string, { page: string; pages: number }]): VerifyFinding {
  const others = pages > 1 ? `, as ${pages - 1} more ${pages > 2 ? "pages do" : "page does"}` : "";
  return {
    rule: "links",
    file: page,
    message: `leads to ${address}, which is not there${others}; mend the link`,
  };
}
