import { join } from "node:path";
import { LANDING_FACETS, termsOf } from "../../domain/content-model/facets.ts";
import { SPECULATION_RULES_PATH, speculationRules } from "../../domain/headers/speculation-rules.ts";
import { languagesOf } from "../../domain/locale/site-languages.ts";
import type { Site } from "../../domain/site.ts";
import { toCaseStudiesJson } from "../../domain/site-files/case-studies-json.ts";
import { FEED_LENGTH, type Feed, type FeedEntry, toAtom, toJsonFeed } from "../../domain/site-files/feed.ts";
import { redirectsOf, toRedirectsFile } from "../../domain/site-files/redirects.ts";
import { markdownUrl, toStudyMarkdown } from "../../domain/site-files/study-markdown.ts";
import { toLlmsTxt, toSecurityTxt } from "../../domain/site-files/text-files.ts";
import { toWebManifest } from "../../domain/site-files/web-manifest.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { siteOrigin } from "../content/site-content.ts";
import type { StudyPage } from "../content/study-page.ts";
import { writeIfChanged } from "../output/write-files.ts";
import type { LandingPage } from "../pages/landing.ts";
import type { ProjectPaths } from "../project-paths.ts";

/** A file of the site that is no page: its path, and its text. */
type SiteFile = { url: string; text: string };

/** Writes what machines read, all of it made of the studies the pages show. */
export function writeSiteFiles(
  publishedContent: PublishedContent,
  landings: readonly LandingPage[],
  now: Date,
  { output }: Pick<ProjectPaths, "output">,
): void {
  for (const { url, text } of siteFiles(publishedContent, landings, now))
    writeIfChanged(join(output, url), text);
}

/** Made one after the other: those of thousands of studies fill the memory. */
export function* siteFiles(
  publishedContent: PublishedContent,
  landings: readonly LandingPage[],
  now: Date,
): Generator<SiteFile> {
  const { site, studies, artwork, locale } = publishedContent;
  const all = studies.map(({ study }) => study);
  const facts = studies.map(({ study, image }) => ({ study, image: site.url + image.src }));
  const isFirst = site.language === languagesOf(site)[0];
  // Those are read at the root of a site alone.
  if (isFirst) {
    yield { url: "/_redirects", text: toRedirectsFile(redirectsOf(all)) };
    yield { url: "/.well-known/security.txt", text: toSecurityTxt(site, now) };
    yield { url: SPECULATION_RULES_PATH, text: speculationRules() };
  }
  yield { url: "/case-studies.json", text: toCaseStudiesJson(site, facts, locale) };
  yield { url: "/llms.txt", text: toLlmsTxt(site, all, locale) };
  const webManifest = toWebManifest(site, { theme: artwork.ink, background: artwork.accent });
  yield { url: "/manifest.webmanifest", text: webManifest };
  for (const feed of toFeeds(publishedContent, landings)) yield* toFeedFiles(feed, site.url);
  for (const { study, text } of studies)
    yield { url: markdownUrl(study), text: toStudyMarkdown(study, site, text.markdown, locale) };
}

/** The feed of all studies, and of each landing. */
function toFeeds({ site, listed, locale }: PublishedContent, pages: readonly LandingPage[]): Feed[] {
  const firsts = pages.filter(({ number }) => number === 1);
  const subjects: [FeedSubject, readonly StudyPage[]][] = [
    [{ title: locale.t("results.title"), subtitle: site.description, path: "/" }, listed],
    ...firsts.map(({ landing: { title, sentence, url }, list }): [FeedSubject, readonly StudyPage[]] => [
      { title, subtitle: sentence, path: url },
      list.studies,
    ]),
  ];
  // A study stands in the feed of each of its values.
  const entries = new Map<StudyPage, FeedEntry>();
  const entryOf = (page: StudyPage): FeedEntry => {
    const entry = entries.get(page) ?? toFeedEntry(page, site);
    entries.set(page, entry);
    return entry;
  };
  return subjects.map(([subject, studies]) =>
    toFeed(subject, studies.slice(0, FEED_LENGTH).map(entryOf), site),
  );
}

/** A feed in both of its forms. */
function toFeedFiles(feed: Feed, origin: string): SiteFile[] {
  const json = { ...feed, selfUrl: feed.selfUrl.replace(/\.xml$/, ".json") };
  return [
    { url: feed.selfUrl.slice(origin.length), text: toAtom(feed) },
    { url: json.selfUrl.slice(origin.length), text: toJsonFeed(json) },
  ];
}

/** What a feed is of; `path` is that page's, and the feed lies under it. */
type FeedSubject = { title: string; subtitle: string; path: string };

/** `entries`: the newest, which stand newest first. The address of the feed itself is that of the Atom form. */
function toFeed({ title, subtitle, path }: FeedSubject, entries: FeedEntry[], site: Site): Feed {
  return {
    title: `${title} – ${site.name}`,
    subtitle,
    language: site.language,
    author: site.name,
    url: site.url + path,
    selfUrl: `${site.url}${path}feed.xml`,
    entries,
  };
}

/** A study as feeds tell of it. */
function toFeedEntry({ study, untranslated }: StudyPage, site: Site): FeedEntry {
  const terms = LANDING_FACETS.flatMap((name) => termsOf(study, name));
  return {
    url: untranslated === null ? site.url + study.url : siteOrigin(site) + untranslated.address,
    ...(untranslated === null ? {} : { language: untranslated.language }),
    title: study.title,
    summary: study.snippet,
    published: study.publishDate,
    updated: study.updated ?? study.publishDate,
    author: study.author,
    categories: [...new Set(terms.map((term) => term.label))],
  };
}
