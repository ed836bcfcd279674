import type { CaseStudy, Term } from "../domain/case-study/types.ts";
import { type Feed, type FeedEntry, toAtom } from "../domain/feed.ts";
import { isLandingFacet, type LandingFacet, landingUrl, pageUrl } from "../domain/landing.ts";
import {
  emptyQuery,
  type FacetLabel,
  type SearchIndex,
  type SearchReply,
  search,
} from "../domain/search/index.ts";
import { type SearchView, searchUrl, toSearchView } from "../domain/search-view/index.ts";
import { type RelatedGroup, sayLanding, toRelatedGroups } from "../domain/search-view/landing-words.ts";
import type { Vocabulary, VocabularyList } from "../domain/vocabulary.ts";
import type { Casebook } from "./casebook.ts";

/** A value that at least one study shown has: all of its pages and its feed say the same of it. */
export type Landing = {
  name: LandingFacet;
  value: string;
  /** "Retail case studies" */
  title: string;
  sentence: string;
  url: string;
  feedUrl: string;
  /** The same list with filters beside it; needs the search function. */
  searchUrl: string;
  related: RelatedGroup[];
};

/** One page of a landing's list. */
export type LandingPage = { url: string; landing: Landing; view: SearchView };

const LISTS: Record<LandingFacet, VocabularyList> = {
  industry: "industries",
  technology: "technologies",
  topic: "topics",
  service: "services",
};

/** Entries a feed holds; readers keep the older ones themselves. */
const FEED_LENGTH = 30;

export function landingPages({ index, vocabulary }: Casebook): LandingPage[] {
  const { facets } = search(index, emptyQuery());
  return facets.flatMap(({ name, values }) =>
    isLandingFacet(name) ? values.flatMap((value) => pagesOf(name, value, index, vocabulary)) : [],
  );
}

/** The Atom document of each landing. */
export function landingFeeds(
  casebook: Casebook,
  pages: readonly LandingPage[],
): { url: string; xml: string }[] {
  const landings = new Map(pages.map(({ landing }) => [landing.url, landing]));
  return [...landings.values()].map((landing) => ({
    url: landing.feedUrl,
    xml: toAtom(toFeed(casebook, landing)),
  }));
}

function pagesOf(
  name: LandingFacet,
  value: FacetLabel,
  index: SearchIndex,
  vocabulary: Vocabulary,
): LandingPage[] {
  const query = { ...emptyQuery(), facets: { ...emptyQuery().facets, [name]: [value.value] } };
  const first = search(index, query);
  const landing = toLanding(name, value, first, vocabulary);
  return Array.from({ length: first.pages }, (_, position) => {
    const reply = position === 0 ? first : search(index, { ...query, page: position + 1 });
    const view = toSearchView(reply, (page) => pageUrl(landing.url, page));
    return { url: view.url, landing, view };
  });
}

function toLanding(
  name: LandingFacet,
  { value, label }: FacetLabel,
  reply: SearchReply,
  vocabulary: Vocabulary,
): Landing {
  const url = landingUrl(name, value);
  const described = vocabulary[LISTS[name]].find((entry) => entry.value === value)?.description;
  return {
    name,
    value,
    title: `${label} case studies`,
    sentence: described ?? sayLanding(name, reply),
    url,
    feedUrl: `${url}feed.xml`,
    searchUrl: searchUrl(reply.query),
    related: toRelatedGroups(name, reply),
  };
}

function toFeed({ site, studies }: Casebook, { name, value, ...landing }: Landing): Feed {
  const isOfIt = (study: CaseStudy): boolean => termsOf(study, name).some((term) => term.value === value);
  return {
    title: `${landing.title} – ${site.name}`,
    subtitle: landing.sentence,
    language: site.language,
    author: site.name,
    url: site.url + landing.url,
    selfUrl: site.url + landing.feedUrl,
    entries: studies
      .filter(({ study }) => isOfIt(study))
      .slice(0, FEED_LENGTH)
      .map(({ study }) => toFeedEntry(study, site.url)),
  };
}

/** A study as feeds tell of it; `origin` is the site's, without a slash at the end. */
export function toFeedEntry(study: CaseStudy, origin: string): FeedEntry {
  const terms = [...termsOf(study, "industry"), ...study.services, ...study.technologies, ...study.topics];
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

function termsOf(study: CaseStudy, name: LandingFacet): Term[] {
  switch (name) {
    case "industry":
      return study.industry ? [study.industry] : [];
    case "technology":
      return study.technologies;
    case "topic":
      return study.topics;
    case "service":
      return study.services;
  }
}
