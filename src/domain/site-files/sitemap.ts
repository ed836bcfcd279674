import { escapeXml } from "../text/escape-xml.ts";

/** A page search engines may list. `url` is absolute; `modified` is ISO 8601, null where nobody can say. */
export type SitemapEntry = { url: string; modified: string | null };

/** A sitemap (sitemaps.org, protocol 0.9), which holds up to 50,000 addresses. */
export function toSitemap(entries: readonly SitemapEntry[]): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(toUrl),
    "</urlset>",
  ];
  return `${parts.join("\n")}\n`;
}

function toUrl({ url, modified }: SitemapEntry): string {
  const time = modified === null ? "" : `<lastmod>${escapeXml(modified)}</lastmod>`;
  return `<url><loc>${escapeXml(new URL(url).href)}</loc>${time}</url>`;
}
