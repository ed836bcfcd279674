import type { Feed, FeedEntry } from "./feed.ts";

/** The feed as a JSON Feed document, version 1.1 (jsonfeed.org/version/1.1). */
export function toJsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    ...(feed.subtitle === null ? {} : { description: feed.subtitle }),
    language: feed.language,
    home_page_url: feed.url,
    feed_url: feed.selfUrl,
    authors: [{ name: feed.author }],
    items: feed.entries.map(toItem),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toItem(entry: FeedEntry) {
  return {
    id: entry.url,
    url: entry.url,
    title: entry.title,
    content_text: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
  };
}
