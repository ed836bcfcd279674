import { COVER_COLOURS } from "../domain/cover.ts";
import { type Feed, toAtom } from "../domain/feed.ts";
import { toJsonFeed } from "../domain/feed-json.ts";
import { redirectsOf, toRedirectsFile } from "../domain/redirects.ts";
import { toCaseStudiesJson } from "../domain/site-files/case-studies-json.ts";
import { toLlmsTxt } from "../domain/site-files/llms-txt.ts";
import { toSecurityTxt } from "../domain/site-files/security-txt.ts";
import { markdownUrl, toStudyMarkdown } from "../domain/site-files/study-markdown.ts";
import { toWebManifest } from "../domain/site-files/web-manifest.ts";
import type { Casebook } from "./casebook.ts";
import { toFeed } from "./feeds.ts";
import { type LandingPage, landingFeeds } from "./landing.ts";

/** A file of the site that is no page: its path, and its text. */
export type SiteFile = { url: string; text: string };

/** What the site is printed in, for the places that know no style sheet. */
export const SITE_COLOURS = { theme: COVER_COLOURS.ink, background: COVER_COLOURS.signal };

/** What machines read, all of it made of the studies the pages show. */
export function siteFiles(casebook: Casebook, landings: readonly LandingPage[], now: Date): SiteFile[] {
  const { site, studies } = casebook;
  const all = studies.map(({ study }) => study);
  const facts = studies.map(({ study, image }) => ({ study, image: site.url + image.src }));
  return [
    { url: "/_redirects", text: toRedirectsFile(redirectsOf(all)) },
    { url: "/.well-known/security.txt", text: toSecurityTxt(site, now) },
    { url: "/case-studies.json", text: toCaseStudiesJson(site, facts) },
    { url: "/llms.txt", text: toLlmsTxt(site, all) },
    { url: "/manifest.webmanifest", text: toWebManifest(site, SITE_COLOURS) },
    ...[siteFeed(casebook), ...landingFeeds(casebook, landings)].flatMap(toFeedFiles),
    ...studies.map(({ study, findPicture }) => ({
      url: markdownUrl(study),
      text: toStudyMarkdown(study, site, (src) => findPicture(src)?.src ?? null),
    })),
  ];
}

const siteFeed = ({ site, studies }: Casebook): Feed =>
  toFeed({ title: "Case studies", subtitle: site.description, path: "/" }, studies, site);

/** A feed in both of its forms. */
function toFeedFiles(feed: Feed): SiteFile[] {
  const json = { ...feed, selfUrl: feed.selfUrl.replace(/\.xml$/, ".json") };
  return [
    { url: new URL(feed.selfUrl).pathname, text: toAtom(feed) },
    { url: new URL(json.selfUrl).pathname, text: toJsonFeed(json) },
  ];
}
