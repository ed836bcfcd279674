import type { CaseStudy } from "../case-study/types.ts";
import type { Locale } from "../locale/index.ts";
import type { Site } from "../site.ts";
import { escapeXml } from "../text/escape-xml.ts";
import { markdownUrl } from "./study-markdown.ts";

/** `/llms.txt` (llmstxt.org): what the site has for a reader that is a machine, as Markdown. */
export function toLlmsTxt(site: Site, studies: readonly CaseStudy[], { t }: Locale): string {
  const link = (title: string, path: string, words: string): string =>
    `- [${escapeText(title)}](${site.url}${path}): ${oneLine(words)}`;
  return [
    `# ${oneLine(site.name)}`,
    `> ${oneLine(site.description)}`,
    oneLine(site.about),
    `## ${t("llms.studies")}`,
    studies.map((study) => link(study.title, markdownUrl(study), study.snippet)).join("\n"),
    `## ${t("llms.data")}`,
    [
      link(t("llms.all"), "/case-studies.json", t("llms.allNote")),
      link(t("llms.search"), "/api/search?q=performance", t("llms.searchNote")),
      link(t("llms.feed"), "/feed.json", t("llms.feedNote")),
      link(t("llms.addresses"), "/sitemap.xml", t("llms.addressesNote")),
    ].join("\n"),
    `## ${t("llms.contact")}`,
    link(t("links.write"), "/contact/", t("llms.contactNote", { email: site.email })),
    "",
  ]
    .filter((part, index, parts) => part !== "" || index === parts.length - 1)
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Text as it may stand between the brackets of a link. */
const escapeText = (text: string): string => oneLine(text).replace(/[\\[\]]/g, "\\$&");

/** Months a file stays good for; RFC 9116 advises less than a year. */
const MONTHS_GOOD = 11;

/**
 * `/.well-known/security.txt` (RFC 9116). It expires at the start of a month, ten to eleven months from now, so that it
 * is the same for every build of a month.
 */
export function toSecurityTxt(site: Site, now: Date): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS_GOOD, 1));
  const { language } = new Intl.Locale(site.language);
  return [
    `Contact: mailto:${site.email}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${site.url}/.well-known/security.txt`,
    "",
  ].join("\n");
}

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
