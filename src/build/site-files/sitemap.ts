import { join } from "node:path";
import { LANDING_FACETS, termsOf } from "../../domain/content-model/facets.ts";
import { isLandingUrl, LIST_URL, landingUrl } from "../../domain/page-addresses.ts";
import { type SitemapEntry, toSitemap } from "../../domain/site-files/text-files.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { writeIfChanged } from "../output/write-files.ts";
import type { WrittenPage } from "../output/written-pages.ts";
import type { ProjectPaths } from "../project-paths.ts";

/** Writes the sitemap of the pages that were published, in every language. */
export function writeSitemap(
  localizedSites: readonly { publishedContent: PublishedContent; written: readonly WrittenPage[] }[],
  { output }: Pick<ProjectPaths, "output">,
): void {
  const entries = localizedSites.flatMap(({ publishedContent, written }) =>
    sitemapEntries(publishedContent, written),
  );
  writeIfChanged(join(output, "sitemap.xml"), toSitemap(entries));
}

/** The pages search engines may list: what a reviewer alone may see is none, nor is what says so itself. */
function sitemapEntries(publishedContent: PublishedContent, pages: readonly WrittenPage[]): SitemapEntry[] {
  const { site, studies, unpublished } = publishedContent;
  // A page that shows a study in another language names the page of that language as the one to be listed.
  const copies = new Set(studies.flatMap(({ study, untranslated }) => (untranslated ? [study.url] : [])));
  const changes = changesByUrl(publishedContent);
  return pages
    .flatMap(({ url, isIndexable }) => (isIndexable ? [url] : []))
    .filter(
      (url) => !(url in unpublished) && !copies.has(url) && (!isLandingUrl(url) || changes.has(listOf(url))),
    )
    .sort()
    .map((url) => ({ url: site.url + url, modified: changes.get(listOf(url)) ?? null }));
}

/** Every page of a list changes with it. */
const listOf = (url: string): string => url.replace(/page\/\d+\/$/, "");

/** When a page last changed, by its address: a study by its own date, a list by that of its latest study. */
function changesByUrl({ listed }: PublishedContent): Map<string, string> {
  const changes = new Map<string, { changed: string; time: number }>();
  for (const { study, state } of listed) {
    if (state !== "published") continue;
    const changed = study.updated ?? study.publishDate;
    const time = Date.parse(changed);
    const landings = LANDING_FACETS.flatMap((name) =>
      termsOf(study, name).map(({ value }) => landingUrl(name, value)),
    );
    for (const url of [study.url, "/", LIST_URL, ...landings]) {
      const known = changes.get(url);
      if (known === undefined || time > known.time) changes.set(url, { changed, time });
    }
  }
  return new Map([...changes].map(([url, { changed }]) => [url, changed]));
}
