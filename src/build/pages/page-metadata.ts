import {
  describeHome,
  describeLanding,
  describeList,
  describeStudy,
  type StructuredData,
} from "../../domain/structured-data/index.ts";
import { SITE_CARD } from "../artwork/cards.ts";
import type { PublishedContent } from "../content/published-content.ts";
import { siteOrigin } from "../content/site-content.ts";
import type { LandingPage } from "./landing.ts";

/** What the head of a page tells machines beside its title and description. `card`: path of its social card. */
type PageMetadata = {
  type: "website" | "article";
  title: string;
  card: string;
  published: string | null;
  modified: string | null;
  /** The whole address of the page that is to be listed in place of this one; undefined of every page that is to be listed itself. */
  canonical?: string;
  /** Other forms of the page. */
  alternates: { type: string; url: string; title: string }[];
  structuredData: StructuredData | null;
};

/** Metadata of pages by their address; what is not in it has none of its own. */
type MetadataByUrl = Record<string, PageMetadata>;

/** Of every page with something of its own to tell. `cards`: paths of cards by the address of their page. */
export function pageMetadata(
  publishedContent: Pick<PublishedContent, "site" | "studies" | "pages" | "locale" | "build">,
  landings: readonly LandingPage[],
  lists: readonly { url: string }[],
  cards: ReadonlyMap<string, string>,
): MetadataByUrl {
  const { studies, pages, locale, build } = publishedContent;
  // What a preview says of itself names the preview, so that its cards can be tried before they are public.
  const site = { ...publishedContent.site, url: build.origin ?? publishedContent.site.url };
  const feed = (path: string, title: string) => [
    { type: "application/atom+xml", url: `${path}feed.xml`, title },
    { type: "application/feed+json", url: `${path}feed.json`, title },
  ];
  const page = (url: string, title: string, own: Partial<PageMetadata>): [string, PageMetadata] => [
    url,
    {
      title,
      type: "website",
      card: cards.get(url) ?? SITE_CARD,
      published: null,
      modified: null,
      alternates: [],
      structuredData: null,
      ...own,
    },
  ];
  return Object.fromEntries([
    page("/", `${site.name}: ${site.tagline}`, {
      structuredData: describeHome(site),
      alternates: feed("/", site.name),
    }),
    ...pages.map(({ url, title }) => page(url, title, {})),
    ...lists.map(({ url }) =>
      page(url, locale.t("results.title"), {
        structuredData: describeList(site, locale),
        alternates: feed("/", site.name),
      }),
    ),
    ...landings.map(({ url, landing }) =>
      page(url, landing.title, {
        card: cards.get(landing.url) ?? SITE_CARD,
        structuredData: describeLanding(landing.title, landing.url, site, locale),
        alternates: feed(landing.url, landing.title),
      }),
    ),
    ...studies.map(({ study, untranslated }) => {
      const card = cards.get(study.url) ?? SITE_CARD;
      return page(study.url, study.title, {
        type: "article",
        card,
        published: study.publishDate,
        modified: study.updated,
        ...(untranslated === null ? {} : { canonical: siteOrigin(site) + untranslated.original }),
        structuredData: describeStudy(study, site.url + card, site, locale, untranslated?.language),
        alternates: [{ type: "text/markdown", url: `${study.url}index.md`, title: study.title }],
      });
    }),
  ]);
}
