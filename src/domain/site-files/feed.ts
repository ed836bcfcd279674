import { escapeXml } from "../text/escape-xml.ts";
/** A feed in any format; every address is absolute, every time ISO 8601 with its zone. */
export type Feed = {
  title: string;
  subtitle: string | null;
  language: string;
  /** The firm. */
  author: string;
  /** The page the feed is of, and the feed itself. */
  url: string;
  selfUrl: string;
  /** Newest first. */
  entries: FeedEntry[];
};

export type FeedEntry = {
  url: string;
  /** Where it is not that of the feed. */
  language?: string | undefined;
  title: string;
  summary: string;
  published: string;
  updated: string;
  /** Who wrote it; null where nobody is named. */
  author: string | null;
  /** Names of what it is about. */
  categories: string[];
};

/** Entries a feed holds; readers keep the older ones themselves. */
export const FEED_LENGTH = 30;

/** `updated` of an empty feed, which Atom requires. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** The feed as an Atom document (RFC 4287). */
export function toAtom(feed: Feed): string {
  const updated =
    feed.entries
      .map((entry) => entry.updated)
      .sort(byTime)
      .at(-1) ?? NEVER;
  const parts = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    element("title", feed.title),
    ...(feed.subtitle === null ? [] : [element("subtitle", feed.subtitle)]),
    link("self", "application/atom+xml", feed.selfUrl),
    link("alternate", "text/html", feed.url),
    element("id", feed.selfUrl),
    element("updated", updated),
    `<author>${element("name", feed.author)}</author>`,
    ...feed.entries.map(toEntry),
    "</feed>",
  ];
  return `${parts.join("\n")}\n`;
}

function toEntry(entry: FeedEntry): string {
  const parts = [
    entry.language === undefined ? "<entry>" : `<entry xml:lang="${escapeXml(entry.language)}">`,
    element("title", entry.title),
    link("alternate", "text/html", entry.url),
    element("id", entry.url),
    element("published", entry.published),
    element("updated", entry.updated),
    ...(entry.author === null ? [] : [`<author>${element("name", entry.author)}</author>`]),
    ...entry.categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    element("summary", entry.summary),
    "</entry>",
  ];
  return parts.join("\n");
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const link = (rel: string, type: string, href: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

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
    ...(entry.language === undefined ? {} : { language: entry.language }),
    content_text: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
    ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
  };
}
