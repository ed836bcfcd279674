import type { CaseStudy } from "../domain/case-study/types.ts";
import { LANDING_FACETS, termsOf } from "../domain/content-model/facets.ts";
import type { Feed, FeedEntry } from "../domain/feed.ts";
import type { Site } from "../domain/site.ts";
import type { StudyPage } from "./study-page.ts";

/** Entries a feed holds; readers keep the older ones themselves. */
const FEED_LENGTH = 30;

/** What a feed is of; `path` is that page's, and the feed lies under it. */
export type FeedSubject = { title: string; subtitle: string; path: string };

/** The newest of `studies`, which stand newest first, as a feed. Its own address is that of the Atom form. */
export function toFeed({ title, subtitle, path }: FeedSubject, studies: StudyPage[], site: Site): Feed {
  return {
    title: `${title} – ${site.name}`,
    subtitle,
    language: site.language,
    author: site.name,
    url: site.url + path,
    selfUrl: `${site.url}${path}feed.xml`,
    entries: studies.slice(0, FEED_LENGTH).map(({ study }) => toFeedEntry(study, site.url)),
  };
}

/** A study as feeds tell of it; `origin` is the site's, without a slash at the end. */
function toFeedEntry(study: CaseStudy, origin: string): FeedEntry {
  const terms = LANDING_FACETS.flatMap((name) => termsOf(study, name));
  return {
    url: origin + study.url,
    title: study.title,
    summary: study.snippet,
    published: study.publishDate,
    updated: study.updated ?? study.publishDate,
    author: study.author,
    categories: [...new Set(terms.map((term) => term.label))],
  };
}
