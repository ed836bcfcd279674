import {
  type SearchIndex,
  type SearchQuery,
  type SearchResult,
  search,
} from "../../src/domain/search/index.ts";
import { type SearchView, searchUrl } from "../../src/domain/search-view/index.ts";
import type { Site } from "../../src/domain/site.ts";
import { FEED_LENGTH, type Feed, type FeedEntry } from "../../src/domain/site-files/feed.ts";

/**
 * The newest studies that answer a question, as a feed. `view` is of the question; `prefix` stands before the addresses of its language, and
 * at the end of `site.url`.
 */
export function toSearchFeed(
  index: SearchIndex,
  { reply, sentence, feedUrl }: SearchView,
  site: Pick<Site, "name" | "url" | "language">,
  prefix: string,
): Feed {
  const { query } = reply;
  return {
    title: `${sentence} – ${site.name}`,
    subtitle: null,
    language: site.language,
    author: site.name,
    url: site.url + searchUrl({ ...query, page: 1 }),
    selfUrl: site.url + feedUrl,
    entries: newest(index, query).map((result) => toEntry(result, site.url, prefix)),
  };
}

/** Never more than a feed holds, from as many pages as that takes. */
function newest(index: SearchIndex, query: SearchQuery): SearchResult[] {
  const results: SearchResult[] = [];
  for (let page = 1; results.length < FEED_LENGTH; page++) {
    const reply = search(index, { ...query, sort: "newest", page });
    results.push(...reply.results);
    if (page >= reply.pages) break;
  }
  return results.slice(0, FEED_LENGTH);
}

/** A study in another language than the site has its address without the prefix. */
const toEntry = (result: SearchResult, siteUrl: string, prefix: string): FeedEntry => ({
  url:
    (result.language === undefined ? siteUrl : siteUrl.slice(0, siteUrl.length - prefix.length)) + result.url,
  language: result.language,
  title: result.title,
  summary: result.snippet,
  published: result.publishDate,
  updated: result.publishDate,
  author: null,
  categories: [result.industry ?? [], result.technologies, result.topics, result.services]
    .flat()
    .map(({ label }) => label),
});
